package nara.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nara.db.Transactions;
import nara.flow.Value;
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

  /** The same in a transaction that is open. */
  public void begin(Handle tx, UUID contactPoint, Channel channel, String flow, Instant now) {
    begin(tx, contactPoint, channel, flow, outdated -> false, now);
  }

  /**
   * The same; what is under way about something that is no longer so is left.
   *
   * @param outdated whether that can be said of a flow, by what it knows
   */
  public void begin(
      Handle tx,
      UUID contactPoint,
      Channel channel,
      String flow,
      Predicate<Map<String, Value>> outdated,
      Instant now) {
    UUID thread = threads.of(tx, contactPoint, now);
    unprompted.takeUnlessHeld(
        tx,
        thread,
        contactPoint,
        channel,
        now,
        (runner, knowledge, session, facts, situation) ->
            runner.begin(knowledge, session.without(outdated), flow, facts, situation));
  }
}
