package nara.handover;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nara.handover.TicketRequest.Priority;
import nara.handover.TicketRequest.Way;
import nara.people.Caseworkers;
import nara.thread.Event;
import nara.thread.EventType;
import nara.thread.Events;
import nara.thread.StoredMessage;
import nara.thread.Threads;
import nara.town.Staff;
import nara.town.Town;
import org.jdbi.v3.core.Handle;

/**
 * Alarms: raised with the message that caused them, and taken further step by step until a human
 * acknowledges.
 */
public final class Alarms {
  private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofMinutes(5);

  private final Town town;
  private final Routing routing;
  private final AlarmWay way;
  private final StaffNotices notices;
  private final Threads threads;
  private final Events events;
  private final Tickets tickets;
  private final Supplier<UUID> ids;

  public Alarms(
      Town town,
      AlarmWay way,
      StaffNotices notices,
      Threads threads,
      Events events,
      Tickets tickets,
      Supplier<UUID> ids) {
    this.town = town;
    this.routing = new Routing(town);
    this.way = way;
    this.notices = notices;
    this.threads = threads;
    this.events = events;
    this.tickets = tickets;
    this.ids = ids;
  }

  /**
   * Raises an alarm with a ticket and a promise, silences the assistant in the thread, and reaches
   * everybody who can be reached.
   *
   * @return empty if an alarm of the thread is already waiting for a human; then it stands for this
   *     message too
   */
  public Optional<Alarm> raise(Handle tx, Emergency emergency, Instant now) {
    StoredMessage message = emergency.message();
    mark(tx, message, "danger", emergency.category(), now);
    if (isWaiting(tx, message.thread())) {
      return Optional.empty();
    }
    List<Staff> reached = routing.alarmed(tx, now);
    boolean staffed = !reached.isEmpty() && way.works(tx, now);
    Staff owner = owner(tx, emergency, reached, now);
    UUID id = ids.get();
    insert(tx, id, emergency, owner, staffed, now);
    threads.silence(tx, message.thread(), id);
    Set<Staff> told = new LinkedHashSet<>(reached);
    told.add(owner);
    told.forEach(it -> notices.alarm(tx, it, message.thread(), message.contactPoint(), now));
    Map<String, String> payload =
        Map.of("owner", owner.key(), "staffed", Boolean.toString(staffed));
    Event raised = Event.byAssistant(EventType.ALARM_RAISED, payload);
    events.append(tx, message.thread(), raised.about(id), now);
    tickets.open(tx, ticket(emergency, owner, now), now);
    return Optional.of(new Alarm(id, owner, staffed));
  }

  private TicketRequest ticket(Emergency emergency, Staff owner, Instant now) {
    return new TicketRequest(
        emergency.message().thread(),
        Optional.of(emergency.message().id()),
        owner,
        "danger",
        Priority.DANGER,
        emergency.message().text(),
        emergency.isToldQuietly() ? Way.ASK_FIRST : Way.CALL,
        town.soonPromise().from(now, town.hours()));
  }

