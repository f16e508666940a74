package nara.handover;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nara.handover.Classified.Said;
import nara.people.Caseworkers;
import nara.thread.Event;
import nara.thread.EventType;
import nara.thread.Events;
import nara.thread.Threads;
import nara.town.Staff;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/**
 * What came from outside is named by a human: advice, an application, a report of concern. The time
 * at which it arrived is what its clocks start from, however late somebody says what it is.
 */
public final class Classifications {
  private static final int SHOWN = 10;
  private static final String MATTERS =
      """
      select k.id, k.number, k.reason, k.arrived_at, k.state, c.kind, c.by_id, c.at,
             (select count(*) from classification where ticket_id = k.id) > 1 as changed
      from ticket k
      left join lateral (select * from classification where ticket_id = k.id
                         order by seq desc limit 1) c on true
      where k.thread_id = :thread and (k.unclassified or c.id is not null)
      """;

  private final Threads threads;
  private final Tickets tickets;
  private final LegalClocks clocks;
  private final Events events;
  private final Supplier<UUID> ids;

  public Classifications(
      Threads threads, Tickets tickets, LegalClocks clocks, Events events, Supplier<UUID> ids) {
    this.threads = threads;
    this.tickets = tickets;
    this.clocks = clocks;
    this.events = events;
    this.ids = ids;
  }

  /** The newest matters of a thread that came from outside, open ones first. */
  public List<Classified> of(Handle tx, UUID thread) {
    return tx.createQuery(MATTERS + " order by k.state desc, k.arrived_at desc limit :shown")
        .bind("thread", thread)
        .bind("shown", SHOWN)
        .map(Classifications::classified)
        .list();
  }

  private static Optional<Classified> find(Handle tx, UUID thread, UUID ticket) {
    return tx.createQuery(MATTERS + " and k.id = :ticket")
        .bind("thread", thread)
        .bind("ticket", ticket)
        .map(Classifications::classified)
        .findOne();
  }

  private static Classified classified(RowView row) {
    return new Classified(
        row.getColumn("id", UUID.class),
        row.getColumn("number", Long.class),
        row.getColumn("reason", String.class),
        row.getColumn("arrived_at", Instant.class),
        row.getColumn("state", String.class).equals("open"),
        Optional.ofNullable(row.getColumn("kind", String.class))
            .map(
                it ->
                    new Said(
                        MatterKind.valueOf(it.toUpperCase(Locale.ROOT)),
                        row.getColumn("by_id", UUID.class),
                        row.getColumn("at", Instant.class),
                        row.getColumn("changed", Boolean.class))));
  }

  /**
   * Somebody says what a matter is. One that is answered, in a thread that nobody holds, is dealt
   * with by that.
   *
   * @return false if there is no such matter in the thread
   */
  public boolean say(Handle tx, UUID thread, UUID ticket, MatterKind kind, Staff who, Instant now) {
    threads.lock(tx, thread);
    Optional<Classified> before = find(tx, thread, ticket);
    if (before.isEmpty()) {
      return false;
    }
    Optional<MatterKind> was = before.get().said().map(Said::kind);
    if (!was.equals(Optional.of(kind))) {
      insert(tx, ticket, kind, who, now);
      clocks.follow(tx, ticket, kind, before.get().arrived(), now);
      note(tx, thread, ticket, kind, was, who, now);
    }
    if (!threads.get(tx, thread, now).isHeldByHuman()) {
      tickets.closeAnswered(tx, thread, Caseworkers.idOf(who.key()), now);
    }
    return true;
  }

  /** Says the same of everything in a thread of which nobody has said what it is. */
  public void sayOfAll(Handle tx, UUID thread, MatterKind kind, Staff who, Instant now) {
    List<UUID> unnamed =
        tx.createQuery(
                "select id from ticket where thread_id = :thread and unclassified and "
                    + Tickets.MAY_DEAL_WITH)
            .bind("thread", thread)
            .bind("by", Caseworkers.idOf(who.key()))
            .mapTo(UUID.class)
            .list();
    unnamed.forEach(it -> say(tx, thread, it, kind, who, now));
  }

  private void insert(Handle tx, UUID ticket, MatterKind kind, Staff who, Instant now) {
    tx.createUpdate(
            """
            insert into classification (id, ticket_id, kind, by_id, at)
            values (:id, :ticket, :kind, :by, :now)
            """)
        .bind("id", ids.get())
        .bind("ticket", ticket)
        .bind("kind", kind.written())
        .bind("by", Caseworkers.idOf(who.key()))
        .bind("now", now)
        .execute();
    tx.createUpdate("update ticket set unclassified = false where id = :ticket")
        .bind("ticket", ticket)
        .execute();
  }

  private void note(
      Handle tx,
      UUID thread,
      UUID ticket,
      MatterKind kind,
      Optional<MatterKind> was,
      Staff who,
      Instant now) {
    Map<String, String> payload = new HashMap<>(Map.of("kind", kind.written(), "by", who.key()));
    was.ifPresent(it -> payload.put("was", it.written()));
    Event event =
        new Event(EventType.CLASSIFIED, payload, who.key(), Optional.empty()).about(ticket);
    events.append(tx, thread, event, now);
  }
}
