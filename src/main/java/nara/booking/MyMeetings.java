package nara.booking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nara.conversation.Action;
import nara.conversation.Situation;
import nara.flow.ActionSpec;
import nara.flow.Input.Outcome;
import nara.flow.Kind;
import nara.flow.Option;
import nara.flow.Value;
import nara.flow.Wish;
import nara.people.Resident;
import nara.town.Town;

/** Which meeting is meant: the one that was chosen, the one that a time names, or any to come. */
final class MyMeetings implements Action {
  private static final int SHOWN = 3;

  private final Meetings meetings;
  private final MeetingWords words;

  MyMeetings(Town town, Meetings meetings) {
    this.meetings = meetings;
    this.words = new MeetingWords(town);
  }

  @Override
  public ActionSpec spec() {
    return ActionSpec.named("booking.my_meetings")
        .taking("wish", "meeting_id")
        .ending("one", "several", "none")
        .giving(MeetingWords.NAMES)
        .giving("my_meetings", Kind.THREE_MEETINGS);
  }

  @Override
  public Outcome perform(Situation situation, Map<String, Value> with) {
    Given given = new Given(with);
    List<Meeting> coming = coming(situation, meetings);
    List<Meeting> meant = meant(coming, given.id("meeting_id"), given.wishes());
    if (meant.isEmpty()) {
      return new Outcome("none", Map.of());
    }
    Map<String, Value> values = new HashMap<>(words.of(meant.get(0), situation.language()));
    values.put("my_meetings", options(meant));
    if (meant.size() == 1) {
      return new Outcome("one", values);
    }
    values.remove("meeting_id"); // none is chosen yet
    return new Outcome("several", values);
  }

  /** Everything that the resident has to come, soonest first. */
  static List<Meeting> coming(Situation situation, Meetings meetings) {
    return situation
        .resident()
        .map(Resident::id)
        .map(it -> meetings.coming(situation.tx(), it, situation.now()))
        .orElse(List.of());
  }

  private static List<Meeting> meant(
      List<Meeting> coming, Optional<UUID> chosen, List<Wish> wishes) {
    if (chosen.isPresent()) {
      return coming.stream().filter(it -> it.id().equals(chosen.get())).toList();
    }
    return named(coming, wishes);
  }

  /** Those that the times name; all of them if they name none. */
  static List<Meeting> named(List<Meeting> coming, List<Wish> wishes) {
    List<Meeting> named = coming.stream().filter(it -> Wishes.name(it, wishes)).toList();
    return named.isEmpty() ? coming : named;
  }

  private static Value options(List<Meeting> meetings) {
    return new Value.Options(
        meetings.stream()
            .limit(SHOWN)
            .map(it -> new Option(it.id().toString(), MeetingWords.moment(it.starts())))
            .toList());
  }
}
