package nara.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nara.db.Transactions;
import nara.thread.ThreadState;
import nara.thread.Threads;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets flows go on, and say what they wanted said, when the time has come. */
public final class TimerWork {
  private static final Logger LOG = LoggerFactory.getLogger(TimerWork.class);

  /** While a human has the thread the assistant is silent; it tries again so much later. */
  private static final Duration HELD = Duration.ofMinutes(15);

  /** What is so late need not be said any more. */
  private static final Duration TOO_LATE = Duration.ofDays(2);

  private static final int AT_ONCE = 100;

  private final Transactions transactions;
  private final Threads threads;
  private final Timers timers;
  private final Unprompted unprompted;
  private final Clock clock;

  public TimerWork(
      Transactions transactions,
      Supplier<Knowledge> knowledge,
      Stores stores,
      Actions actions,
      Clock clock) {
    this.transactions = transactions;
    this.threads = stores.threads();
    this.timers = stores.timers();
    this.unprompted = new Unprompted(knowledge, stores, actions);
    this.clock = clock;
  }

  /**
   * Deals with everything that is due.
   *
   * @return whether anything was
   */
  public boolean runDue() {
    List<UUID> due = transactions.in(tx -> timers.threadsDue(tx, clock.instant(), AT_ONCE));
    boolean any = false;
    for (UUID thread : due) {
      while (transactions.in(tx -> next(tx, thread, clock.instant()))) {
        any = true;
      }
    }
    return any;
  }

  /**
   * Deals with what is due first in a thread, in its own transaction; false if there is nothing.
   */
  private boolean next(Handle tx, UUID thread, Instant now) {
    if (!threads.tryLock(tx, thread)) {
      return false;
    }
    Optional<Timers.Due> due = timers.firstDue(tx, thread, now);
    due.ifPresent(it -> ringSafely(tx, it, now));
    return due.isPresent();
  }

  /** A timer that cannot ring must not hold up the others. */
  private void ringSafely(Handle tx, Timers.Due due, Instant now) {
    try {
      Transactions.within(tx).run(inner -> ring(inner, due, now));
    } catch (RuntimeException e) {
      LOG.error("timer {} cannot ring", due.id(), e);
      timers.done(tx, due.id(), false);
    }
  }

  private void ring(Handle tx, Timers.Due due, Instant now) {
    ThreadState state = threads.get(tx, due.thread(), now);
    if (due.timer().due().plus(TOO_LATE).isBefore(now)) {
      timers.done(tx, due.id(), false);
    } else if (state.isHeldByHuman()) {
      timers.postpone(tx, due.id(), now.plus(HELD));
    } else {
      unprompted.take(
          tx,
          due.thread(),
          due.contactPoint(),
          due.channel(),
          now,
          (runner, knowledge, session, facts, situation) ->
              runner.wake(knowledge, session, due.timer(), facts, situation));
      timers.done(tx, due.id(), true);
    }
  }
}
