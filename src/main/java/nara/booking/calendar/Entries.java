package nara.booking.calendar;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nara.booking.Meeting;
import nara.booking.MeetingChange;
import nara.booking.MeetingListener;
import nara.booking.Span;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/**
 * Which version of each meeting is in which calendar, and which is to be. It follows every change
 * of a meeting, in the same transaction.
 */
final class Entries implements MeetingListener {
  private static final String SELECT =
      """
      select e.*, m.number from calendar_entry e
      join meeting m on m.id = e.meeting_id
      join calendar_account a on a.id = e.account_id
      """;

  private final Clock machine;

  Entries(Clock machine) {
    this.machine = machine;
  }

  @Override
  public void changed(Handle tx, MeetingChange change, Instant now) {
    if (change.kind() == MeetingChange.Kind.ENDED) {
      return;
    }
    Meeting meeting = change.meeting();
    if (meeting.state() == Meeting.State.BOOKED) {
      addWhereMissing(tx, "m.id = :meeting", meeting.id(), now);
    }
    tx.createUpdate(
            """
            update calendar_entry
            set wanted_version = :version, state = 'due', attempts = 0, due_at = :now
            where meeting_id = :meeting
            """)
        .bind("meeting", meeting.id())
        .bind("version", meeting.version())
        .bind("now", machine.instant())
        .execute();
  }

  /** All that the caseworker has to come is wanted in her calendar, also what was booked before. */
  void fill(Handle tx, UUID account, Instant now) {
    addWhereMissing(tx, "a.id = :account", account, now);
  }

  private void addWhereMissing(Handle tx, String which, UUID id, Instant now) {
    tx.createUpdate(
            """
            insert into calendar_entry (account_id, meeting_id, wanted_version, state, due_at)
            select a.id, m.id, m.version, 'due', :due
            from calendar_account a join meeting m on m.caseworker_id = a.caseworker_id
            where %s and a.ended_at is null and a.kind <> 'feed'
              and m.state = 'booked' and lower(m.during) > :now
            on conflict do nothing
            """
                .formatted(which))
        .bind(which.contains(":meeting") ? "meeting" : "account", id)
        .bind("due", machine.instant())
        .bind("now", now)
        .execute();
  }

  /** What is to be delivered to a calendar, in the order in which it came up. */
  List<Entry> due(Handle tx, UUID account, Instant now) {
    return tx.createQuery(
            SELECT
                + "where e.account_id = :account and e.state = 'due' and e.due_at <= :now"
                + " order by e.due_at, m.number")
        .bind("account", account)
        .bind("now", now)
        .map(Entries::entry)
        .list();
  }

  /**
   * An event of ours for a meeting that is off, or another's now, and which this calendar has
   * nothing of: it is to go.
   */
  void addStray(Handle tx, UUID account, long number) {
    tx.createUpdate(
            """
            insert into calendar_entry (account_id, meeting_id, wanted_version, state, due_at)
            select a.id, m.id, m.version, 'done', :due
            from calendar_account a, meeting m
            where a.id = :account and m.number = :number and m.state = 'cancelled'
            on conflict do nothing
            """)
        .bind("account", account)
        .bind("number", number)
        .bind("due", machine.instant())
        .execute();
  }

  /** Whether the meeting is not to be in this calendar. */
  boolean isUnwanted(Handle tx, Entry entry) {
    return tx.createQuery(
            """
            select m.state = 'cancelled' or m.caseworker_id <> a.caseworker_id
            from meeting m, calendar_account a where m.id = :meeting and a.id = :account
            """)
        .bind("meeting", entry.meeting())
        .bind("account", entry.account())
        .mapTo(Boolean.class)
        .one();
  }

  /** The entry of a meeting in a calendar. */
  Optional<Entry> find(Handle tx, UUID account, long number) {
    return tx.createQuery(SELECT + "where e.account_id = :account and m.number = :number")
        .bind("account", account)
        .bind("number", number)
        .map(Entries::entry)
        .findOne();
  }

  /** The entries that must be in the calendar: of meetings that are to come, and were put there. */
  List<Entry> expected(Handle tx, UUID account, Instant now) {
    return tx.createQuery(
            SELECT
                + """
                where e.account_id = :account and e.there_version > 0 and m.state = 'booked'
                  and m.caseworker_id = a.caseworker_id and lower(m.during) > :now
                order by m.number
                """)
        .bind("account", account)
        .bind("now", now)
        .map(Entries::entry)
        .list();
  }

