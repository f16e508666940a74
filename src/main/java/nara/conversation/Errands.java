package nara.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nara.db.Transactions;
import nara.flow.Session;
import nara.flow.Turn;
import nara.flow.Value;
import nara.message.Channel;
import nara.people.ContactPoints;
import nara.thread.Threads;
import org.jdbi.v3.core.Handle;

/** Flows that are begun by somebody else than the resident. */
public final class Errands {
  private final Transactions transactions;
  private final Supplier<Knowledge> knowledge;
  private final Threads threads;
  private final ContactPoints contacts;
  private final Unprompted unprompted;
  private final Clock clock;

  public Errands(
      Transactions transactions,
      Supplier<Knowledge> knowledge,
      Stores stores,
      Actions actions,
      Clock clock) {
    this.transactions = transactions;
    this.knowledge = knowledge;
    this.threads = stores.threads();
    this.contacts = stores.contactPoints();
    this.unprompted = new Unprompted(knowledge, stores, actions);
    this.clock = clock;
  }

  /** Whether there is such a flow. */
  boolean knows(String flow) {
    return knowledge.get().flows().all().stream().anyMatch(it -> it.id().equals(flow));
  }

  /** Begins a flow with whoever is reached there. Nothing happens while a human has the thread. */
  public void begin(UUID contactPoint, Channel channel, String flow) {
    transactions.run(tx -> begin(tx, contactPoint, channel, flow, clock.instant()));
  }

  /** A human has dealt with everything: what the assistant was asking is asked no more. */
  public void settle(Handle tx, UUID contactPoint, Instant now) {
    UUID thread = threads.of(tx, contactPoint, now);
    unprompted.takeUnlessHeld(
        tx,
        thread,
        contactPoint,
        contacts.channel(tx, contactPoint),
        now,
        (runner, knowledge, session, facts, situation) ->
            Turn.nothing(session.without(known -> true)));
  }

  /** The same in a transaction that is open. */
  public void begin(Handle tx, UUID contactPoint, Channel channel, String flow, Instant now) {
    begin(tx, contactPoint, channel, flow, Manner.LEAVING_ALL, now);
  }

  /**
   * How a flow is begun beside what is under way.
   *
   * @param isPatient whether it waits while a question is open that has to be answered: what is
   *     said last gets the next answer
   * @param outdated whether a flow is left, by what it knows, as it is about what is no longer so
   */
  public record Manner(boolean isPatient, Predicate<Map<String, Value>> outdated) {
    private static final Manner LEAVING_ALL = new Manner(false, known -> false);
  }

  /**
   * The same.
   *
   * @return false if it is to be tried again later, as a question is open
   */
  public boolean begin(
      Handle tx, UUID contactPoint, Channel channel, String flow, Manner manner, Instant now) {
    AtomicBoolean isBegun = new AtomicBoolean(true);
    UUID thread = threads.of(tx, contactPoint, now);
    unprompted.takeUnlessHeld(
        tx,
        thread,
        contactPoint,
        channel,
        now,
        (runner, knowledge, session, facts, situation) -> {
          Session current = session.without(manner.outdated());
          isBegun.set(
              !manner.isPatient() || !runner.isAsking(knowledge, current, facts, situation));
          return isBegun.get()
              ? runner.begin(knowledge, current, flow, facts, situation)
              : Turn.nothing(session);
        });
    return isBegun.get();
  }
}
