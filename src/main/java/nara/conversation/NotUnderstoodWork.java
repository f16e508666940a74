package nara.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nara.db.Transactions;
import nara.handover.Routing;
import nara.handover.TicketRequest;
import nara.handover.TicketRequest.Priority;
import nara.handover.TicketRequest.Way;
import nara.people.Resident;
import nara.thread.StoredMessage;
import nara.thread.ThreadState;
import nara.town.Deadline;
import nara.town.Town;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the assistant did not understand, and after which nobody wrote anything, is read by a human:
 * a text message can be a report of concern, and there is no inbox that nobody reads.
 */
public final class NotUnderstoodWork {
  private static final Logger LOG = LoggerFactory.getLogger(NotUnderstoodWork.class);
  private static final String REASON = "not_understood";
  private static final Duration SILENCE = Duration.ofHours(2);
  private static final Duration LOOKS_BACK = Duration.ofDays(7);

  private final Transactions transactions;
  private final Supplier<Knowledge> knowledge;
  private final Stores stores;
  private final Clock clock;

  public NotUnderstoodWork(
      Transactions transactions, Supplier<Knowledge> knowledge, Stores stores, Clock clock) {
    this.transactions = transactions;
    this.knowledge = knowledge;
    this.stores = stores;
    this.clock = clock;
  }

  /** Makes a ticket of each. */
  public void runDue() {
    for (UUID thread : transactions.in(tx -> waiting(tx, clock.instant()))) {
      try {
        transactions.run(
            tx -> {
              stores.threads().lock(tx, thread);
              Instant now = clock.instant();
              if (waiting(tx, now).contains(thread)) {
                open(tx, thread, now);
              }
            });
      } catch (RuntimeException e) {
        LOG.error("what was not understood in thread {} is read by nobody", thread, e);
      }
    }
  }

  /** The threads whose last word is that we did not understand, while no human has them. */
  private static List<UUID> waiting(Handle tx, Instant now) {
    return tx.createQuery(
            """
            select m.thread_id from message m join thread t on t.id = m.thread_id
            where m.direction = 'out'
              and (' ' || coalesce(m.steps, m.step, '')) ~ ' (not_understood|not_ours|unsure|picture|empty)\\.'
              and m.received_at between :from and :until
              and t.owner_id is null and t.silenced_by is null
              and not exists (select from message later
                              where later.thread_id = m.thread_id and later.arrival > m.arrival
                                and (later.direction = 'in'
                                     or exists (select from outbox o where o.message_id = later.id
                                                and o.kind = 'human')))
              and not exists (select from ticket k
                              where k.thread_id = m.thread_id and k.created_at >= m.received_at)
            order by m.received_at limit 100
            """)
        .bind("from", now.minus(LOOKS_BACK))
        .bind("until", now.minus(SILENCE))
        .mapTo(UUID.class)
        .list();
  }

  private void open(Handle tx, UUID thread, Instant now) {
    Optional<StoredMessage> message = stores.messages().lastHeard(tx, thread);
    if (message.isEmpty()) {
      return;
    }
    Town town = knowledge.get().town();
    Deadline deadline = town.promise().from(now, town.hours());
    ThreadState state = stores.threads().get(tx, thread, now);
    Optional<Resident> resident = state.resident().map(it -> stores.residents().get(tx, it));
    TicketRequest request =
        new TicketRequest(
            thread,
            message.map(StoredMessage::id),
            new Routing(town).ownerFor(tx, resident, now, deadline.promised()),
            REASON,
            Priority.NORMAL,
            message.get().text(),
            Way.SMS,
            deadline);
    stores.tickets().open(tx, request, now);
  }
}
