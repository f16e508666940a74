package nara.conversation;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import nara.db.Database;
import nara.db.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deals with the messages of a thread one after another, each in a transaction of its own. */
public final class Turns {
  private static final Logger LOG = LoggerFactory.getLogger(Turns.class);
  private static final int MOST_ATTEMPTS = 2;
  private static final int MOST_SERIALIZATION_FAULTS = 3;

  private final Transactions transactions;
  private final Supplier<Knowledge> knowledge;
  private final TurnWork work;
  private final FailedTurn failedTurn;
  private final Clock clock;

  public Turns(
      Transactions transactions,
      Supplier<Knowledge> knowledge,
      Stores stores,
      Actions actions,
      Clock clock) {
    this.transactions = transactions;
    this.knowledge = knowledge;
    this.work = new TurnWork(knowledge, stores, actions);
    this.failedTurn = new FailedTurn(stores);
    this.clock = clock;
  }

  /**
   * Deals with one message of the thread. If its turn fails again and again, nothing of the turn
   * remains, and the message becomes a ticket.
   */
  public Progress next(UUID thread) {
    int faults = 0;
    for (int attempt = 1; ; attempt++) {
      try {
        return transactions.in(tx -> work.next(tx, thread, clock.instant()));
      } catch (TurnFailedException e) {
        if (Database.isUnavailable(e)) {
          return Progress.BUSY;
        }
        boolean serialization = Database.isSerializationFault(e);
        faults += serialization ? 1 : 0;
        boolean again =
            serialization ? faults < MOST_SERIALIZATION_FAULTS : attempt < MOST_ATTEMPTS;
        if (!again) {
          return fail(e);
        }
      }
    }
  }

  /** Deals with everything new in the thread. */
  public Progress drain(UUID thread) {
    Progress progress = next(thread);
    while (progress == Progress.DEALT_WITH) {
      progress = next(thread);
    }
    return progress;
  }

  private Progress fail(TurnFailedException failed) {
    LOG.error("the turn for message {} failed", failed.message(), failed.getCause());
    transactions.run(
        tx -> failedTurn.handOver(tx, knowledge.get(), failed.message(), clock.instant()));
    return Progress.DEALT_WITH;
  }
}
