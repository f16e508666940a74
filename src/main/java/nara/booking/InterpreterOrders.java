package nara.booking;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nara.booking.MeetingChange.By;
import nara.booking.MeetingChange.Kind;
import nara.conversation.Stores;
import nara.handover.Routing;
import nara.handover.TicketRequest;
import nara.handover.TicketRequest.Priority;
import nara.handover.TicketRequest.Way;
import nara.message.Language;
import nara.people.Resident;
import nara.town.Deadline;
import nara.town.Town;
import org.jdbi.v3.core.Handle;

/** An interpreter comes only if somebody orders one: each such meeting is a task of a human. */
final class InterpreterOrders implements MeetingListener {
  static final String REASON = "order_interpreter";

  private static final Locale SWEDISH = Locale.forLanguageTag("sv");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d/M 'kl' HH.mm", SWEDISH);
  private static final Set<By> IN_A_FLOW = Set.of(By.RESIDENT, By.REPRESENTATIVE);

  private final Town town;
  private final Stores stores;

  InterpreterOrders(Town town, Stores stores) {
    this.town = town;
    this.stores = stores;
  }

  @Override
  public void changed(Handle tx, MeetingChange change, Instant now) {
    Meeting meeting = change.meeting();
    if (meeting.interpreter().isEmpty() || change.kind() == Kind.ENDED || isAsked(change, now)) {
      return;
    }
    Resident resident = stores.residents().get(tx, meeting.resident());
    Deadline deadline = town.promise().from(now, town.hours());
    TicketRequest request =
        new TicketRequest(
            change.thread(),
            Optional.empty(),
            new Routing(town).ownerFor(tx, Optional.of(resident), now, deadline.promised()),
            REASON,
            Priority.NORMAL,
            note(change, meeting.interpreter().get()),
            Way.CALL,
            deadline);
    stores.tickets().open(tx, request, now);
  }

  /** Whoever books so soon is told that the caseworker is asked, by the flow itself. */
  private boolean isAsked(MeetingChange change, Instant now) {
    boolean isNew = change.kind() == Kind.BOOKED || change.kind() == Kind.MOVED;
    return isNew && IN_A_FLOW.contains(change.by()) && isTooSoon(town, change.meeting(), now);
  }

  /** Whether no interpreter can be promised any more. */
  static boolean isTooSoon(Town town, Meeting meeting, Instant now) {
    return meeting.starts().isBefore(now.plus(town.booking().interpreterNotice()));
  }

  private static String note(MeetingChange change, Language language) {
    Meeting meeting = change.meeting();
    String what =
        "("
            + inSwedish(language)
            + ") till möte "
            + meeting.number()
            + ", "
            + written(meeting.starts());
    return switch (change.kind()) {
      case BOOKED, CHANGED -> "Beställ tolk " + what + ".";
      case MOVED ->
          "Flytta tolken "
              + what
              + change.earlier().map(it -> " (var " + written(it) + ")").orElse("")
              + ".";
      case CANCELLED, ENDED -> "Avbeställ tolken " + what + ".";
    };
  }

  private static String inSwedish(Language language) {
    return Locale.forLanguageTag(language.code()).getDisplayLanguage(SWEDISH);
  }

  private static String written(Instant at) {
    return MOMENT.format(at.atZone(Town.ZONE));
  }
}
