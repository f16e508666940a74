package nara.conversation;

import java.util.Map;
import nara.flow.ActionSpec;
import nara.flow.Input.Outcome;
import nara.flow.Kind;
import nara.flow.Value;
import nara.handover.Feedback;
import nara.people.Caseworkers;
import nara.town.Staff;
import nara.town.Town;

/** Who it is that asks whether it helped. */
final class AskedBy implements Action {
  private final Caseworkers caseworkers;
  private final Feedback feedback;

  AskedBy(Town town, Feedback feedback) {
    this.caseworkers = new Caseworkers(town);
    this.feedback = feedback;
  }

  @Override
  public ActionSpec spec() {
    return ActionSpec.named("handover.who_asks").ending("known").giving("asked_by", Kind.STAFF);
  }

  @Override
  public Outcome perform(Situation situation, Map<String, Value> with) {
    String name =
        feedback
            .askedBy(situation.tx(), situation.thread())
            .flatMap(caseworkers::find)
            .map(Staff::firstName)
            .orElseThrow(() -> new IllegalStateException("nobody has asked"));
    return new Outcome("known", Map.of("asked_by", new Value.Text(name)));
  }
}
