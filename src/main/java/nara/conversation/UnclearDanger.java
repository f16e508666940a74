package nara.conversation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nara.flow.Facts;
import nara.flow.Value;
import nara.handover.Routing;
import nara.handover.TicketRequest;
import nara.handover.TicketRequest.Priority;
import nara.handover.Tickets;
import nara.town.Deadline;
import nara.town.Staff;
import nara.town.Town;
import nara.understand.Danger;

/** Where it is unclear whether there is danger, a human looks the same day. */
final class UnclearDanger {
  private static final String REASON = "unclear_danger";
  private static final String AFTER_STOP = "wrote_after_stop";

  private final Tickets tickets;

  UnclearDanger(Tickets tickets) {
    this.tickets = tickets;
  }

  /** Promises that a human gets in touch, and returns what the resident is told besides. */
  String promise(Situation situation, Knowledge knowledge, Danger danger, Facts facts) {
    Town town = knowledge.town();
    Deadline deadline = town.soonPromise().from(situation.now(), town.hours());
    Staff owner = open(situation, town, REASON, Priority.UNCLEAR, deadline);
    Map<String, Value> values = new HashMap<>(HandOver.promised(owner, deadline));
    return DangerAnswer.unclear(knowledge, danger, situation.language(), facts, values);
  }

  /** Somebody who has opted out wrote: nothing may be sent, so a human reads it. */
  void wroteAfterStop(Situation situation, Knowledge knowledge, Danger danger) {
    boolean unclear = danger.level() == Danger.Level.UNCLEAR;
    if (!unclear
        && tickets.openFor(situation.tx(), situation.message().thread(), AFTER_STOP).isPresent()) {
      return;
    }
    Town town = knowledge.town();
    Deadline deadline =
        unclear
            ? town.soonPromise().from(situation.now(), town.hours())
            : town.promise().from(situation.now(), town.hours());
    Priority priority = unclear ? Priority.UNCLEAR : Priority.NORMAL;
    open(situation, town, unclear ? REASON : AFTER_STOP, priority, deadline);
  }

  private Staff open(
      Situation situation, Town town, String reason, Priority priority, Deadline deadline) {
    Staff owner = new Routing(town).ownerFor(situation.resident(), situation.now());
    TicketRequest request =
        new TicketRequest(
            situation.message().thread(),
            Optional.of(situation.message().id()),
            owner,
            reason,
            priority,
            situation.message().text(),
            deadline);
    tickets.open(situation.tx(), request, situation.now());
    return owner;
  }
}
