package nara.booking.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nara.booking.Bookings;
import nara.booking.Bookings.Doer;
import nara.booking.Meeting;
import nara.booking.MeetingChange.By;
import nara.booking.Span;
import nara.booking.calendar.OurEvents.Seen;
import nara.conversation.Stores;
import nara.people.Caseworkers;
import nara.town.Staff;
import org.jdbi.v3.core.Handle;

/** What a caseworker does to our events in her own calendar, done to the meetings. */
final class CaseworkersChanges {
  private static final Duration LONGEST = Duration.ofHours(12);

  private final Tables tables;
  private final Bookings bookings;
  private final Stores stores;
  private final CalendarTickets tickets;
  private final Clocks clocks;

  CaseworkersChanges(
      Tables tables, Bookings bookings, Stores stores, CalendarTickets tickets, Clocks clocks) {
    this.tables = tables;
    this.bookings = bookings;
    this.stores = stores;
    this.tickets = tickets;
    this.clocks = clocks;
  }

  /**
   * She has moved an event. Where the meeting cannot go along, it goes back to its time in the
   * calendar, and she is told by a ticket. It is written anew in any case: what else is to be there
   * is then there too, and an older copy can be told from it.
   */
  void moved(Account account, Entry entry, Seen seen) {
    inTransaction(account, tx -> moved(tx, entry, seen, seen.times().orElseThrow()));
  }

  private void moved(Handle tx, Entry entry, Seen seen, EventTimes times) {
    Instant now = clocks.now();
    Meeting before = tables.meetings().find(tx, entry.meeting()).orElseThrow();
    boolean isMeeting =
        !times.isAllDay()
            && Duration.between(times.span().from(), times.span().to()).compareTo(LONGEST) <= 0;
    Optional<Meeting> after =
        isMeeting
            ? bookings.moveByCaseworker(tx, before.id(), times.span(), doer(tx, before, now), now)
            : Optional.empty();
    tables.sightings().found(tx, entry, seen);
    if (after.isPresent()) {
      tables.sightings().moved(tx, entry, times.span());
    }
    tables.entries().again(tx, entry);
    Meeting stands = tables.meetings().find(tx, before.id()).orElseThrow();
    boolean isToCome = stands.state() == Meeting.State.BOOKED && stands.starts().isAfter(now);
    if (after.isEmpty() && isToCome) {
      tickets.conflict(tx, stands, times.span(), now);
    }
  }

  /** It is not as we know it, and nobody meant that: it is written as it stands with us. */
  void putBack(Account account, Entry entry, Seen seen) {
    inTransaction(
        account,
        tx -> {
          tables.sightings().found(tx, entry, seen);
          tables.entries().again(tx, entry);
        });
  }

  /** She has taken an event away: the meeting is off, if it was still to come. */
  void takenAway(Account account, Entry entry) {
    inTransaction(
        account,
        tx -> {
          Instant now = clocks.now();
          Meeting before = tables.meetings().find(tx, entry.meeting()).orElseThrow();
          Doer doer = doer(tx, before, now);
          Meeting after =
              bookings.end(tx, before.id(), Meeting.State.CANCELLED, doer, now).orElse(before);
          tables.entries().isGone(tx, entry, after.version());
        });
  }

  /** An event that should be there is to be written anew. */
  void restore(Account account, Entry entry) {
    inTransaction(account, tx -> tables.entries().isGone(tx, entry, 0));
  }

  private void inTransaction(Account account, Consumer<Handle> change) {
    tables
        .transactions()
        .run(
            tx -> {
              tables.leases().require(tx, account, clocks.machineNow());
              change.accept(tx);
            });
  }

  /** What else takes her time may lie on meetings: she is told, and the meetings stand. */
  void tellOfOverlaps(Account account, List<Span> busy, Span within) {
    inTransaction(
        account,
        tx ->
            tables.meetings().ofCaseworker(tx, account.caseworker(), within).stream()
                .filter(it -> it.starts().isAfter(clocks.now()))
                .filter(it -> busy.stream().anyMatch(it.talks()::overlaps))
                .forEach(it -> tickets.overlap(tx, account.id(), it, clocks.now())));
  }

  private Doer doer(Handle tx, Meeting meeting, Instant now) {
    UUID thread = stores.threads().ofResident(tx, meeting.resident(), now);
    stores.threads().lock(tx, thread);
    String key = staff(meeting).map(Staff::key).orElse("calendar");
    return Doer.staff(By.CALENDAR, key);
  }

  private Optional<Staff> staff(Meeting meeting) {
    return new Caseworkers(tables.town()).find(meeting.caseworker());
  }
}
