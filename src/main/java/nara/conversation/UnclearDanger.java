package nara.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nara.flow.Facts;
import nara.flow.Say;
import nara.flow.Session;
import nara.flow.Value;
import nara.handover.OpenTicket;
import nara.handover.Routing;
import nara.handover.Ticket;
import nara.handover.TicketRequest;
import nara.handover.TicketRequest.Priority;
import nara.handover.TicketRequest.Way;
import nara.handover.Tickets;
import nara.town.Deadline;
import nara.town.Staff;
import nara.town.Town;
import nara.understand.Answer;
import nara.understand.Danger;

/** Where it is unclear whether there is danger, a human looks the same day. */
final class UnclearDanger {
  private static final String REASON = "unclear_danger";

  /** What comes so long after is no answer any more. */
  private static final Duration LATELY = Duration.ofHours(12);

  private static final int SHORT = 4;
  private static final String AFTER_STOP = "wrote_after_stop";

  private final Tickets tickets;

  UnclearDanger(Tickets tickets) {
    this.tickets = tickets;
  }

  /** Promises that a human gets in touch, and returns what the resident is told besides. */
  Say promise(Situation situation, Knowledge knowledge, Danger danger, Facts facts) {
    Town town = knowledge.town();
    Instant now = situation.now();
    Deadline deadline = town.soonPromise().from(now, town.hours());
    Staff owner = owner(situation, town, deadline);
    openOnce(situation, owner, REASON, Priority.UNCLEAR, way(danger), deadline)
        .ifPresent(it -> tickets.told(situation.tx(), it.id()));
    Map<String, Value> values = HandOver.promised(owner, deadline);
    return DangerAnswer.unclear(knowledge, danger, situation.language(), facts, values);
  }

  /**
   * What is said to an answer that is no errand, while the promise stands: a reassuring word does
   * not take it back. Empty if nothing was promised lately.
   */
  Optional<Say> answered(Situation situation, Knowledge knowledge, Facts facts) {
    Instant now = situation.now();
    return tickets
        .openFor(situation.tx(), situation.thread(), REASON)
        .filter(it -> it.promised().isAfter(now) && it.created().isAfter(now.minus(LATELY)))
        .flatMap(
            it ->
                new Routing(knowledge.town())
                    .owner(Optional.of(it.owner()))
                    .map(owner -> answered(situation, knowledge, facts, owner, it)));
  }

  /** Whether it answers how the resident would rather be reached. */
  boolean isWayChosen(Session session, String text) {
    Set<String> words = Answer.read(text).words();
    return session.last().step().equals(DangerAnswer.ANSWERED)
        && words.contains("sms")
        && words.size() <= SHORT;
  }

  private Say answered(
      Situation situation, Knowledge knowledge, Facts facts, Staff owner, OpenTicket ticket) {
    boolean wantsSms = Answer.read(situation.text()).words().contains("sms");
    if (wantsSms) {
      tickets.promiseBy(situation.tx(), situation.thread(), Way.SMS);
    }
    boolean closed = !knowledge.town().hours().isOpen(situation.now());
    Deadline deadline = new Deadline(ticket.target(), ticket.promised(), closed);
    return DangerAnswer.answered(
        knowledge, wantsSms, situation.language(), facts, HandOver.promised(owner, deadline));
  }

  /** Somebody who has opted out wrote: nothing may be sent, so a human reads it. */
  void wroteAfterStop(Situation situation, Knowledge knowledge, Danger danger) {
    Town town = knowledge.town();
    Instant now = situation.now();
    if (danger.level() == Danger.Level.UNCLEAR) {
      Deadline soon = town.soonPromise().from(now, town.hours());
      openOnce(
          situation, owner(situation, town, soon), REASON, Priority.UNCLEAR, way(danger), soon);
    } else {
      Deadline usual = town.promise().from(now, town.hours());
      Staff owner = owner(situation, town, usual);
      openOnce(situation, owner, AFTER_STOP, Priority.NORMAL, Way.CALL, usual);
    }
  }

  /**
   * What may be danger, to a human who has the thread: it is theirs to look at the same day.
   *
   * @param holder the row id of who has it, if it is not an alarm that has silenced the assistant
   */
  void wroteToHuman(
      Situation situation, Knowledge knowledge, Danger danger, Optional<UUID> holder) {
    Town town = knowledge.town();
    Deadline soon = town.soonPromise().from(situation.now(), town.hours());
    Staff owner = holder(situation, town, soon, holder);
    openOnce(situation, owner, REASON, Priority.UNCLEAR, way(danger), soon);
  }

  /** Something else, to a human who has the thread. */
  void arrived(Situation situation, Knowledge knowledge, Optional<UUID> holder) {
    Town town = knowledge.town();
    Deadline usual = town.promise().from(situation.now(), town.hours());
    Staff owner = holder(situation, town, usual, holder);
    tickets.arrived(
        situation.tx(),
        request(situation, owner, "conversation", Priority.NORMAL, Way.SMS, usual),
        situation.now());
  }

  private static Staff holder(
      Situation situation, Town town, Deadline deadline, Optional<UUID> holder) {
    return new Routing(town).owner(holder).orElseGet(() -> owner(situation, town, deadline));
  }

  /** So many messages that another machine may be writing: a human looks, and nothing is sent. */
  void wroteVeryMuch(Situation situation, Knowledge knowledge) {
    Town town = knowledge.town();
    Deadline deadline = town.promise().from(situation.now(), town.hours());
    Staff owner = owner(situation, town, deadline);
    openOnce(situation, owner, "very_many_messages", Priority.NORMAL, Way.CALL, deadline);
  }

  private static Staff owner(Situation situation, Town town, Deadline deadline) {
    return new Routing(town)
        .ownerFor(situation.tx(), situation.resident(), situation.now(), deadline.promised());
  }

  private static Way way(Danger danger) {
    return DangerAnswer.isToldQuietly(danger) ? Way.ASK_FIRST : Way.CALL;
  }

  private Optional<Ticket> openOnce(
      Situation situation,
      Staff owner,
      String reason,
      Priority priority,
      Way way,
      Deadline deadline) {
    boolean stands =
        tickets
            .openFor(situation.tx(), situation.thread(), reason)
            .filter(it -> !it.promised().isAfter(deadline.promised()))
            .isPresent();
    if (stands) {
      return Optional.empty();
    }
    TicketRequest request = request(situation, owner, reason, priority, way, deadline);
    return Optional.of(tickets.open(situation.tx(), request, situation.now()));
  }

  private static TicketRequest request(
      Situation situation,
      Staff owner,
      String reason,
      Priority priority,
      Way way,
      Deadline deadline) {
    return new TicketRequest(
        situation.thread(),
        situation.message(),
        owner,
        reason,
        priority,
        situation.text(),
        way,
        deadline);
  }
}
