package nara.booking;

import java.util.Map;
import java.util.Optional;
import nara.conversation.Action;
import nara.conversation.Situation;
import nara.flow.ActionSpec;
import nara.flow.Input.Outcome;
import nara.flow.Kind;
import nara.flow.Value;

/** Finds other times for a meeting, with whom it is; later ones where no day is wished for. */
final class OfferOtherTimes implements Action {
  private final Meetings meetings;
  private final OfferTimes times;

  OfferOtherTimes(Meetings meetings, OfferTimes times) {
    this.meetings = meetings;
    this.times = times;
  }

  @Override
  public ActionSpec spec() {
    return ActionSpec.named("booking.offer_other_times")
        .taking("wish", "at_most", "meeting_id", "place")
        .ending("offered", "other_times", "none")
        .giving("offered_times", Kind.TWO_MEETINGS)
        .giving("caseworker_first_name", Kind.STAFF);
  }

  @Override
  public Outcome perform(Situation situation, Map<String, Value> with) {
    Given given = new Given(with);
    Optional<Meeting> earlier =
        given.id("meeting_id").flatMap(it -> meetings.ofTheirs(situation, it));
    Outcome offered = times.offer(situation, given, earlier);
    return spec().ends().contains(offered.name()) ? offered : new Outcome("none", Map.of());
  }
}
