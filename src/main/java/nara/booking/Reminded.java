package nara.booking;

import java.util.Map;
import java.util.UUID;
import nara.conversation.Action;
import nara.conversation.Situation;
import nara.flow.ActionSpec;
import nara.flow.Input.Outcome;
import nara.flow.Value;
import nara.people.Resident;

/** Whether the resident is going to be reminded of a meeting. */
final class Reminded implements Action {
  private final Meetings meetings;
  private final Notices notices;
  private final Reachable reachable;

  Reminded(Meetings meetings, Notices notices, Reachable reachable) {
    this.meetings = meetings;
    this.notices = notices;
    this.reachable = reachable;
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
                .filter(it -> isAny(situation, it))
                .isPresent();
    return new Outcome(reminded ? "reminded" : "not_reminded", Map.of());
  }

  private boolean isAny(Situation situation, UUID resident) {
    return meetings.coming(situation.tx(), resident, situation.now()).stream()
        .filter(it -> notices.isToBeReminded(situation.tx(), it.id()))
        .anyMatch(
            it ->
                reachable.canBeReminded(
                    situation.tx(), resident, it.contactPoint(), situation.now()));
  }
}
