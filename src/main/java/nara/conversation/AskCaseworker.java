package nara.conversation;

import java.util.Map;
import nara.flow.ActionSpec;
import nara.flow.Input.Outcome;
import nara.flow.Value;
import nara.handover.Ticket;
import nara.handover.TicketRequest.Priority;
import nara.town.Deadline;
import nara.town.Town;
import org.jspecify.annotations.Nullable;

/** Puts a question that the assistant cannot decide to the caseworker, with a deadline. */
final class AskCaseworker implements Action {
  private final Town town;
  private final HandOver handOver;

  AskCaseworker(Town town, HandOver handOver) {
    this.town = town;
    this.handOver = handOver;
  }

  @Override
  public ActionSpec spec() {
    return ActionSpec.named("handover.ask_caseworker")
        .taking("question")
        .ending("asked")
        .giving(HandOver.GIVES);
  }

  @Override
  public Outcome perform(Situation situation, Map<String, Value> with) {
    String question = words(with.get("question"));
    String note = question + "\n\"" + situation.text() + "\"";
    Deadline deadline = town.promise().from(situation.now(), town.hours());
    Ticket ticket = handOver.open(situation, "question", note, Priority.NORMAL, deadline);
    return new Outcome("asked", HandOver.promised(ticket.owner(), deadline));
  }

  private static String words(@Nullable Value value) {
    if (value instanceof Value.Sensitive it) {
      return it.text();
    }
    return value instanceof Value.Text it ? it.text() : "";
  }
}
