package nara.booking.calendar;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nara.booking.Meeting;
import nara.booking.Span;
import nara.conversation.Stores;
import nara.handover.Routing;
import nara.handover.TicketRequest;
import nara.handover.TicketRequest.Priority;
import nara.handover.TicketRequest.Way;
import nara.people.Caseworkers;
import nara.town.Staff;
import nara.town.Town;
import org.jdbi.v3.core.Handle;

/** What caseworkers are told about their calendars: in the thread of a meeting that it concerns. */
final class CalendarTickets {
  private static final String CONFLICT = "calendar_conflict";
  private static final String OVERLAP = "calendar_overlap";
  private static final String FAILING = "calendar_failing";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d/M 'kl' HH.mm", Locale.forLanguageTag("sv"));

  private final Town town;
  private final Stores stores;

  CalendarTickets(Town town, Stores stores) {
    this.town = town;
    this.stores = stores;
  }

  /** She moved the meeting there, and it cannot go along. */
  void conflict(Handle tx, Meeting meeting, Span wish, Instant now) {
    String note =
        "Möte %d flyttades i kalendern till %s. Det gick inte: tiden är upptagen av ett annat möte, har varit, eller är ingen mötestid. Mötet står kvar %s, och invånaren har inte fått veta något. Ring och kom överens om en ny tid."
            .formatted(meeting.number(), moment(wish.from()), moment(meeting.starts()));
    open(tx, meeting, CONFLICT, note, now);
  }

  /** Something else in her calendar lies on the meeting; told once for each time it has. */
  void overlap(Handle tx, UUID account, Meeting meeting, Instant now) {
    int isNew =
        tx.createUpdate(
                """
                insert into calendar_overlap (account_id, meeting_id, starts, told_at)
                values (:account, :meeting, :starts, :now) on conflict do nothing
                """)
            .bind("account", account)
            .bind("meeting", meeting.id())
            .bind("starts", meeting.starts())
            .bind("now", now)
            .execute();
    if (isNew == 1) {
      String note =
          "Möte %d (%s) krockar med något annat i din kalender. Mötet står kvar, och invånaren har inte fått veta något. Flytta det ena, eller ring invånaren."
              .formatted(meeting.number(), moment(meeting.starts()));
      open(tx, meeting, OVERLAP, note, now);
    }
  }

  /**
   * Her calendar has failed for long.
   *
   * @param meetings that are to come, the soonest first; those that may not stand there as they are
   */
  void failing(Handle tx, List<Meeting> meetings, Instant since, Instant now) {
    if (!meetings.isEmpty()) {
      String numbers =
          meetings.stream()
              .map(it -> it.number() + " (" + moment(it.starts()) + ")")
              .collect(Collectors.joining(", "));
      String note =
          "Din kalender har inte fungerat med Nära sedan %s. Mötena står kvar som de är i Nära, men kanske inte i kalendern: %s. Den som sköter driften ser vad som är fel."
              .formatted(moment(since), numbers);
      open(tx, meetings.get(0), FAILING, note, now);
    }
  }

  private void open(Handle tx, Meeting meeting, String reason, String note, Instant now) {
    UUID thread = stores.threads().ofResident(tx, meeting.resident(), now);
    if (stores.tickets().openFor(tx, thread, reason).isPresent()) {
      return;
    }
    Staff owner =
        new Caseworkers(town)
            .find(meeting.caseworker())
            .orElseGet(() -> new Routing(town).intake(now));
    TicketRequest request =
        new TicketRequest(
            thread,
            Optional.empty(),
            owner,
            reason,
            Priority.NORMAL,
            note,
            Way.CALL,
            town.promise().from(now, town.hours()));
    stores.tickets().open(tx, request, now);
  }

  private static String moment(Instant at) {
    return MOMENT.format(at.atZone(Town.ZONE));
  }
}
