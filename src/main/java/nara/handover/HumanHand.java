package nara.handover;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nara.audit.AuditLog;
import nara.delivery.Letter;
import nara.delivery.Outbox;
import nara.people.Caseworkers;
import nara.thread.Event;
import nara.thread.EventType;
import nara.thread.Events;
import nara.thread.Threads;
import nara.town.Staff;
import org.jdbi.v3.core.Handle;

/** What a caseworker does with a thread: takes it over, writes in it, hands it back. */
public final class HumanHand {
  private final Threads threads;
  private final Events events;
  private final Outbox outbox;
  private final Tickets tickets;
  private final Alarms alarms;
  private final AuditLog audit;

  public HumanHand(
      Threads threads,
      Events events,
      Outbox outbox,
      Tickets tickets,
      Alarms alarms,
      AuditLog audit) {
    this.threads = threads;
    this.events = events;
    this.outbox = outbox;
    this.tickets = tickets;
    this.alarms = alarms;
    this.audit = audit;
  }

  /** Takes the thread, unless a colleague has it: of two who try at once, one gets it. */
  public Claim claim(Handle tx, UUID thread, Staff who, Instant now) {
    threads.lock(tx, thread);
    Optional<UUID> holder =
        threads.get(tx, thread, now).owner().filter(it -> !it.equals(Caseworkers.idOf(who.key())));
    if (holder.isPresent()) {
      return new Claim.HeldByAnother(holder.get());
    }
    takeOver(tx, thread, who, now);
    return new Claim.Taken();
  }

  /**
   * Takes the thread over, also from a colleague, with what waits there; from here the assistant is
   * silent.
   */
  public void takeOver(Handle tx, UUID thread, Staff who, Instant now) {
    threads.lock(tx, thread);
    UUID id = Caseworkers.idOf(who.key());
    alarms.acknowledge(tx, thread, who, now);
    tickets.claim(tx, thread, id, now);
    if (threads.get(tx, thread, now).owner().filter(id::equals).isEmpty()) {
      threads.own(tx, thread, id, now);
      note(tx, thread, who, EventType.TAKEN_OVER, now);
      audit.note(tx, id.toString(), "thread.take_over", Optional.of(thread), now);
    }
  }

  /**
   * Writes to the resident, which takes the thread over and keeps what was promised.
   *
   * @return false if nothing may be sent, as the resident has opted out: then somebody must call
   */
  public boolean write(
      Handle tx, UUID thread, UUID contactPoint, Staff who, String text, Instant now) {
    takeOver(tx, thread, who, now);
    boolean queued =
        outbox.queue(tx, Letter.byCaseworker(thread, contactPoint, text, who.key()), now);
    if (queued) {
      tickets.answered(tx, thread, Caseworkers.idOf(who.key()), now);
    }
    return queued;
  }

  /** Gives the thread, with what waits there, to a colleague. */
  public void transfer(Handle tx, UUID thread, Staff from, Staff to, Instant now) {
    threads.lock(tx, thread);
    UUID id = Caseworkers.idOf(to.key());
    alarms.acknowledge(tx, thread, from, now);
    tickets.give(tx, thread, Caseworkers.idOf(from.key()), id);
    threads.own(tx, thread, id, now);
    Map<String, String> payload = Map.of("from", from.key(), "to", to.key());
    Event event = new Event(EventType.TRANSFERRED, payload, from.key(), Optional.empty());
    events.append(tx, thread, event, now);
    audit.note(
        tx, Caseworkers.idOf(from.key()).toString(), "thread.transfer", Optional.of(thread), now);
  }

  /** The resident has another caseworker: what is open in the thread is hers to deal with. */
  public void entrust(Handle tx, UUID thread, Staff to, Instant now) {
    threads.lock(tx, thread);
    UUID id = Caseworkers.idOf(to.key());
    tickets.give(tx, thread, id, id);
    if (threads.get(tx, thread, now).owner().isPresent()) {
      threads.own(tx, thread, id, now);
    }
  }

  /**
   * The resident was met otherwise than in writing here: what was promised before that is done.
   *
   * @param met when; what has come since then still waits
   */
  public void met(Handle tx, UUID thread, Staff who, Instant met, Instant now) {
    threads.lock(tx, thread);
    alarms.acknowledge(tx, thread, who, met, now);
    tickets.answered(tx, thread, Caseworkers.idOf(who.key()), met);
  }

  /**
   * Hands the thread back to the assistant. What was answered there is dealt with; what was
   * promised and not done yet still waits.
   */
  public void handBack(Handle tx, UUID thread, Staff who, Instant now) {
    threads.lock(tx, thread);
    alarms.acknowledge(tx, thread, who, now);
    tickets.closeAnswered(tx, thread, Caseworkers.idOf(who.key()), now);
    threads.handBack(tx, thread, hasSpoken(tx, thread), now);
    note(tx, thread, who, EventType.HANDED_BACK, now);
    audit.note(
        tx, Caseworkers.idOf(who.key()).toString(), "thread.hand_back", Optional.of(thread), now);
  }

  /** Ends what is open in the thread, promises too, and gives it back to the assistant. */
  public void close(Handle tx, UUID thread, Staff who, Instant now) {
    threads.lock(tx, thread);
    UUID id = Caseworkers.idOf(who.key());
    alarms.acknowledge(tx, thread, who, now);
    tickets.close(tx, thread, id, now);
    threads.handBack(tx, thread, true, now);
    note(tx, thread, who, EventType.MATTER_CLOSED, now);
    audit.note(tx, id.toString(), "thread.close", Optional.of(thread), now);
  }

  /** Whether whoever has it has written, or met or called them; an alarm's silence is long. */
  private static boolean hasSpoken(Handle tx, UUID thread) {
    return tx.createQuery(
            """
            select t.silenced_by is not null
                or exists (select from message m
                           join outbox o on o.message_id = m.id and o.kind = 'human'
                           where m.thread_id = t.id and m.received_at >= t.owned_since)
                or exists (select from thread_note n
                           where n.thread_id = t.id and n.kind in ('call', 'visit', 'letter')
                             and n.created_at >= t.owned_since)
            from thread t where t.id = :thread
            """)
        .bind("thread", thread)
        .mapTo(Boolean.class)
        .one();
  }

  private void note(Handle tx, UUID thread, Staff who, EventType type, Instant now) {
    Map<String, String> payload = Map.of("by", who.key());
    events.append(tx, thread, new Event(type, payload, who.key(), Optional.empty()), now);
  }
}
