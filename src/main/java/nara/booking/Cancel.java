package nara.booking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nara.conversation.Action;
import nara.conversation.Situation;
import nara.flow.ActionSpec;
import nara.flow.Input.Outcome;
import nara.flow.Kind;
import nara.flow.Value;
import nara.flow.Wish;
import nara.town.Town;

/** Cancels one of the resident's own meetings, if it still is when the resident was told. */
final class Cancel implements Action {
  private final Meetings meetings;
  private final Bookings bookings;
  private final MeetingWords words;

  Cancel(Town town, Meetings meetings, Bookings bookings) {
    this.meetings = meetings;
    this.bookings = bookings;
    this.words = new MeetingWords(town);
  }

  @Override
  public ActionSpec spec() {
    return ActionSpec.named("booking.cancel")
        .taking("meeting_id", "meeting")
        .ending("cancelled", "changed")
        .giving(MeetingWords.NAMES)
        .giving("wish", Kind.WISHES);
  }

  @Override
  public Outcome perform(Situation situation, Map<String, Value> with) {
    Given given = new Given(with);
    Optional<Meeting> cancelled =
        given
            .id("meeting_id")
            .flatMap(it -> meetings.ofTheirs(situation, it))
            .filter(it -> given.moment("meeting").filter(it.starts()::equals).isPresent())
            .flatMap(
                it ->
                    bookings.end(
                        situation.tx(),
                        it.id(),
                        Meeting.State.CANCELLED,
                        Doers.of(situation),
                        situation.now()));
    Map<String, Value> values = new HashMap<>();
    cancelled.ifPresent(
        it -> {
          values.putAll(words.of(it, situation.language()));
          values.put("wish", new Value.Wishes(List.of(Wish.at(it.starts()))));
        });
    return new Outcome(cancelled.isPresent() ? "cancelled" : "changed", values);
  }
}