  /** Marks in the thread that a message may be about danger. */
  public void mark(Handle tx, StoredMessage message, String level, String category, Instant now) {
    Map<String, String> payload = Map.of("level", level, "category", category);
    Event danger = Event.byAssistant(EventType.DANGER, payload);
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

  /** Who has the thread; else the resident's own caseworker, if at work; else whoever is. */
  private Staff owner(Handle tx, Emergency emergency, List<Staff> reached, Instant now) {
    return routing
        .owner(emergency.thread().owner())
        .orElseGet(
            () -> {
              Instant by = town.soonPromise().from(now, town.hours()).promised();
              Staff own = routing.ownerFor(tx, emergency.resident(), now, by);
              return reached.isEmpty() || reached.contains(own) ? own : reached.get(0);
            });
  }

  private void insert(
      Handle tx, UUID id, Emergency emergency, Staff owner, boolean staffed, Instant now) {
    AlarmStep next = staffed ? AlarmStep.TELL_RESIDENT : AlarmStep.NOTIFY_AT_OPENING;
    Instant nextAt = staffed ? now.plus(ACKNOWLEDGED_WITHIN) : routing.nextOpening(now);
    tx.createUpdate(
            """
            insert into alarm (id, thread_id, message_id, owner_id, staffed, told_quietly,
                               raised_at, next_step, next_at)
            values (:id, :thread, :message, :owner, :staffed, :quietly, :now, :step, :nextAt)
            """)
        .bind("id", id)
        .bind("thread", emergency.message().thread())
        .bind("message", emergency.message().id())
        .bind("owner", Caseworkers.idOf(owner.key()))
        .bind("staffed", staffed)
        .bind("quietly", emergency.isToldQuietly())
        .bind("now", now)
        .bind("step", next.written())
        .bind("nextAt", nextAt)
        .execute();
  }

  /** Takes the steps that have fallen due, but for what the resident is told: that is returned. */
  public List<DueStep> takeDueSteps(Handle tx, Instant now) {
    List<DueStep> due = claimDue(tx, now);
    for (DueStep it : due) {
      if (it.step() == AlarmStep.NOTIFY_AT_OPENING) {
        List<Staff> there = routing.alarmed(tx, now);
        there.forEach(who -> notices.alarm(tx, who, it.thread(), it.contactPoint(), now));
        if (there.isEmpty()) {
          plan(tx, it.alarm(), AlarmStep.NOTIFY_AT_OPENING, routing.nextOpening(now));
        } else {
          plan(tx, it.alarm(), AlarmStep.NOTIFY_MANAGER, now.plus(ACKNOWLEDGED_WITHIN));
        }
      } else {
        routing
            .managers()
            .forEach(who -> notices.alarm(tx, who, it.thread(), it.contactPoint(), now));
      }
    }
    return due.stream()
        .filter(it -> it.step() == AlarmStep.TELL_RESIDENT && !it.isToldQuietly())
        .toList();
  }

  private static List<DueStep> claimDue(Handle tx, Instant now) {
    return tx.createQuery(
            """
            update alarm a set next_step = null, next_at = null
            from (select alarm.id, alarm.next_step as step, m.contact_point_id
                  from alarm join message m on m.id = alarm.message_id
                  where acknowledged_at is null and next_at <= :now
                  for update of alarm skip locked) due
            where a.id = due.id
            returning a.id, due.step, a.thread_id, due.contact_point_id, a.told_quietly
            """)
        .bind("now", now)
        .map(
            row ->
                new DueStep(
                    row.getColumn("id", UUID.class),
                    AlarmStep.read(row.getColumn("step", String.class)),
                    row.getColumn("thread_id", UUID.class),
                    row.getColumn("contact_point_id", UUID.class),
                    row.getColumn("told_quietly", Boolean.class)))
        .list();
  }

  private static void plan(Handle tx, UUID alarm, AlarmStep step, Instant at) {
    tx.createUpdate("update alarm set next_step = :step, next_at = :at where id = :id")
        .bind("step", step.written())
        .bind("at", at)
        .bind("id", alarm)
        .execute();
  }

  /** A named human takes the thread's alarms. */
  public void acknowledge(Handle tx, UUID thread, Staff by, Instant now) {
    acknowledge(tx, thread, by, now, now);
  }

  /** A named human has taken those of the thread's alarms that were raised until then. */
  void acknowledge(Handle tx, UUID thread, Staff by, Instant until, Instant now) {
    List<UUID> acknowledged =
        tx.createQuery(
                """
                update alarm
                set acknowledged_at = :now, acknowledged_by = :by, next_step = null, next_at = null
                where thread_id = :thread and acknowledged_at is null and raised_at <= :until
                returning id
                """)
            .bind("now", now)
            .bind("until", until)
            .bind("by", Caseworkers.idOf(by.key()))
            .bind("thread", thread)
            .mapTo(UUID.class)
            .list();
    for (UUID alarm : acknowledged) {
      Map<String, String> payload = Map.of("by", by.key());
      events.append(
          tx,
          thread,
          new Event(EventType.ALARM_ACKNOWLEDGED, payload, by.key(), Optional.of(alarm)),
          now);
    }
  }
}
