package nara.booking;

import java.util.HashMap;
import java.util.Map;
import nara.conversation.Action;
import nara.conversation.Situation;
import nara.flow.ActionSpec;
import nara.flow.Input.Outcome;
import nara.flow.Kind;
import nara.flow.Value;
import nara.people.Resident;
import nara.town.Town;

/** What a notice that is being said is about; with that it counts as said. */
final class Told implements Action {
  private final Meetings meetings;
  private final Notices notices;
  private final MeetingWords words;

  Told(Town town, Meetings meetings, Notices notices) {
    this.meetings = meetings;
    this.notices = notices;
    this.words = new MeetingWords(town);
  }

  @Override
  public ActionSpec spec() {
    return ActionSpec.named("booking.told")
        .ending("told")
        .giving(MeetingWords.NAMES)
        .giving("earlier", Kind.MEETING)
        .giving("interpreted", Kind.YES_NO)
        .giving("by_representative", Kind.YES_NO);
  }

  @Override
  public Outcome perform(Situation situation, Map<String, Value> with) {
    Notice notice =
        situation
            .resident()
            .map(Resident::id)
            .flatMap(it -> notices.beingSaid(situation.tx(), it))
            .orElseThrow(() -> new IllegalStateException("nothing is to be told"));
    Meeting meeting = meetings.find(situation.tx(), notice.meeting()).orElseThrow();
    Map<String, Value> values = new HashMap<>(words.of(meeting, situation.language()));
    values.put("earlier", MeetingWords.moment(notice.earlier().orElse(meeting.starts())));
    values.put("interpreted", MeetingWords.yesOrNo(meeting.interpreter().isPresent()));
    values.put("by_representative", MeetingWords.yesOrNo(notice.isByRepresentative()));
    notices.set(situation.tx(), notice.id(), "said", situation.now());
    return new Outcome("told", values);
  }
}
