package nara.handover;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nara.handover.TicketRequest.Way;
import nara.people.Caseworkers;
import nara.seal.Field;
import nara.seal.Seal;
import nara.thread.Event;
import nara.thread.EventType;
import nara.thread.Events;
import nara.town.Deadline;
import nara.town.Town;
import org.jdbi.v3.core.Handle;

/** The tickets and the promises that go with them; one is never written without the other. */
public final class Tickets {
  /** What is about a colleague is dealt with by nobody but whom it went to. */
  static final String MAY_DEAL_WITH = "(not withheld or owner_id = :by)";

  private final Seal seal;
  private final Events events;
  private final Supplier<UUID> ids;

  public Tickets(Seal seal, Events events, Supplier<UUID> ids) {
    this.seal = seal;
    this.events = events;
    this.ids = ids;
  }

  /** Opens a ticket and makes its promise. */
  public Ticket open(Handle tx, TicketRequest request, Instant now) {
    UUID id = ids.get();
    UUID owner = Caseworkers.idOf(request.owner().key());
    long number = insert(tx, id, owner, request, now);
    lend(tx, id, now);
    promise(tx, id, owner, request, now);
    note(tx, id, request, now);
    return new Ticket(id, number, request.owner(), request.deadline());
  }

  /**
   * Something has come in a thread that a human has: where nothing is open, somebody is to say what
   * it is. Nothing is promised by it.
   */
  public void arrived(Handle tx, TicketRequest request, Instant now) {
    if (!hasOpen(tx, request.thread())) {
      insert(tx, ids.get(), Caseworkers.idOf(request.owner().key()), request, now);
    }
  }

  private static boolean hasOpen(Handle tx, UUID thread) {
    return tx.createQuery(
            "select exists (select from ticket where thread_id = :thread and state = 'open')")
        .bind("thread", thread)
        .mapTo(Boolean.class)
        .one();
  }

  private long insert(Handle tx, UUID id, UUID owner, TicketRequest request, Instant now) {
    return tx.createQuery(
            """
            insert into ticket (id, thread_id, message_id, owner_id, reason, priority, note_sealed,
                                state, unclassified, arrived_at, created_at)
            values (:id, :thread, :message, :owner, :reason, :priority, :note, 'open', :inbound,
                    coalesce((select received_at from message where id = :message), :now), :now)
            returning number
            """)
        .bind("id", id)
        .bind("thread", request.thread())
        .bind("message", request.message().orElse(null))
        .bind("owner", owner)
        .bind("inbound", request.isInbound())
        .bind("reason", request.reason())
        .bind("priority", written(request.priority()))
        .bind("note", seal.seal(request.note(), new Field("ticket", "note_sealed", id)))
        .bind("now", now)
        .mapTo(Long.class)
        .one();
  }

  /**
   * What goes to somebody else because the resident's own caseworker is away is hers again when she
   * is back; not what is about her.
   */
  private static void lend(Handle tx, UUID ticket, Instant now) {
    tx.createUpdate(
            """
            update ticket k set returns_to = r.caseworker_id
            from thread t join resident r on r.id = t.resident_id
            where k.id = :ticket and t.id = k.thread_id and r.caseworker_id <> k.owner_id
              and not exists (select from ticket c where c.thread_id = k.thread_id
                              and c.state = 'open' and c.withheld)
              and exists (select from absence a where a.caseworker_id = r.caseworker_id
                          and a.ended_at is null and not a.given_up and a.during @> cast(:now as timestamptz))
            """)
        .bind("ticket", ticket)
        .bind("now", now)
        .execute();
  }

  private void promise(Handle tx, UUID ticket, UUID owner, TicketRequest request, Instant now) {
    tx.createUpdate(
            """
            insert into promise (id, ticket_id, owner_id, target_at, promised_at, by_channel, state,
                                 created_at)
            values (:id, :ticket, :owner, :target, :promised, :way, 'open', :now)
            """)
        .bind("id", ids.get())
        .bind("ticket", ticket)
        .bind("owner", owner)
        .bind("target", request.deadline().target())
        .bind("promised", request.deadline().promised())
        .bind("way", request.way().name().toLowerCase(Locale.ROOT))
        .bind("now", now)
        .execute();
  }

