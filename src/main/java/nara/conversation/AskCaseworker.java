package nara.conversation;

import java.util.Map;
import java.util.Set;
import nara.flow.Input.Outcome;
import nara.flow.Value;
import nara.handover.Ticket;
import nara.handover.TicketRequest.Priority;
import nara.town.Deadline;
import nara.town.Town;

/** Puts a question that the assistant cannot decide to the caseworker, with a deadline. */
final class AskCaseworker implements Action {
  private final Town town;
  private final HandOver handOver;

  AskCaseworker(Town town, HandOver handOver) {
    this.town = town;
    this.handOver = handOver;
  }

  @Override
  public String name() {
    return "handover.ask_caseworker";
  }

  @Override
  public Set<String> outcomes() {
    return Set.of("asked");
  }

  @Override
  public Set<String> arguments() {
    return Set.of("question");
  }

  @Override
  public Set<String> gives() {
    return handOver.gives();
  }

  @Override
  public Outcome perform(Situation situation, Map<String, Value> with) {
    String question = with.get("question") instanceof Value.Text it ? it.text() : "";
    String note = question + "\n\"" + situation.message().text() + "\"";
    Deadline deadline = town.promise().from(situation.now(), town.hours());
    Ticket ticket = handOver.open(situation, "question", note, Priority.NORMAL, deadline);
    return new Outcome("asked", HandOver.promised(ticket.owner(), deadline));
  }
}