  /** The coming meetings that may not stand in the calendar as they are, the soonest first. */
  List<UUID> unsettled(Handle tx, UUID account, Instant now) {
    return tx.createQuery(
            """
            select m.id from calendar_entry e
            join meeting m on m.id = e.meeting_id
            join calendar_account a on a.id = e.account_id
            where e.account_id = :account and m.state = 'booked' and lower(m.during) > :now
              and m.caseworker_id = a.caseworker_id
              and (e.state = 'due' or e.suspected or e.missing_since is not null
                   or not e.seen and e.unseen_reads > 0)
            order by lower(m.during)
            """)
        .bind("account", account)
        .bind("now", now)
        .mapTo(UUID.class)
        .list();
  }

  /** We are about to write these times: from now on they may be there. */
  void writing(Handle tx, Entry entry, Span times) {
    tx.createUpdate(
            """
            update calendar_entry set written = array_append(array_remove(written, :times), :times)
            where account_id = :account and meeting_id = :meeting
            """)
        .bind("account", entry.account())
        .bind("meeting", entry.meeting())
        .bind("times", Entry.written(times))
        .execute();
  }

  /**
   * What was written.
   *
   * @param sequence under which it was
   */
  record Delivered(int version, Span times, int sequence, String href, Optional<String> etag) {}

  /** This version is there now, at these times and no others. */
  void isThere(Handle tx, Entry entry, Delivered it) {
    tx.createUpdate(
            """
            update calendar_entry
            set there_version = :version, href = :href, etag = :etag, written = array[:times],
                sequence = greatest(sequence, :sequence),
                earlier = array(select distinct it from unnest(earlier || written) it where it <> :times),
                attempts = 0, state = case when wanted_version <= :version then 'done' else 'due' end
            where account_id = :account and meeting_id = :meeting
            """)
        .bind("account", entry.account())
        .bind("meeting", entry.meeting())
        .bind("version", it.version())
        .bind("times", Entry.written(it.times()))
        .bind("sequence", it.sequence())
        .bind("href", it.href())
        .bind("etag", it.etag().orElse(null))
        .execute();
  }

  /** Nothing of ours is there any more, and what was wanted until this version is done. */
  void isGone(Handle tx, Entry entry, int version) {
    tx.createUpdate(
            """
            update calendar_entry
            set there_version = 0, href = null, etag = null, written = '{}', attempts = 0,
                earlier = array(select distinct it from unnest(earlier || written) it),
                seen = false, unseen_reads = 0, missing_since = null, suspected = false,
                state = case when wanted_version <= :version then 'done' else 'due' end
            where account_id = :account and meeting_id = :meeting
            """)
        .bind("account", entry.account())
        .bind("meeting", entry.meeting())
        .bind("version", version)
        .execute();
  }

  /** It is to be written again, as it stands with us. */
  void again(Handle tx, Entry entry) {
    tx.createUpdate(
            """
            update calendar_entry set state = 'due', due_at = :now
            where account_id = :account and meeting_id = :meeting
            """)
        .bind("account", entry.account())
        .bind("meeting", entry.meeting())
        .bind("now", machine.instant())
        .execute();
  }

  /** It could not be delivered, and is tried again then. */
  void postpone(Handle tx, Entry entry, Instant until) {
    tx.createUpdate(
            """
            update calendar_entry set attempts = attempts + 1, due_at = :until
            where account_id = :account and meeting_id = :meeting and state = 'due'
              and wanted_version = :wanted
            """)
        .bind("account", entry.account())
        .bind("meeting", entry.meeting())
        .bind("wanted", entry.wanted())
        .bind("until", until)
        .execute();
  }

  private static Entry entry(RowView row) {
    return new Entry(
        row.getColumn("account_id", UUID.class),
        row.getColumn("meeting_id", UUID.class),
        row.getColumn("number", Long.class),
        row.getColumn("wanted_version", Integer.class),
        row.getColumn("there_version", Integer.class),
        new Entry.Place(
            Optional.ofNullable(row.getColumn("href", String.class)),
            Optional.ofNullable(row.getColumn("etag", String.class))),
        new Entry.Times(
            times(row.getColumn("written", String[].class)),
            times(row.getColumn("earlier", String[].class)),
            row.getColumn("sequence", Integer.class)),
        new Entry.Sighting(
            row.getColumn("seen", Boolean.class),
            row.getColumn("unseen_reads", Integer.class),
            Optional.ofNullable(row.getColumn("missing_since", Instant.class)),
            row.getColumn("suspected", Boolean.class)),
        row.getColumn("attempts", Integer.class));
  }

  private static Set<String> times(String[] all) {
    return Set.copyOf(Arrays.asList(all));
  }
}