  private void note(Handle tx, UUID ticket, TicketRequest request, Instant now) {
    String promised = request.deadline().promised().atZone(Town.ZONE).toLocalDateTime().toString();
    String owner = request.owner().key();
    Event handedOver =
        Event.byAssistant(
            EventType.HANDED_OVER,
            Map.of(
                "to",
                owner,
                "reason",
                request.reason(),
                "priority",
                written(request.priority()),
                "promised_by",
                promised));
    events.append(tx, request.thread(), handedOver.about(ticket), now);
    Event promise =
        Event.byAssistant(EventType.PROMISE_MADE, Map.of("owner", owner, "deadline", promised));
    events.append(tx, request.thread(), promise.about(ticket), now);
  }

  /**
   * What somebody has promised until then, and cannot keep, is somebody else's.
   *
   * @param owner the row id of who is away
   * @param until the promises before it
   */
  public void passOn(Handle tx, UUID owner, Instant until, UUID to) {
    tx.createUpdate(
            """
            update ticket set owner_id = :to, returns_to = coalesce(returns_to, :owner)
            where id in (select ticket_id from promise
                         where owner_id = :owner and state = 'open' and promised_at <= :until)
            """)
        .bind("owner", owner)
        .bind("until", until)
        .bind("to", to)
        .execute();
    tx.createUpdate(
            """
            update promise set owner_id = :to
            where owner_id = :owner and state = 'open' and promised_at <= :until
            """)
        .bind("owner", owner)
        .bind("until", until)
        .bind("to", to)
        .execute();
  }

  /** The newest open ticket of a thread for this reason whose promise still stands. */
  public Optional<OpenTicket> openFor(Handle tx, UUID thread, String reason) {
    return tx.createQuery(
            """
            select t.id, t.created_at, p.owner_id, p.target_at, p.promised_at
            from ticket t join promise p on p.ticket_id = t.id
            where t.thread_id = :thread and t.reason = :reason
              and t.state = 'open' and p.state = 'open'
            order by t.created_at desc limit 1
            """)
        .bind("thread", thread)
        .bind("reason", reason)
        .map(
            row ->
                new OpenTicket(
                    row.getColumn("id", UUID.class),
                    row.getColumn("owner_id", UUID.class),
                    row.getColumn("target_at", Instant.class),
                    row.getColumn("promised_at", Instant.class),
                    row.getColumn("created_at", Instant.class)))
        .findOne();
  }

  /**
   * Somebody else does what a ticket is about, or by another time: the promise is made anew.
   *
   * @param isOwnersOnly whether nobody else may read it, not even whoever stands in
   */
  public void promiseAnew(
      Handle tx, UUID ticket, UUID owner, Deadline deadline, boolean isOwnersOnly) {
    tx.createUpdate(
            """
            update ticket
            set owner_id = :owner, owner_only = :ownersOnly,
                returns_to = case when returns_to = :owner then null else returns_to end
            where id = :ticket
            """)
        .bind("owner", owner)
        .bind("ownersOnly", isOwnersOnly)
        .bind("ticket", ticket)
        .execute();
    tx.createUpdate(
            """
            update promise set owner_id = :owner, target_at = :target, promised_at = :promised
            where ticket_id = :ticket and state = 'open'
            """)
        .bind("owner", owner)
        .bind("target", deadline.target())
        .bind("promised", deadline.promised())
        .bind("ticket", ticket)
        .execute();
  }

  /** More of the resident's own words belong to a ticket. */
  public void addWords(Handle tx, UUID ticket, String words) {
    Field field = new Field("ticket", "note_sealed", ticket);
    String before =
        seal.open(
            tx.createQuery("select note_sealed from ticket where id = :ticket for update")
                .bind("ticket", ticket)
                .mapTo(byte[].class)
                .one(),
            field);
    tx.createUpdate("update ticket set note_sealed = :note where id = :ticket")
        .bind("note", seal.seal(before + "\n\"" + words + "\"", field))
        .bind("ticket", ticket)
        .execute();
  }

  /** How the resident would rather be reached: the thread's open promises say so. */
  public void promiseBy(Handle tx, UUID thread, Way way) {
    tx.createUpdate(
            """
            update promise set by_channel = :way
            where state = 'open' and by_channel <> 'ask_first'
              and ticket_id in (select id from ticket where thread_id = :thread and state = 'open')
            """)
        .bind("thread", thread)
        .bind("way", way.name().toLowerCase(Locale.ROOT))
        .execute();
  }

