package nara.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nara.delivery.FailedDelivery;
import nara.delivery.FailureListener;
import nara.delivery.Letter;
import nara.handover.Routing;
import nara.handover.TicketRequest;
import nara.handover.TicketRequest.Priority;
import nara.handover.TicketRequest.Way;
import nara.people.Resident;
import nara.thread.Event;
import nara.thread.EventType;
import nara.thread.ThreadState;
import nara.town.Deadline;
import nara.town.Town;
import org.jdbi.v3.core.Handle;

/** A message that did not reach the resident becomes a ticket, so that somebody calls. */
public final class UndeliveredMessages implements FailureListener {
  private static final String REASON = "not_delivered";

  private final Stores stores;
  private final Supplier<Knowledge> knowledge;
  private final Clock clock;

  public UndeliveredMessages(Stores stores, Supplier<Knowledge> knowledge, Clock clock) {
    this.stores = stores;
    this.knowledge = knowledge;
    this.clock = clock;
  }

  @Override
  public void notDelivered(Handle tx, FailedDelivery failed) {
    Instant now = clock.instant();
    Town town = knowledge.get().town();
    Map<String, String> payload = Map.of("error", Integer.toString(failed.errorCode()));
    Event event = Event.byAssistant(EventType.DELIVERY_FAILED, payload);
    stores.events().append(tx, failed.thread(), event, now);
    boolean urgent = failed.kind() == Letter.Kind.DANGER || failed.kind() == Letter.Kind.NOTICE;
    if (failed.kind() == Letter.Kind.STAFF) {
      return; // what it was about has its own ticket, which is there to be read
    }
    if (!urgent && stores.tickets().openFor(tx, failed.thread(), REASON).isPresent()) {
      return;
    }
    ThreadState thread = stores.threads().get(tx, failed.thread(), now);
    Deadline deadline = town.promise().from(now, town.hours());
    Optional<Resident> resident = thread.resident().map(it -> stores.residents().get(tx, it));
    stores
        .tickets()
        .open(
            tx,
            new TicketRequest(
                failed.thread(),
                Optional.empty(),
                new Routing(town).ownerFor(tx, resident, now, deadline.promised()),
                REASON,
                urgent ? Priority.DANGER : Priority.NORMAL,
                note(failed),
                Way.CALL,
                deadline),
            now);
  }

  private static String note(FailedDelivery failed) {
    String what =
        failed.kind() == Letter.Kind.NOTICE ? "Larmet till personal" : "Meddelandet till invånaren";
    return what + " kom inte fram (fel " + failed.errorCode() + "). Ring i stället.";
  }
}
