package nara.conversation;

import java.util.Map;
import nara.flow.ActionSpec;
import nara.flow.Input.Outcome;
import nara.flow.Value;
import nara.handover.Feedback;

/** Keeps what the resident answered when they were asked whether it helped. */
final class SaveFeedback implements Action {
  private final Feedback feedback;

  SaveFeedback(Feedback feedback) {
    this.feedback = feedback;
  }

  @Override
  public ActionSpec spec() {
    return ActionSpec.named("handover.save_feedback").taking("answer").ending("saved");
  }

  @Override
  public Outcome perform(Situation situation, Map<String, Value> with) {
    if (with.get("answer") instanceof Value.Text it) {
      feedback.save(situation.tx(), situation.thread(), it.text(), situation.now());
    }
    return new Outcome("saved", Map.of());
  }
}