  /** Whether whoever is feared may read what is written to this thread's number. */
  public boolean isAskFirst(Handle tx, UUID thread) {
    return tx.createQuery(
            """
            select exists (select from promise p join ticket k on k.id = p.ticket_id
                           where k.thread_id = :thread and k.state = 'open'
                             and p.by_channel = 'ask_first')
            """)
        .bind("thread", thread)
        .mapTo(Boolean.class)
        .one();
  }

  /**
   * A human has answered: what the thread was promised before is kept, or broken if it was too
   * late.
   *
   * @param by the row id of who has; what is about a colleague is answered by whom it went to
   */
  public void answered(Handle tx, UUID thread, UUID by, Instant at) {
    tx.createUpdate(
            """
            update promise set state = case when promised_at >= :at then 'kept' else 'broken' end
            where state = 'open' and created_at <= :at
              and ticket_id in (select id from ticket where thread_id = :thread and
            """
                + MAY_DEAL_WITH
                + ")")
        .bind("thread", thread)
        .bind("by", by)
        .bind("at", at)
        .execute();
  }

  /** The resident was told the promise of a ticket: if it is not kept, they are told that too. */
  public void told(Handle tx, UUID ticket) {
    tx.createUpdate("update promise set told = true where ticket_id = :ticket and state = 'open'")
        .bind("ticket", ticket)
        .execute();
  }

  /** It goes past the resident's caseworker: nobody but its owner reads it or deals with it. */
  public void withhold(Handle tx, UUID ticket) {
    tx.createUpdate("update ticket set withheld = true, returns_to = null where id = :ticket")
        .bind("ticket", ticket)
        .execute();
  }

  /** Everything open in the thread is this caseworker's now; whoever had it reads along. */
  void claim(Handle tx, UUID thread, UUID who, Instant now) {
    tx.createUpdate(
            """
            update ticket
            set follower_id = case when owner_id = :who then follower_id else owner_id end,
                owner_id = :who, claimed_at = coalesce(claimed_at, :now)
            where thread_id = :thread and state = 'open' and
            """
                + MAY_DEAL_WITH)
        .bind("who", who)
        .bind("by", who)
        .bind("now", now)
        .bind("thread", thread)
        .execute();
    tx.createUpdate(
            """
            update promise set owner_id = :who
            where state = 'open'
              and ticket_id in (select id from ticket
                                where thread_id = :thread and state = 'open' and owner_id = :who)
            """)
        .bind("who", who)
        .bind("thread", thread)
        .execute();
  }

  /** Everything open in the thread is this caseworker's, who has not taken it yet. */
  void give(Handle tx, UUID thread, UUID from, UUID to) {
    tx.createUpdate(
            """
            update ticket
            set follower_id = owner_id, owner_id = :to, claimed_at = null, returns_to = null
            where thread_id = :thread and state = 'open' and owner_id <> :to and
            """
                + MAY_DEAL_WITH)
        .bind("to", to)
        .bind("by", from)
        .bind("thread", thread)
        .execute();
    tx.createUpdate(
            """
            update promise set owner_id = :to
            where state = 'open'
              and ticket_id in (select id from ticket
                                where thread_id = :thread and state = 'open' and owner_id = :to)
            """)
        .bind("to", to)
        .bind("thread", thread)
        .execute();
  }

  /** What has no promise left to keep, and of which somebody has said what it is, is dealt with. */
  void closeAnswered(Handle tx, UUID thread, UUID by, Instant now) {
    tx.createUpdate(
            """
            update ticket set state = 'closed', closed_at = :now, closed_by = :by
            where thread_id = :thread and state = 'open' and not unclassified
              and not exists (select from promise p where p.ticket_id = ticket.id and p.state = 'open')
              and
            """
                + MAY_DEAL_WITH)
        .bind("now", now)
        .bind("by", by)
        .bind("thread", thread)
        .execute();
  }

  /** A human has said that nothing more is needed: what was promised and not done is let go. */
  void close(Handle tx, UUID thread, UUID by, Instant now) {
    tx.createUpdate(
            """
            update promise set state = 'released'
            where state = 'open' and ticket_id in (select id from ticket where thread_id = :thread and
            """
                + MAY_DEAL_WITH
                + ")")
        .bind("thread", thread)
        .bind("by", by)
        .execute();
    closeAnswered(tx, thread, by, now);
  }

  private static String written(TicketRequest.Priority priority) {
    return priority.name().toLowerCase(Locale.ROOT);
  }
}
