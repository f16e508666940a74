package nara.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nara.db.Transactions;
import nara.message.InboundMessage;
import nara.people.ContactPoints;
import nara.thread.Messages;
import nara.thread.StoredMessage;
import nara.thread.ThreadState;
import nara.thread.Threads;
import nara.understand.Danger;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receives messages, in a transaction of its own: when it has returned, the message is stored
 * whatever then goes wrong, and if it told of danger, the answer and the alarm are written too.
 */
public final class Inbox {
  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

  private final Transactions transactions;
  private final Supplier<Knowledge> knowledge;
  private final ContactPoints contactPoints;
  private final Threads threads;
  private final Messages messages;
  private final DangerAnswer danger;
  private final Clock clock;

  public Inbox(
      Transactions transactions,
      Supplier<Knowledge> knowledge,
      ContactPoints contactPoints,
      Threads threads,
      Messages messages,
      DangerAnswer danger,
      Clock clock) {
    this.transactions = transactions;
    this.knowledge = knowledge;
    this.contactPoints = contactPoints;
    this.threads = threads;
    this.messages = messages;
    this.danger = danger;
    this.clock = clock;
  }

  /** Stores one message. The same id of the same provider again changes nothing. */
  public Receipt receive(InboundMessage message) {
    Knowledge current = knowledge.get();
    Danger found = check(current, message);
    return transactions.in(tx -> receive(tx, current, message, found));
  }

  /** A check that fails must not lose the message: its turn fails too, and a human reads it. */
  private static Danger check(Knowledge current, InboundMessage message) {
    try {
      return current.understander().danger(message.text());
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("the danger check failed: {}", e.getClass().getName());
      return Danger.NONE;
    }
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
    meet(tx, current, stored, found, now);
    return new Receipt.MetAsDanger(thread);
  }

  /** Whatever fails in meeting the danger, the message stays stored, and 112 is named. */
  private void meet(Handle tx, Knowledge current, StoredMessage stored, Danger found, Instant now) {
    try {
      Transactions.within(tx)
          .run(
              inner -> {
                ThreadState thread = threads.get(inner, stored.thread(), now);
                danger.meet(inner, current, stored, thread, found, now);
                messages.markDone(inner, stored.id());
              });
    } catch (RuntimeException e) {
      LOG.error("the alarm for message {} could not be raised", stored.id(), e);
      danger.lastResort(tx, stored, now);
    }
  }
}
