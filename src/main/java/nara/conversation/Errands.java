package nara.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import nara.db.Transactions;
import nara.message.Channel;
import nara.thread.Threads;
import org.jdbi.v3.core.Handle;

/** Flows that are begun by somebody else than the resident. */
public final class Errands {
  private final Transactions transactions;
  private final Threads threads;
  private final Unprompted unprompted;
  private final Clock clock;

  public Errands(
      Transactions transactions,
      Supplier<Knowledge> knowledge,
      Stores stores,
      Actions actions,
      Clock clock) {
    this.transactions = transactions;
    this.threads = stores.threads();
    this.unprompted = new Unprompted(knowledge, stores, actions);
    this.clock = clock;
  }

  /** Begins a flow with whoever is reached there. Nothing happens while a human has the thread. */
  public void begin(UUID contactPoint, Channel channel, String flow) {
    transactions.run(tx -> begin(tx, contactPoint, channel, flow, clock.instant()));
  }

  private void begin(Handle tx, UUID contactPoint, Channel channel, String flow, Instant now) {
    UUID thread = threads.of(tx, contactPoint, now);
    unprompted.takeUnlessHeld(
        tx,
        thread,
        contactPoint,
        channel,
        now,
        (runner, knowledge, session, facts, situation) ->
            runner.begin(knowledge, session, flow, facts, situation));
  }
}
