package nara.conversation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nara.handover.Classifications;
import nara.handover.HumanHand;
import nara.handover.MatterKind;
import nara.handover.Queue;
import nara.handover.QueueEntry;
import nara.handover.TicketRequest.Priority;
import nara.message.Channel;
import nara.people.Caseworkers;
import nara.town.Staff;
import org.jdbi.v3.core.Handle;

/**
 * How a contact is ended: somebody says what it was, and the resident may say whether it helped.
 */
public final class Closing {
  static final String QUESTION = "did_it_help";

  private final Queue queue;
  private final Classifications classifications;
  private final HumanHand hand;
  private final Errands errands;
  private final Stores stores;

  public Closing(
      Queue queue,
      Classifications classifications,
      HumanHand hand,
      Errands errands,
      Stores stores) {
    this.queue = queue;
    this.classifications = classifications;
    this.hand = hand;
    this.errands = errands;
    this.stores = stores;
  }

  /**
   * Whether it may be asked whether it helped: where the town has that question, and never of
   * whoever was, or may be, in danger.
   */
  public boolean mayAsk(QueueEntry entry) {
    return entry.priority() == Priority.NORMAL && errands.knows(QUESTION);
  }

  /**
   * Ends what is open in a thread and gives it back to the assistant.
   *
   * @param kind what the matters are of which nobody has said it; may be empty where there are none
   * @param ask where it is asked whether it helped; empty if it is not
   * @return false, and nothing is done, if something is there of which nobody has said what it is
   */
  public boolean close(
      Handle tx,
      UUID thread,
      Optional<MatterKind> kind,
      Optional<UUID> ask,
      Staff who,
      Instant now) {
    QueueEntry entry =
        queue.of(tx, thread).orElseThrow().shownTo(Caseworkers.idOf(who.key())::equals);
    if (entry.unclassifiedSince().isPresent()) {
      if (kind.isEmpty()) {
        return false;
      }
      classifications.sayOfAll(tx, thread, kind.get(), who, now);
    }
    hand.close(tx, thread, who, now);
    stores
        .messages()
        .lastHeardFrom(tx, thread)
        .filter(it -> isAnsweredIn(tx, thread, it, now))
        .ifPresent(it -> errands.settle(tx, it, now));
    ask.filter(it -> mayAsk(entry) && isAnsweredIn(tx, thread, it, now))
        .ifPresent(it -> ask(tx, thread, it, who, now));
    return true;
  }

  /** Whether what is written from there comes to this thread; a number may be another's since. */
  private boolean isAnsweredIn(Handle tx, UUID thread, UUID contactPoint, Instant now) {
    return stores.threads().of(tx, contactPoint, now).equals(thread);
  }

  private void ask(Handle tx, UUID thread, UUID contactPoint, Staff who, Instant now) {
    stores.feedback().ask(tx, thread, who, now);
    Channel channel = stores.contactPoints().channel(tx, contactPoint);
    errands.begin(tx, contactPoint, channel, QUESTION, now);
  }
}
