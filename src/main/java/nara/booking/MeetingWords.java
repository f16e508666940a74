package nara.booking;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nara.flow.Kind;
import nara.flow.Value;
import nara.flow.Value.Style;
import nara.message.Language;
import nara.people.Caseworkers;
import nara.town.LocalText;
import nara.town.Place;
import nara.town.Staff;
import nara.town.Town;

/** What texts may say of a meeting. */
final class MeetingWords {
  /** Every name that tells of a meeting. */
  static final Map<String, Kind> NAMES =
      Map.of(
          "meeting", Kind.MEETING,
          "meeting_day", Kind.DAY,
          "meeting_id", Kind.KEY,
          "meeting_place", Kind.PLACE,
          "meeting_address", Kind.PLACE_AND_ADDRESS,
          "caseworker_first_name", Kind.STAFF);

  private final Town town;

  MeetingWords(Town town) {
    this.town = town;
  }

  /** What is known of this meeting. */
  Map<String, Value> of(Meeting meeting, Language language) {
    Map<String, Value> values = new HashMap<>();
    values.put("meeting", moment(meeting.starts()));
    values.put("meeting_day", new Value.Moment(meeting.starts(), Style.DAY));
    values.put("meeting_id", new Value.Text(meeting.id().toString()));
    values.put("meeting_place", new Value.Text(place(meeting.place(), language)));
    values.put("meeting_address", new Value.Text(withAddress(meeting.place(), language)));
    values.put("caseworker_first_name", new Value.Text(firstName(meeting)));
    return values;
  }

  static Value moment(Instant at) {
    return new Value.Moment(at, Style.MEETING);
  }

  static Value yesOrNo(boolean yes) {
    return new Value.Text(yes ? "yes" : "no");
  }

  /** The name of a place. */
  String place(String key, Language language) {
    return town.place(key).map(Place::name).map((LocalText it) -> it.in(language)).orElse(key);
  }

  private String withAddress(String key, Language language) {
    return town.place(key).map(it -> it.withAddress(language)).orElse(key);
  }

  /** Whom the meeting is with stays the same, whatever has changed since. */
  private String firstName(Meeting meeting) {
    return new Caseworkers(town).find(meeting.caseworker()).map(Staff::firstName).orElse("oss");
  }
}
