package nara.booking;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nara.booking.Bookings.Doer;
import nara.booking.MeetingChange.By;
import nara.db.Transactions;
import nara.people.Absences;
import nara.people.Caseworkers;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A caseworker is away: one confirmation notes it with the meetings it touches, and each of them is
 * then cancelled in a transaction of its own, by this process or by the next.
 */
public final class AbsenceWork {
  private static final Logger LOG = LoggerFactory.getLogger(AbsenceWork.class);

  private final Transactions transactions;
  private final Meetings meetings;
  private final Bookings bookings;
  private final Absences absences;
  private final StandIns standIns;
  private final Clock clock;

  AbsenceWork(
      Transactions transactions,
      Meetings meetings,
      Bookings bookings,
      Absences absences,
      StandIns standIns,
      Clock clock) {
    this.transactions = transactions;
    this.meetings = meetings;
    this.bookings = bookings;
    this.absences = absences;
    this.standIns = standIns;
    this.clock = clock;
  }

  /** The meetings still to come that an absence would touch, soonest first. */
  public List<Meeting> touched(Handle tx, String caseworker, Span during, Instant now) {
    return meetings.ofCaseworker(tx, Caseworkers.idOf(caseworker), during).stream()
        .filter(it -> it.starts().isAfter(now))
        .toList();
  }

  /**
   * Notes that somebody is away. No times are offered then, and every meeting it touches is
   * cancelled: each resident is offered another time, or the substitute.
   *
   * @param by the key of whoever notes it
   * @return the meetings that were cancelled
   */
  public List<Meeting> add(String caseworker, Span during, String by) {
    return add(caseworker, during, Optional.empty(), by);
  }

  /**
   * The same.
   *
   * @param substitute the key of whoever stands in this time; empty if it is as in the roster
   */
  public List<Meeting> add(String caseworker, Span during, Optional<String> substitute, String by) {
    transactions.run(tx -> note(tx, caseworker, during, substitute, by, clock.instant()));
    return cancelAll();
  }

  /** Under the caseworker's lock, so that no booking slips in between. */
  private void note(
      Handle tx,
      String caseworker,
      Span during,
      Optional<String> substitute,
      String by,
      Instant now) {
    UUID away = Caseworkers.idOf(caseworker);
    meetings.lock(tx, Stream.of(away));
    UUID id = absences.add(tx, away, during.from(), during.to(), by, now);
    substitute.ifPresent(it -> Absences.standIn(tx, id, Caseworkers.idOf(it)));
    standIns.passOn(tx, away, during, now);
    for (Meeting it : touched(tx, caseworker, during, now)) {
      tx.createUpdate("insert into absence_meeting (absence_id, meeting_id) values (:id, :meeting)")
          .bind("id", id)
          .bind("meeting", it.id())
          .execute();
    }
  }

  /**
   * Goes on with what was confirmed and not done yet.
   *
   * @return whether anything was
   */
  public boolean runDue() {
    return !cancelAll().isEmpty();
  }

  /** One that cannot be cancelled is tried again the next time, and holds up no other. */
  private List<Meeting> cancelAll() {
    List<Meeting> cancelled = new ArrayList<>();
    for (Due due : transactions.in(AbsenceWork::due)) {
      try {
        transactions.in(tx -> cancel(tx, due, clock.instant())).ifPresent(cancelled::add);
      } catch (RuntimeException e) {
        LOG.error("meeting {} of absence {} is not cancelled", due.meeting(), due.absence(), e);
      }
    }
    return cancelled;
  }

  private record Due(UUID absence, UUID meeting, Span during, String by) {}

  private static List<Due> due(Handle tx) {
    return tx.createQuery(
            """
            select am.*, a.noted_by, lower(a.during) as starts, upper(a.during) as ends
            from absence_meeting am join absence a on a.id = am.absence_id
            where am.done_at is null and a.ended_at is null
            order by lower(a.during), a.id
            """)
        .map(
            row ->
                new Due(
                    row.getColumn("absence_id", UUID.class),
                    row.getColumn("meeting_id", UUID.class),
                    new Span(
                        row.getColumn("starts", Instant.class),
                        row.getColumn("ends", Instant.class)),
                    row.getColumn("noted_by", String.class)))
        .list();
  }

  /** One that has been moved out of the absence meanwhile stands. */
  private Optional<Meeting> cancel(Handle tx, Due due, Instant now) {
    Optional<Meeting> cancelled =
        bookings.end(
            tx,
            due.meeting(),
            Meeting.State.CANCELLED,
            it -> it.talks().overlaps(due.during()),
            Doer.staff(By.ABSENCE, due.by()),
            now);
    tx.createUpdate(
            """
            update absence_meeting set done_at = :now
            where absence_id = :absence and meeting_id = :meeting
            """)
        .bind("now", now)
        .bind("absence", due.absence())
        .bind("meeting", due.meeting())
        .execute();
    return cancelled;
  }

  /** Somebody is back earlier, or the absence was a mistake; what was cancelled stays so. */
  public boolean end(Handle tx, UUID id, String by, Instant now) {
    return absences.end(tx, id, by, now);
  }

  /** The absences that are not over, soonest first. */
  public List<Absences.Absence> coming(Handle tx, Instant now) {
    return absences.coming(tx, now);
  }
}
