package nara.booking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nara.conversation.Action;
import nara.conversation.Situation;
import nara.flow.ActionSpec;
import nara.flow.Input.Outcome;
import nara.flow.Kind;
import nara.flow.Value;
import nara.town.Town;

/** The next meeting, or the next of those that a time names. */
final class NextMeeting implements Action {
  private final Meetings meetings;
  private final MeetingWords words;

  NextMeeting(Town town, Meetings meetings) {
    this.meetings = meetings;
    this.words = new MeetingWords(town);
  }

  @Override
  public ActionSpec spec() {
    return ActionSpec.named("booking.next_meeting")
        .taking("wish")
        .ending("found", "none")
        .giving(MeetingWords.NAMES)
        .giving("more", Kind.YES_NO)
        .giving("interpreted", Kind.YES_NO)
        .giving("booked_by_representative", Kind.YES_NO);
  }

  @Override
  public Outcome perform(Situation situation, Map<String, Value> with) {
    List<Meeting> coming = MyMeetings.coming(situation, meetings);
    if (coming.isEmpty()) {
      return new Outcome("none", Map.of());
    }
    Meeting next = MyMeetings.named(coming, new Given(with).wishes()).get(0);
    Map<String, Value> values = new HashMap<>(words.of(next, situation.language()));
    values.put("more", MeetingWords.yesOrNo(coming.size() > 1));
    values.put("interpreted", MeetingWords.yesOrNo(next.interpreter().isPresent()));
    values.put("booked_by_representative", MeetingWords.yesOrNo(next.representative().isPresent()));
    return new Outcome("found", values);
  }
}
