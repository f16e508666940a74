package nara.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nara.conversation.PersonChange.Cause;
import nara.conversation.PersonChange.Persons;
import nara.db.Transactions;
import nara.handover.Promises;
import nara.handover.Promises.Due;
import nara.handover.Promises.Returned;
import nara.handover.Routing;
import nara.handover.TicketRequest.Priority;
import nara.handover.TicketRequest.Way;
import nara.people.Caseworkers;
import nara.thread.Event;
import nara.thread.EventType;
import nara.thread.ThreadState;
import nara.town.Deadline;
import nara.town.Staff;
import nara.town.Town;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens with promises as time passes: one that was not kept goes to whoever stands in, and
 * the resident is told; what was lent goes back to whoever is there again.
 */
public final class PromiseWork {
  private static final Logger LOG = LoggerFactory.getLogger(PromiseWork.class);

  private final Transactions transactions;
  private final Supplier<Knowledge> knowledge;
  private final Stores stores;
  private final Promises promises;
  private final PersonChange change;
  private final Clock clock;

  public PromiseWork(
      Transactions transactions,
      Supplier<Knowledge> knowledge,
      Stores stores,
      Promises promises,
      PersonChange change,
      Clock clock) {
    this.transactions = transactions;
    this.knowledge = knowledge;
    this.stores = stores;
    this.promises = promises;
    this.change = change;
    this.clock = clock;
  }

  /**
   * Does what is due.
   *
   * @return whether anything was
   */
  public boolean runDue() {
    Instant now = clock.instant();
    boolean back = each(tx -> promises.threadsToReturn(tx, now), this::giveBack);
    boolean isOpen = knowledge.get().town().hours().isOpen(now);
    boolean late = isOpen && each(tx -> promises.threadsDue(tx, now), this::renew);
    return back || late;
  }

  /** What is done with one thread, under its lock. */
  @FunctionalInterface
  private interface Work {
    void on(Handle tx, UUID thread, Instant now);
  }

  private boolean each(Transactions.Work<List<UUID>> found, Work work) {
    List<UUID> threads = transactions.in(found);
    for (UUID thread : threads) {
      try {
        transactions.run(
            tx -> {
              stores.threads().lock(tx, thread);
              work.on(tx, thread, clock.instant());
            });
      } catch (RuntimeException e) {
        LOG.error("the promises of thread {} cannot be followed", thread, e);
      }
    }
    return !threads.isEmpty();
  }

  private void renew(Handle tx, UUID thread, Instant now) {
    boolean isTold = false;
    for (Due due : promises.due(tx, thread, now)) {
      Staff late = staff(due.owner()).orElseGet(() -> new Routing(town()).intake(now));
      Staff next = next(tx, due, now);
      Deadline deadline = town().soonPromise().from(now, town().hours());
      promises.breakAndRenew(tx, due, late, next, deadline, now);
      stores.staffNotices().tellOfLatePromise(tx, next, thread, now);
      boolean mayWrite = due.isTold() && due.way() != Way.ASK_FIRST && !isTold;
      isTold =
          (mayWrite
                  && change.tell(tx, thread, Cause.BROKEN, new Persons(late, next, deadline), now))
              || isTold;
      passOn(tx, thread, due.owner(), next, now);
    }
  }

  /** Danger goes to a manager; all else to whoever stands in, then to a manager. */
  private Staff next(Handle tx, Due due, Instant now) {
    Routing routing = new Routing(town());
    Instant soon = town().soonPromise().from(now, town().hours()).promised();
    Staff standIn = routing.standInFor(tx, due.owner(), now, soon);
    boolean isSame = Caseworkers.idOf(standIn.key()).equals(due.owner());
    return due.priority() == Priority.DANGER || isSame
        ? routing.ownerBesides(tx, Optional.of(due.owner()), now, soon)
        : standIn;
  }

  /** A thread that somebody had, and did not answer in, is theirs no more. */
  private void passOn(Handle tx, UUID thread, UUID late, Staff next, Instant now) {
    ThreadState state = stores.threads().get(tx, thread, now);
    if (state.owner().filter(late::equals).isPresent()) {
      stores.threads().own(tx, thread, Caseworkers.idOf(next.key()), now);
    }
  }

  private void giveBack(Handle tx, UUID thread, Instant now) {
    for (Returned it : promises.takeBack(tx, thread, now)) {
      Optional<Staff> from = staff(it.from());
      Optional<Staff> to = staff(it.to());
      if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
        continue;
      }
      Map<String, String> payload = Map.of("from", from.get().key(), "to", to.get().key());
      Event event = Event.byAssistant(EventType.TRANSFERRED, payload).about(it.ticket());
      stores.events().append(tx, thread, event, now);
      ThreadState state = stores.threads().get(tx, thread, now);
      if (state.owner().filter(it.from()::equals).isPresent()) {
        stores.threads().own(tx, thread, it.to(), now);
        Deadline deadline = town().promise().from(now, town().hours());
        change.tell(tx, thread, Cause.BACK, new Persons(from.get(), to.get(), deadline), now);
      }
    }
  }

  private Optional<Staff> staff(UUID id) {
    return new Caseworkers(town()).find(id);
  }

  private Town town() {
    return knowledge.get().town();
  }
}
