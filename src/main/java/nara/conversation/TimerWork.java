package nara.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nara.db.Transactions;
import nara.flow.Timer;
import nara.handover.Routing;
import nara.handover.TicketRequest;
import nara.handover.TicketRequest.Priority;
import nara.handover.TicketRequest.Way;
import nara.handover.Tickets;
import nara.people.Resident;
import nara.people.Residents;
import nara.thread.ThreadState;
import nara.thread.Threads;
import nara.town.Deadline;
import nara.town.Town;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets flows go on, and say what they wanted said, when the time has come. */
public final class TimerWork {
  private static final Logger LOG = LoggerFactory.getLogger(TimerWork.class);

  /** While a human has the thread, or another question is open, it tries again so much later. */
  private static final Duration HELD_UP = Duration.ofMinutes(15);

  private static final Duration AGAIN_AFTER = Duration.ofMinutes(5);
  private static final int MOST_ATTEMPTS = 4;
  private static final int AT_ONCE = 100;

  private final Transactions transactions;
  private final Supplier<Knowledge> knowledge;
  private final Threads threads;
  private final Residents residents;
  private final Timers timers;
  private final Tickets tickets;
  private final Unprompted unprompted;
  private final Clock clock;

  public TimerWork(
      Transactions transactions,
      Supplier<Knowledge> knowledge,
      Stores stores,
      Actions actions,
      Clock clock) {
    this.transactions = transactions;
    this.knowledge = knowledge;
    this.threads = stores.threads();
    this.residents = stores.residents();
    this.timers = stores.timers();
    this.tickets = stores.tickets();
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
      try {
        while (transactions.in(tx -> next(tx, thread, clock.instant()))) {
          any = true;
        }
      } catch (RuntimeException e) {
        LOG.error("the timers of thread {} cannot be dealt with", thread, e);
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

  /** A timer that cannot ring is tried again, and then a human is told; it holds up no other. */
  private void ringSafely(Handle tx, Timers.Due due, Instant now) {
    try {
      Transactions.within(tx).run(inner -> ring(inner, due, now));
    } catch (RuntimeException e) {
      LOG.error("timer {} cannot ring", due.id(), e);
      if (due.attempts() + 1 < MOST_ATTEMPTS) {
        timers.postpone(tx, due.id(), now.plus(AGAIN_AFTER), due.attempts() + 1);
      } else {
        giveUp(tx, due, "failed", now);
      }
    }
  }

  private void ring(Handle tx, Timers.Due due, Instant now) {
    ThreadState state = threads.get(tx, due.thread(), now);
    boolean reminds = due.kind() == Timer.Kind.REMIND;
    if (reminds && now.isAfter(due.notAfter())) {
      timers.end(tx, due.id(), "dropped");
    } else if (state.isHeldByHuman()) {
      timers.postpone(tx, due.id(), now.plus(HELD_UP), due.attempts());
    } else if (!threads.of(tx, due.contactPoint(), now).equals(due.thread())) {
      giveUp(tx, due, "dropped", now);
    } else {
      goOn(tx, due, now);
    }
  }

  private void goOn(Handle tx, Timers.Due due, Instant now) {
    Timer timer = timers.open(tx, due);
    boolean rang = unprompted.ring(tx, due.thread(), due.contactPoint(), due.channel(), timer, now);
    if (rang) {
      timers.end(tx, due.id(), "rang");
    } else {
      timers.postpone(tx, due.id(), now.plus(HELD_UP), due.attempts());
    }
  }

  /** What was to be said cannot be, or there is nobody there any more whom it is for. */
  private void giveUp(Handle tx, Timers.Due due, String state, Instant now) {
    timers.end(tx, due.id(), state);
    Town town = knowledge.get().town();
    Optional<Resident> resident =
        threads.get(tx, due.thread(), now).resident().map(it -> residents.get(tx, it));
    Deadline deadline = town.promise().from(now, town.hours());
    TicketRequest request =
        new TicketRequest(
            due.thread(),
            Optional.empty(),
            new Routing(town).ownerFor(tx, resident, now, deadline.promised()),
            "reminder_not_sent",
            Priority.NORMAL,
            "",
            Way.CALL,
            deadline);
    tickets.open(tx, request, now);
  }
}
