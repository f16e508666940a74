package nara.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
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
  private static final LocalTime MORNING = LocalTime.of(7, 30);
  private static final LocalTime NIGHT = LocalTime.of(21, 0);

  /** What is so soon is told at any hour. */
  private static final Duration SOON = Duration.ofHours(14);

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
    Optional<Instant> untold = dropWaiting(tx, change.meeting().id());
    told(change)
        .ifPresent(
            kind -> add(tx, change, kind, untold.or(change::earlier), soonFor(change, now), now));
    boolean stands = change.meeting().state() == Meeting.State.BOOKED;
    if (stands) {
      remind(tx, change, now);
    }
  }

  /** What the resident has to be told, as it was not their own doing. */
  private static Optional<Notice.Kind> told(MeetingChange change) {
    boolean isTheirs = change.by() == By.RESIDENT;
    return switch (change.kind()) {
      case BOOKED ->
          change.by() == By.REPRESENTATIVE ? Optional.of(Notice.Kind.BOOKED) : Optional.empty();
      case MOVED -> isTheirs ? Optional.empty() : Optional.of(Notice.Kind.MOVED);
      case CANCELLED ->
          change.by() == By.ABSENCE
              ? Optional.of(Notice.Kind.AWAY)
              : isTheirs ? Optional.empty() : Optional.of(Notice.Kind.CANCELLED);
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
      add(tx, change, Notice.Kind.REMINDER, Optional.empty(), due, now);
      Event event =
          Event.byAssistant(
                  EventType.REMINDER_SCHEDULED,
                  Map.of("at", due.atZone(Town.ZONE).toLocalDateTime().toString()))
              .about(meeting.id());
      change.thread().ifPresent(it -> events.append(tx, it, event, now));
    }
  }

  /** Nobody is woken for what can wait until the morning. */
  private static Instant soonFor(MeetingChange change, Instant now) {
    ZonedDateTime local = now.atZone(Town.ZONE);
    boolean isNight = local.toLocalTime().isBefore(MORNING) || !local.toLocalTime().isBefore(NIGHT);
    Instant first = change.earlier().orElse(change.meeting().starts());
    boolean isSoon = first.isBefore(now.plus(SOON)) && !first.isBefore(now);
    if (!isNight || isSoon) {
      return now;
    }
    LocalDate morning =
        local.toLocalTime().isBefore(MORNING)
            ? local.toLocalDate()
            : local.toLocalDate().plusDays(1);
    return morning.atTime(MORNING).atZone(Town.ZONE).toInstant();
  }

  private void add(
      Handle tx,
      MeetingChange change,
      Notice.Kind kind,
      Optional<Instant> earlier,
      Instant due,
      Instant now) {
    Meeting meeting = change.meeting();
    Instant notAfter =
        kind == Notice.Kind.REMINDER
            ? meeting.starts().minus(TOO_LATE)
            : due.plus(STILL_WORTH_SAYING);
    tx.createUpdate(
            """
            insert into meeting_notice (id, meeting_id, meeting_version, resident_id, kind, earlier,
                                        due_at, rings_at, not_after, state, created_at)
            values (:id, :meeting, :version, :resident, :kind, :earlier, :due, :due, :notAfter,
                    'waiting', :now)
            """)
        .bind("id", ids.get())
        .bind("meeting", meeting.id())
        .bind("version", meeting.version())
        .bind("resident", meeting.resident())
        .bind("kind", kind.written())
        .bind("earlier", earlier.orElse(null))
        .bind("due", due)
        .bind("notAfter", notAfter)
        .bind("now", now)
        .execute();
  }

  /** What waits belongs to an older version; returns the time that the resident still believes. */
  private static Optional<Instant> dropWaiting(Handle tx, UUID meeting) {
    return tx
        .createQuery(
            """
            update meeting_notice set state = 'dropped'
            where meeting_id = :meeting and state = 'waiting' returning earlier
            """)
        .bind("meeting", meeting)
        .map(row -> Optional.ofNullable(row.getColumn("earlier", Instant.class)))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
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

  /** Whether the resident is going to be reminded of any meeting. */
  boolean isAnyToBeReminded(Handle tx, UUID resident) {
    return tx.createQuery(
            """
            select exists (select from meeting_notice
                           where resident_id = :resident and kind = 'reminder' and state = 'waiting')
            """)
        .bind("resident", resident)
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

  /** Takes the notice that is due first, so that no other node does; empty if none is. */
  Optional<Notice> takeDue(Handle tx, Instant now) {
    return tx.createQuery(
            """
            select * from meeting_notice where state = 'waiting' and rings_at <= :now
            order by rings_at limit 1 for update skip locked
            """)
        .bind("now", now)
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
        Notice.Kind.valueOf(row.getColumn("kind", String.class).toUpperCase(Locale.ROOT)),
        Optional.ofNullable(row.getColumn("earlier", Instant.class)),
        row.getColumn("not_after", Instant.class),
        row.getColumn("attempts", Integer.class));
  }
}
