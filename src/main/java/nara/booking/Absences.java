package nara.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nara.audit.AuditLog;
import nara.booking.Bookings.Doer;
import nara.booking.MeetingChange.By;
import nara.people.Caseworkers;
import nara.thread.Threads;
import org.jdbi.v3.core.Handle;

/** When caseworkers are away; never why. */
public final class Absences {
  private final Meetings meetings;
  private final Bookings bookings;
  private final Threads threads;
  private final AuditLog audit;

  Absences(Meetings meetings, Bookings bookings, Threads threads, AuditLog audit) {
    this.meetings = meetings;
    this.bookings = bookings;
    this.threads = threads;
    this.audit = audit;
  }

  /**
   * An absence that is noted.
   *
   * @param caseworker the row id of who is away
   */
  public record Absence(UUID id, UUID caseworker, Span during) {}

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
  public List<Meeting> add(Handle tx, String caseworker, Span during, String by, Instant now) {
    UUID id = meetings.noteAway(tx, Caseworkers.idOf(caseworker), during, by, now);
    audit.note(tx, by, "absence.add", Optional.of(id), now);
    List<Meeting> cancelled = new ArrayList<>();
    for (Meeting meeting : touched(tx, caseworker, during, now)) {
      UUID thread = threads.ofResident(tx, meeting.resident(), now);
      Doer doer = new Doer(By.ABSENCE, by, Optional.of(thread), Optional.empty());
      bookings.end(tx, meeting.id(), Meeting.State.CANCELLED, doer, now).ifPresent(cancelled::add);
    }
    return cancelled;
  }

  /** Somebody is back earlier, or the absence was a mistake; what was cancelled stays so. */
  public boolean end(Handle tx, UUID id, String by, Instant now) {
    audit.note(tx, by, "absence.end", Optional.of(id), now);
    return tx.createUpdate("update absence set ended_at = :now where id = :id and ended_at is null")
            .bind("id", id)
            .bind("now", now)
            .execute()
        == 1;
  }

  /** The absences that are not over, soonest first. */
  public List<Absence> coming(Handle tx, Instant now) {
    return tx.createQuery(
            """
            select id, caseworker_id, lower(during) as starts, upper(during) as ends from absence
            where ended_at is null and upper(during) > :now order by lower(during)
            """)
        .bind("now", now)
        .map(
            row ->
                new Absence(
                    row.getColumn("id", UUID.class),
                    row.getColumn("caseworker_id", UUID.class),
                    new Span(
                        row.getColumn("starts", Instant.class),
                        row.getColumn("ends", Instant.class))))
        .list();
  }
}
