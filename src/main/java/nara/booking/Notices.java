package nara.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nara.booking.MeetingChange.By;
import nara.people.Residents;
import nara.people.Residents.Reach;
import nara.thread.Event;
import nara.thread.EventType;
import nara.thread.Events;
import nara.town.Town;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/**
 * What residents are to be told about their meetings. It follows every change: what is no longer
 * true is dropped in the same transaction.
 */
public final class Notices implements MeetingListener {
  /** A reminder that comes later than this before the meeting is none. */
  private static final Duration TOO_LATE = Duration.ofHours(1);

  private static final Duration STILL_WORTH_SAYING = Duration.ofDays(7);

  private final Town town;
  private final Residents residents;
  private final Events events;
  private final Supplier<UUID> ids;

  Notices(Town town, Residents residents, Events events, Supplier<UUID> ids) {
    this.town = town;
    this.residents = residents;
    this.events = events;
    this.ids = ids;
  }

  @Override
  public void changed(Handle tx, MeetingChange change, Instant now) {
    if (change.kind() == MeetingChange.Kind.CHANGED) {
      keepUp(tx, change.meeting());
      return;
    }
    List<Waiting> untold = dropWaiting(tx, change.meeting().id());
    told(change, untold).ifPresent(kind -> add(tx, change, kind, believed(change, untold), now));
    if (change.meeting().state() == Meeting.State.BOOKED) {
      remind(tx, change, now);
    }
  }

  /** The time that the resident still believes: where it moved from before anybody was told. */
  private static Optional<Instant> believed(MeetingChange change, List<Waiting> untold) {
    return untold.stream()
        .map(Waiting::earlier)
        .flatMap(Optional::stream)
        .min(Instant::compareTo)
        .or(change::earlier);
  }

  /** What the resident has to be told, as it was not their own doing. */
  private static Optional<Notice.Kind> told(MeetingChange change, List<Waiting> untold) {
    boolean isTheirs = change.by() == By.RESIDENT;
    boolean isUnheardOf = untold.stream().anyMatch(it -> it.kind() == Notice.Kind.BOOKED);
    return switch (change.kind()) {
      case BOOKED ->
          change.by() == By.REPRESENTATIVE ? Optional.of(Notice.Kind.BOOKED) : Optional.empty();
      case MOVED ->
          isTheirs
              ? Optional.empty()
              : Optional.of(isUnheardOf ? Notice.Kind.BOOKED : Notice.Kind.MOVED);
      case CANCELLED ->
          isTheirs || isUnheardOf
              ? Optional.empty()
              : Optional.of(change.by() == By.ABSENCE ? Notice.Kind.AWAY : Notice.Kind.CANCELLED);
      case ENDED ->
          change.meeting().state() == Meeting.State.ABSENT
              ? Optional.of(Notice.Kind.MISSED)
              : Optional.empty();
      case CHANGED -> Optional.empty();
    };
  }

  private void remind(Handle tx, MeetingChange change, Instant now) {
    Meeting meeting = change.meeting();
    Optional<Reach> reach = residents.reach(tx, meeting.resident(), meeting.contactPoint());
    LocalDate day = meeting.starts().atZone(Town.ZONE).toLocalDate().minusDays(1);
    Instant due = day.atTime(town.booking().remindsAt()).atZone(Town.ZONE).toInstant();
    if (due.isAfter(now) && reach.filter(Reach::reminds).isPresent()) {
      insert(tx, change, Notice.Kind.REMINDER, Optional.empty(), due, now);
      Event event =
          Event.byAssistant(
                  EventType.REMINDER_SCHEDULED,
                  Map.of("at", due.atZone(Town.ZONE).toLocalDateTime().toString()))
              .about(meeting.id());
      events.append(tx, change.thread(), event, now);
    }
  }

  /** It is told at once, but at a civil hour. */
  private void add(
      Handle tx, MeetingChange change, Notice.Kind kind, Optional<Instant> earlier, Instant now) {
    Instant starts = change.meeting().starts();
    Instant concerned = earlier.filter(it -> it.isBefore(starts) && it.isAfter(now)).orElse(starts);
    insert(tx, change, kind, earlier, CivilHours.from(now, concerned), now);
  }

  /** What is about a time to come is worth nothing after it. */
  private static Instant notAfter(MeetingChange change, Notice.Kind kind, Instant due) {
    Instant starts = change.meeting().starts();
    if (kind == Notice.Kind.REMINDER) {
      return starts.minus(TOO_LATE);
    }
    Instant last = due.plus(STILL_WORTH_SAYING);
    boolean isToCome = change.meeting().state() == Meeting.State.BOOKED;
    return isToCome && starts.isBefore(last) ? starts : last;
  }

  private void insert(
      Handle tx,
      MeetingChange change,
      Notice.Kind kind,
      Optional<Instant> earlier,
      Instant due,
      Instant now) {
    Meeting meeting = change.meeting();
    tx.createUpdate(
            """
            insert into meeting_notice (id, meeting_id, meeting_version, resident_id, kind, earlier,
                                        by_representative, due_at, rings_at, not_after, state,
                                        created_at)
            values (:id, :meeting, :version, :resident, :kind, :earlier, :byRepresentative, :due,
                    :due, :notAfter, 'waiting', :now)
            """)
        .bind("id", ids.get())
        .bind("meeting", meeting.id())
        .bind("version", meeting.version())
        .bind("resident", meeting.resident())
        .bind("kind", kind.written())
        .bind("earlier", earlier.orElse(null))
        .bind("due", due)
        .bind("byRepresentative", change.by() == By.REPRESENTATIVE)
        .bind("notAfter", notAfter(change, kind, due))
        .bind("now", now)
        .execute();
  }

