package nara.handover;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nara.delivery.Outbox;
import nara.people.Caseworkers;
import nara.people.ContactPoints;
import nara.people.Resident;
import nara.thread.Event;
import nara.thread.EventType;
import nara.thread.Events;
import nara.thread.StoredMessage;
import nara.thread.Threads;
import nara.town.Staff;
import org.jdbi.v3.core.Handle;

/** Alarms: raised with the message that caused them, followed up until a human acknowledges. */
public final class Alarms {
  private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofMinutes(5);
  private static final String NOTICE =
      "Nära: larm. Någon behöver en människa nu. Logga in och kvittera.";

  private final Routing routing;
  private final AlarmWay way;
  private final Threads threads;
  private final Events events;
  private final Outbox outbox;
  private final ContactPoints contactPoints;
  private final Supplier<UUID> ids;

  public Alarms(
      Routing routing,
      AlarmWay way,
      Threads threads,
      Events events,
      Outbox outbox,
      ContactPoints contactPoints,
      Supplier<UUID> ids) {
    this.routing = routing;
    this.way = way;
    this.threads = threads;
    this.events = events;
    this.outbox = outbox;
    this.contactPoints = contactPoints;
    this.ids = ids;
  }

  /**
   * Raises an alarm, silences the assistant in the thread and reaches everybody who can be reached.
   *
   * @param category the kind of danger, as events name it
   * @return empty if an alarm of the thread is already waiting for a human; then it stands for this
   *     message too
   */
  public Optional<Alarm> raise(
      Handle tx,
      StoredMessage message,
      Optional<Resident> resident,
      String category,
      String provider,
      Instant now) {
    danger(tx, message, "danger", category, now);
    if (isWaiting(tx, message.thread())) {
      return Optional.empty();
    }
    List<Staff> reached = routing.alarmed(now);
    boolean staffed = !reached.isEmpty() && way.works(tx, now);
    Staff owner = owner(resident, reached, now);
    UUID id = ids.get();
    insert(tx, id, message, category, owner, staffed, now);
    threads.silence(tx, message.thread(), id);
    reached.forEach(it -> notify(tx, it, provider, now));
    Event raised =
        Event.byAssistant(
            EventType.ALARM_RAISED,
            Map.of("owner", owner.key(), "staffed", Boolean.toString(staffed)));
    events.append(tx, message.thread(), raised.about(id), now);
    return Optional.of(new Alarm(id, owner, staffed));
  }

  /** Marks in the thread that a message may be about danger. */
  public void danger(Handle tx, StoredMessage message, String level, String category, Instant now) {
    Event danger =
        Event.byAssistant(EventType.DANGER, Map.of("level", level, "category", category));
    events.append(tx, message.thread(), danger.about(message.id()), now);
  }

  private static boolean isWaiting(Handle tx, UUID thread) {
    return tx.createQuery(
            """
            select exists (select from alarm where thread_id = :thread and acknowledged_at is null)
            """)
        .bind("thread", thread)
        .mapTo(Boolean.class)
        .one();
  }

  private Staff owner(Optional<Resident> resident, List<Staff> reached, Instant now) {
    Staff own = routing.ownerFor(resident, now);
    return reached.isEmpty() || reached.contains(own) ? own : reached.get(0);
  }

  private static void insert(
      Handle tx,
      UUID id,
      StoredMessage message,
      String category,
      Staff owner,
      boolean staffed,
      Instant now) {
    tx.createUpdate(
            """
            insert into alarm (id, thread_id, message_id, level, category, owner_id, staffed,
                               raised_at, follow_up_at)
            values (:id, :thread, :message, 'danger', :category, :owner, :staffed, :now, :followUp)
            """)
        .bind("id", id)
        .bind("thread", message.thread())
        .bind("message", message.id())
        .bind("category", category)
        .bind("owner", Caseworkers.idOf(owner.key()))
        .bind("staffed", staffed)
        .bind("now", now)
        .bind("followUp", staffed ? now.plus(ACKNOWLEDGED_WITHIN) : null)
        .execute();
  }

  private void notify(Handle tx, Staff staff, String provider, Instant now) {
    if (staff.alarmPhone() != null) {
      UUID contact = contactPoints.of(tx, staff.alarmPhone(), provider, now);
      outbox.queueNotice(tx, contact, NOTICE, now);
    }
  }

  /** Claims the alarms where the resident must be told that nobody has answered yet. */
  public List<DueFollowUp> claimDue(Handle tx, Instant now) {
    return tx.createQuery(
            """
            update alarm a set followed_up_at = :now
            from message m
            where m.id = a.message_id and a.id in (
              select id from alarm
              where acknowledged_at is null and followed_up_at is null and follow_up_at <= :now
              for update skip locked)
            returning a.id, a.thread_id, m.contact_point_id
            """)
        .bind("now", now)
        .map(
            row ->
                new DueFollowUp(
                    row.getColumn("id", UUID.class),
                    row.getColumn("thread_id", UUID.class),
                    row.getColumn("contact_point_id", UUID.class)))
        .list();
  }

  /** A named human takes the thread's alarms. */
  public void acknowledge(Handle tx, UUID thread, Staff by, Instant now) {
    List<UUID> acknowledged =
        tx.createQuery(
                """
                update alarm set acknowledged_at = :now, acknowledged_by = :by
                where thread_id = :thread and acknowledged_at is null returning id
                """)
            .bind("now", now)
            .bind("by", Caseworkers.idOf(by.key()))
            .bind("thread", thread)
            .mapTo(UUID.class)
            .list();
    for (UUID alarm : acknowledged) {
      Event event =
          new Event(
              EventType.ALARM_ACKNOWLEDGED, Map.of("by", by.key()), by.key(), Optional.of(alarm));
      events.append(tx, thread, event, now);
    }
  }
}
