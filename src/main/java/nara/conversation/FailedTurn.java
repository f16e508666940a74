package nara.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nara.delivery.Letter;
import nara.flow.Facts;
import nara.flow.Session;
import nara.flow.SessionJson;
import nara.handover.Routing;
import nara.handover.Ticket;
import nara.handover.TicketRequest;
import nara.handover.TicketRequest.Priority;
import nara.handover.TicketRequest.Way;
import nara.message.Language;
import nara.people.Resident;
import nara.thread.Event;
import nara.thread.EventType;
import nara.thread.StoredMessage;
import nara.thread.ThreadState;
import nara.town.Deadline;
import nara.town.Staff;
import nara.town.Town;
import org.jdbi.v3.core.Handle;

/** A message that no turn could deal with: a human reads it, and the resident is told so. */
final class FailedTurn {
  private static final String STEP = "human";
  private static final String PATTERN = "failed";

  private final Stores stores;

  FailedTurn(Stores stores) {
    this.stores = stores;
  }

  /** Does so, unless the message has been dealt with meanwhile. */
  void handOver(Handle tx, Knowledge knowledge, UUID message, Instant now) {
    UUID thread = stores.messages().thread(tx, message);
    stores.threads().lock(tx, thread);
    stores
        .messages()
        .oldestNew(tx, thread)
        .filter(it -> it.id().equals(message))
        .ifPresent(it -> handOver(tx, knowledge, it, now));
  }

  private void handOver(Handle tx, Knowledge knowledge, StoredMessage message, Instant now) {
    Town town = knowledge.town();
    ThreadState state = stores.threads().get(tx, message.thread(), now);
    Optional<Resident> resident = state.resident().map(it -> stores.residents().get(tx, it));
    Deadline deadline = town.promise().from(now, town.hours());
    Staff owner = new Routing(town).ownerFor(tx, resident, now, deadline.promised());
    stores.messages().markFailed(tx, message.id());
    Language language = AnswerLanguage.of(state, resident);
    Session restarted = Session.restarted(language);
    stores.threads().saveSession(tx, message.thread(), SessionJson.write(restarted));
    Event failed = Event.byAssistant(EventType.TURN_FAILED, Map.of()).about(message.id());
    stores.events().append(tx, message.thread(), failed, now);
    Ticket ticket =
        stores
            .tickets()
            .open(
                tx,
                new TicketRequest(
                    message.thread(),
                    Optional.of(message.id()),
                    owner,
                    "turn_failed",
                    Priority.NORMAL,
                    message.text(),
                    Way.CALL,
                    deadline),
                now);
    stores.tickets().told(tx, ticket.id());
    Facts facts = FactFinder.of(knowledge.town(), resident, language, message.channel(), now);
    String text =
        Announcement.of(
            knowledge.flows(), PATTERN, STEP, language, facts, HandOver.promised(owner, deadline));
    String step = PATTERN + "." + STEP;
    Letter letter =
        Letter.byBot(message.thread(), message.contactPoint(), text, step, List.of(step));
    stores.outbox().queue(tx, letter, now);
  }
}