  /** What a resident was to be told, and has not been. */
  private record Waiting(Notice.Kind kind, Optional<Instant> earlier) {}

  /** What waits belongs to an older version. */
  private static List<Waiting> dropWaiting(Handle tx, UUID meeting) {
    return tx.createQuery(
            """
            update meeting_notice set state = 'dropped'
            where meeting_id = :meeting and state = 'waiting' returning kind, earlier
            """)
        .bind("meeting", meeting)
        .map(
            row ->
                new Waiting(
                    kind(row), Optional.ofNullable(row.getColumn("earlier", Instant.class))))
        .list();
  }

  /** Something changed that no notice tells of: what waits is about the newest version. */
  private static void keepUp(Handle tx, Meeting meeting) {
    tx.createUpdate(
            """
            update meeting_notice set meeting_version = :version
            where meeting_id = :meeting and state = 'waiting'
            """)
        .bind("version", meeting.version())
        .bind("meeting", meeting.id())
        .execute();
  }

  /** Whether the resident is going to be reminded of this meeting. */
  boolean isToBeReminded(Handle tx, UUID meeting) {
    return tx.createQuery(
            """
            select exists (select from meeting_notice
                           where meeting_id = :meeting and kind = 'reminder' and state = 'waiting')
            """)
        .bind("meeting", meeting)
        .mapTo(Boolean.class)
        .one();
  }

  /** The resident wants no reminders any more. */
  void dropReminders(Handle tx, UUID resident) {
    tx.createUpdate(
            """
            update meeting_notice set state = 'dropped'
            where resident_id = :resident and kind = 'reminder' and state = 'waiting'
            """)
        .bind("resident", resident)
        .execute();
  }

  /** What is due, soonest first. */
  List<Notice> due(Handle tx, Instant now, int atMost) {
    return tx.createQuery(
            """
            select * from meeting_notice where state = 'waiting' and rings_at <= :now
            order by rings_at limit :atMost
            """)
        .bind("now", now)
        .bind("atMost", atMost)
        .map(Notices::notice)
        .list();
  }

  /**
   * Takes one that was due, if it still is; whoever takes it has the lock of the resident's thread.
   */
  Optional<Notice> take(Handle tx, UUID id, Instant now) {
    return tx.createQuery(
            """
            select * from meeting_notice where id = :id and state = 'waiting' and rings_at <= :now
            for update
            """)
        .bind("id", id)
        .bind("now", now)
        .map(Notices::notice)
        .findOne();
  }

  /**
   * Takes one that was said since then, and whose text message was not sent after all, as somebody
   * has the thread now, or wants no more of them.
   */
  Optional<Notice> takeUnsent(Handle tx, Instant since) {
    return tx.createQuery(
            """
            select n.* from meeting_notice n
            join thread t on t.resident_id = n.resident_id
            join message m on m.thread_id = t.id and m.direction = 'out' and m.received_at = n.said_at
              and m.steps like '%meeting\\_' || n.kind || '.%'
            join outbox o on o.message_id = m.id and o.state = 'dropped'
            where n.state = 'said' and n.kind <> 'reminder' and n.said_at > :since
            limit 1 for update of n skip locked
            """)
        .bind("since", since)
        .map(Notices::notice)
        .findOne();
  }

  /** The notice that is being said to a resident. */
  Optional<Notice> beingSaid(Handle tx, UUID resident) {
    return tx.createQuery(
            """
            select * from meeting_notice where resident_id = :resident and state = 'saying'
            order by created_at limit 1
            """)
        .bind("resident", resident)
        .map(Notices::notice)
        .findOne();
  }

  /** How it stands from now on: {@code saying}, {@code said}, {@code dropped}, {@code failed}. */
  void set(Handle tx, UUID id, String state, Instant now) {
    tx.createUpdate("update meeting_notice set state = :state, said_at = :now where id = :id")
        .bind("state", state)
        .bind("now", now)
        .bind("id", id)
        .execute();
  }

  /** It was not said now, and waits until then. */
  void wait(Handle tx, UUID id, Instant until) {
    tx.createUpdate(
            "update meeting_notice set state = 'waiting', said_at = null, rings_at = :until where id = :id")
        .bind("until", until)
        .bind("id", id)
        .execute();
  }

  /** It is tried again later. */
  void postpone(Handle tx, UUID id, Instant until, int attempts) {
    tx.createUpdate(
            "update meeting_notice set rings_at = :until, attempts = :attempts where id = :id")
        .bind("until", until)
        .bind("attempts", attempts)
        .bind("id", id)
        .execute();
  }

  private static Notice notice(RowView row) {
    return new Notice(
        row.getColumn("id", UUID.class),
        row.getColumn("meeting_id", UUID.class),
        row.getColumn("meeting_version", Integer.class),
        row.getColumn("resident_id", UUID.class),
        kind(row),
        Optional.ofNullable(row.getColumn("earlier", Instant.class)),
        row.getColumn("by_representative", Boolean.class),
        row.getColumn("due_at", Instant.class),
        row.getColumn("not_after", Instant.class),
        row.getColumn("attempts", Integer.class));
  }

  private static Notice.Kind kind(RowView row) {
    return Notice.Kind.valueOf(row.getColumn("kind", String.class).toUpperCase(Locale.ROOT));
  }
}
