package nara.booking;

import java.util.Map;
import nara.conversation.Action;
import nara.conversation.Situation;
import nara.flow.ActionSpec;
import nara.flow.Input.Outcome;
import nara.flow.Value;
import nara.people.Resident;

/** Whether the resident is going to be reminded of a meeting. */
final class Reminded implements Action {
  private final Notices notices;

  Reminded(Notices notices) {
    this.notices = notices;
  }

  @Override
  public ActionSpec spec() {
    return ActionSpec.named("booking.reminded").ending("reminded", "not_reminded");
  }

  @Override
  public Outcome perform(Situation situation, Map<String, Value> with) {
    boolean reminded =
        situation.representative().isEmpty()
            && situation
                .resident()
                .map(Resident::id)
                .filter(it -> notices.isAnyToBeReminded(situation.tx(), it))
                .isPresent();
    return new Outcome(reminded ? "reminded" : "not_reminded", Map.of());
  }
}
