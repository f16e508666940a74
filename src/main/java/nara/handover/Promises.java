package nara.handover;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nara.handover.TicketRequest.Priority;
import nara.handover.TicketRequest.Way;
import nara.people.Caseworkers;
import nara.thread.Event;
import nara.thread.EventType;
import nara.thread.Events;
import nara.town.Deadline;
import nara.town.Staff;
import nara.town.Town;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/** The ledger of promises over time: those that fall due, and those that go back. */
public final class Promises {
  private final Events events;
  private final Supplier<UUID> ids;

  public Promises(Events events, Supplier<UUID> ids) {
    this.events = events;
    this.ids = ids;
  }

  /**
   * A promise whose time has passed.
   *
   * @param owner the row id of whoever made it
   * @param isTold whether the resident knows of it
   */
  public record Due(
      UUID promise,
      UUID ticket,
      UUID thread,
      UUID owner,
      Way way,
      Priority priority,
      boolean isTold) {}

  /** The threads with a promise whose time has passed, those that wait longest first. */
  public List<UUID> threadsDue(Handle tx, Instant now) {
    return tx.createQuery(
            """
            select k.thread_id from promise p join ticket k on k.id = p.ticket_id
            where p.state = 'open' and k.state = 'open' and p.promised_at <= :now
            group by k.thread_id order by min(p.promised_at) limit 100
            """)
        .bind("now", now)
        .mapTo(UUID.class)
        .list();
  }

  /** The promises of a thread whose time has passed; the thread's lock is held. */
  public List<Due> due(Handle tx, UUID thread, Instant now) {
    return tx.createQuery(
            """
            select p.id, p.ticket_id, k.thread_id, p.owner_id, p.by_channel, k.priority, p.told
            from promise p join ticket k on k.id = p.ticket_id
            where k.thread_id = :thread and p.state = 'open' and k.state = 'open'
              and p.promised_at <= :now
            order by p.promised_at
            """)
        .bind("thread", thread)
        .bind("now", now)
        .map(Promises::read)
        .list();
  }

  private static Due read(RowView row) {
    return new Due(
        row.getColumn("id", UUID.class),
        row.getColumn("ticket_id", UUID.class),
        row.getColumn("thread_id", UUID.class),
        row.getColumn("owner_id", UUID.class),
        Way.valueOf(row.getColumn("by_channel", String.class).toUpperCase(Locale.ROOT)),
        Priority.valueOf(row.getColumn("priority", String.class).toUpperCase(Locale.ROOT)),
        row.getColumn("told", Boolean.class));
  }

  /** It was not kept: it stays in the ledger as broken, and somebody else makes a new one. */
  public void breakAndRenew(
      Handle tx, Due due, Staff late, Staff next, Deadline deadline, Instant now) {
    tx.createUpdate("update promise set state = 'broken' where id = :id")
        .bind("id", due.promise())
        .execute();
    UUID owner = Caseworkers.idOf(next.key());
    tx.createUpdate(
            """
            update ticket
            set owner_id = :owner, claimed_at = null,
                follower_id = case when owner_id = :owner then follower_id else owner_id end
            where id = :ticket
            """)
        .bind("owner", owner)
        .bind("ticket", due.ticket())
        .execute();
    tx.createUpdate(
            """
            insert into promise (id, ticket_id, owner_id, target_at, promised_at, by_channel, state,
                                 created_at, told)
            values (:id, :ticket, :owner, :target, :promised, :way, 'open', :now, :told)
            """)
        .bind("id", ids.get())
        .bind("ticket", due.ticket())
        .bind("owner", owner)
        .bind("target", deadline.target())
        .bind("promised", deadline.promised())
        .bind("way", due.way().name().toLowerCase(Locale.ROOT))
        .bind("now", now)
        .bind("told", due.isTold())
        .execute();
    note(tx, due, EventType.PROMISE_BROKEN, Map.of("owner", late.key()), now);
    String by = deadline.promised().atZone(Town.ZONE).toLocalDateTime().toString();
    note(tx, due, EventType.PROMISE_MADE, Map.of("owner", next.key(), "deadline", by), now);
  }

  private void note(Handle tx, Due due, EventType type, Map<String, String> payload, Instant now) {
    events.append(tx, due.thread(), Event.byAssistant(type, payload).about(due.ticket()), now);
  }

  /** The threads in which something is lent by somebody who is back. */
  public List<UUID> threadsToReturn(Handle tx, Instant now) {
    return tx.createQuery(
            """
            select distinct k.thread_id from ticket k
            where k.state = 'open' and k.returns_to is not null
              and not exists (select from absence a where a.caseworker_id = k.returns_to
                              and a.ended_at is null and not a.given_up
                              and a.during @> cast(:now as timestamptz))
            limit 100
            """)
        .bind("now", now)
        .mapTo(UUID.class)
        .list();
  }

  /**
   * What was lent goes back to whoever is there again; the thread's lock is held.
   *
   * @return whose it was meanwhile and whose it is again, by row id; one for each such ticket
   */
  public List<Returned> takeBack(Handle tx, UUID thread, Instant now) {
    List<Returned> back =
        tx.createQuery(
                """
                select id, owner_id, returns_to from ticket k
                where thread_id = :thread and state = 'open' and returns_to is not null
                  and not exists (select from absence a where a.caseworker_id = k.returns_to
                                  and a.ended_at is null and not a.given_up
                                  and a.during @> cast(:now as timestamptz))
                """)
            .bind("thread", thread)
            .bind("now", now)
            .map(
                row ->
                    new Returned(
                        row.getColumn("id", UUID.class),
                        row.getColumn("owner_id", UUID.class),
                        row.getColumn("returns_to", UUID.class)))
            .list();
    for (Returned it : back) {
      tx.createUpdate(
              """
              update ticket set owner_id = :to, follower_id = owner_id, returns_to = null
              where id = :ticket
              """)
          .bind("to", it.to())
          .bind("ticket", it.ticket())
          .execute();
      tx.createUpdate(
              "update promise set owner_id = :to where ticket_id = :ticket and state = 'open'")
          .bind("to", it.to())
          .bind("ticket", it.ticket())
          .execute();
    }
    return back;
  }

  /** A ticket that went back. */
  public record Returned(UUID ticket, UUID from, UUID to) {}
}
