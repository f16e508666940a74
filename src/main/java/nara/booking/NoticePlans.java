package nara.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nara.booking.MeetingChange.By;
import nara.conversation.Stores;
import nara.people.Residents;
import nara.people.Residents.Reach;
import nara.thread.Event;
import nara.thread.EventType;
import nara.thread.Events;
import nara.town.Town;
import org.jdbi.v3.core.Handle;

/**
 * Which notices a change of a meeting makes, and which it makes untrue, in the same transaction:
 * what is no longer so is dropped.
 */
final class NoticePlans implements MeetingListener {
  /** A reminder that comes later than this before the meeting is none. */
  private static final Duration TOO_LATE = Duration.ofHours(1);

  private static final Duration STILL_WORTH_SAYING = Duration.ofDays(7);

  private final Town town;
  private final Residents residents;
  private final Events events;
  private final Supplier<UUID> ids;

  NoticePlans(Town town, Stores stores, Supplier<UUID> ids) {
    this.town = town;
    this.residents = stores.residents();
    this.events = stores.events();
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
          isTheirs || change.by() == By.CALENDAR
              ? Optional.empty()
              : Optional.of(Notice.Kind.BOOKED);
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
                    Notices.kind(row),
                    Optional.ofNullable(row.getColumn("earlier", Instant.class))))
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
}
