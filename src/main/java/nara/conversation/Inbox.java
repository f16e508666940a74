package nara.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nara.db.Transactions;
import nara.message.InboundMessage;
import nara.people.ContactPoints;
import nara.people.Resident;
import nara.people.Residents;
import nara.thread.Messages;
import nara.thread.StoredMessage;
import nara.thread.Threads;
import nara.understand.Danger;
import org.jdbi.v3.core.Handle;

/**
 * Receives messages, in a transaction of its own: when it has returned, the message is stored
 * whatever then goes wrong, and if it told of danger, the answer and the alarm are written too.
 */
public final class Inbox {
  private final Transactions transactions;
  private final Supplier<Knowledge> knowledge;
  private final ContactPoints contactPoints;
  private final Threads threads;
  private final Messages messages;
  private final Residents residents;
  private final DangerAnswer danger;
  private final Clock clock;

  public Inbox(
      Transactions transactions,
      Supplier<Knowledge> knowledge,
      ContactPoints contactPoints,
      Threads threads,
      Messages messages,
      Residents residents,
      DangerAnswer danger,
      Clock clock) {
    this.transactions = transactions;
    this.knowledge = knowledge;
    this.contactPoints = contactPoints;
    this.threads = threads;
    this.messages = messages;
    this.residents = residents;
    this.danger = danger;
    this.clock = clock;
  }

  /** Stores one message. The same id of the same provider again changes nothing. */
  public Receipt receive(InboundMessage message) {
    Knowledge current = knowledge.get();
    Danger found = current.understander().danger(message.text());
    return transactions.in(tx -> receive(tx, current, message, found));
  }

  private Receipt receive(Handle tx, Knowledge current, InboundMessage message, Danger found) {
    Instant now = clock.instant();
    Optional<UUID> id = messages.claimReceipt(tx, message, now);
    if (id.isEmpty()) {
      return new Receipt.Duplicate();
    }
    UUID contact = contactPoints.of(tx, message.from(), message.provider(), now);
    UUID thread = threads.of(tx, contact, now);
    StoredMessage stored = messages.addInbound(tx, id.get(), thread, contact, message, now);
    if (found.level() != Danger.Level.DANGER) {
      return new Receipt.Stored(thread);
    }
    Optional<Resident> resident =
        threads.get(tx, thread).resident().map(it -> residents.get(tx, it));
    danger.meet(tx, current, stored, resident, found, message.provider(), now);
    messages.markDone(tx, stored.id());
    return new Receipt.MetAsDanger(thread);
  }
}
