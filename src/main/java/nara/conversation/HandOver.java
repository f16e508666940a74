package nara.conversation;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nara.flow.ActionSpec;
import nara.flow.HandoverStep;
import nara.flow.Input.Outcome;
import nara.flow.Kind;
import nara.flow.Value;
import nara.flow.Value.Style;
import nara.handover.Routing;
import nara.handover.Ticket;
import nara.handover.TicketRequest;
import nara.handover.TicketRequest.Priority;
import nara.handover.TicketRequest.Way;
import nara.handover.Tickets;
import nara.message.Channel;
import nara.people.Caseworkers;
import nara.people.Resident;
import nara.town.Deadline;
import nara.town.Staff;
import nara.town.Town;

/** Makes a ticket with an owner and a promise, and tells the flow what was promised. */
final class HandOver implements Action {
  /** What is known of a promise. */
  static final Map<String, Kind> GIVES =
      Map.of(
          "owner", Kind.STAFF,
          "deadline", Kind.DEADLINE,
          "deadline_day", Kind.DAY,
          "deadline_hour", Kind.HOUR,
          "closed", Kind.YES_NO,
          "promised_before", Kind.YES_NO);

  /** To whom it goes if not to the resident's own caseworker. */
  private static final String MANAGER = "manager";

  /** The reason of a ticket that is about the resident's own caseworker, or may be. */
  private static final String COMPLAINT = "complaint";

  private final Town town;
  private final Tickets tickets;

  HandOver(Town town, Tickets tickets) {
    this.town = town;
    this.tickets = tickets;
  }

  @Override
  public ActionSpec spec() {
    return ActionSpec.named(HandoverStep.ACTION)
        .taking("reason", "to")
        .ending("handed_over")
        .giving(GIVES);
  }

  @Override
  public Outcome perform(Situation situation, Map<String, Value> with) {
    String reason = with.get("reason") instanceof Value.Text it ? it.text() : "other";
    boolean isForManager = with.get("to") instanceof Value.Text it && it.text().equals(MANAGER);
    Optional<Map<String, Value>> standing = standing(situation, reason);
    Map<String, Value> values =
        new HashMap<>(standing.orElseGet(() -> promise(situation, reason, isForManager)));
    values.put("promised_before", new Value.Text(standing.isPresent() ? "yes" : "no"));
    return new Outcome("handed_over", values);
  }

  /** What is promised already is promised once: asking again is told the same. */
  private Optional<Map<String, Value>> standing(Situation situation, String reason) {
    return tickets
        .openFor(situation.tx(), situation.thread(), reason)
        .filter(it -> it.promised().isAfter(situation.now()))
        .filter(it -> !isOwn(situation, it.owner()) || !hasComplained(situation))
        .flatMap(
            it -> {
              boolean closed = !town.hours().isOpen(situation.now());
              Deadline deadline = new Deadline(it.target(), it.promised(), closed);
              return new Caseworkers(town).find(it.owner()).map(who -> promised(who, deadline));
            });
  }

  private Map<String, Value> promise(Situation situation, String reason, boolean isForManager) {
    Deadline deadline = town.promise().from(situation.now(), town.hours());
    String note = situation.text();
    boolean isPast = isForManager || hasComplained(situation);
    Staff owner = isPast ? besidesOwn(situation, deadline) : usualOwner(situation, deadline);
    Ticket ticket = open(situation, owner, reason, note, Priority.NORMAL, deadline);
    if (isPast) {
      tickets.withhold(situation.tx(), ticket.id());
    }
    return promised(owner, deadline);
  }

  Ticket open(
      Situation situation, String reason, String note, Priority priority, Deadline deadline) {
    return open(situation, usualOwner(situation, deadline), reason, note, priority, deadline);
  }

  private Staff usualOwner(Situation situation, Deadline deadline) {
    return new Routing(town)
        .ownerFor(situation.tx(), situation.resident(), situation.now(), deadline.promised());
  }

  /** Whoever would rather not meet their caseworker gets a human besides her. */
  private boolean hasComplained(Situation situation) {
    return tickets.openFor(situation.tx(), situation.thread(), COMPLAINT).isPresent();
  }

  private static boolean isOwn(Situation situation, UUID owner) {
    return situation.resident().flatMap(Resident::caseworker).filter(owner::equals).isPresent();
  }

  private Staff besidesOwn(Situation situation, Deadline deadline) {
    return new Routing(town)
        .ownerBesides(
            situation.tx(),
            situation.resident().flatMap(Resident::caseworker),
            situation.now(),
            deadline.promised());
  }

  private Ticket open(
      Situation situation,
      Staff owner,
      String reason,
      String note,
      Priority priority,
      Deadline deadline) {
    Instant now = situation.now();
    TicketRequest request =
        new TicketRequest(
            situation.thread(),
            situation.message(),
            owner,
            reason,
            priority,
            note,
            situation.channel() == Channel.WEB ? Way.SMS : Way.CALL,
            deadline);
    Ticket ticket = tickets.open(situation.tx(), request, now);
    tickets.told(situation.tx(), ticket.id());
    return ticket;
  }

  static Map<String, Value> promised(Staff owner, Deadline deadline) {
    Map<String, Value> values = new HashMap<>();
    values.put("owner", new Value.Text(owner.firstName()));
    values.put("deadline", new Value.Moment(deadline.promised(), Style.DEADLINE));
    values.put("deadline_day", new Value.Moment(deadline.promised(), Style.DAY));
    values.put("deadline_hour", new Value.Moment(deadline.promised(), Style.HOUR));
    values.put("closed", new Value.Text(deadline.madeWhileClosed() ? "yes" : "no"));
    return values;
  }
}
