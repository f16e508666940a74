package nara.desk;

import java.util.Map;
import nara.booking.Meeting;
import nara.message.Language;
import nara.people.Caseworkers;
import nara.town.Staff;
import nara.town.Town;

/** A meeting in a line: when, with whom and where. */
final class MeetingLine {
  private final Town town;
  private final Caseworkers caseworkers;

  MeetingLine(Town town) {
    this.town = town;
    this.caseworkers = new Caseworkers(town);
  }

  String of(Meeting meeting, Words words) {
    String with = caseworkers.find(meeting.caseworker()).map(Staff::firstName).orElse("");
    String place =
        town.place(meeting.place())
            .map(it -> it.name().in(new Language(words.language())))
            .orElse(meeting.place());
    return words.say(
        "brief.meeting_line",
        Map.of("when", words.wholeMoment(meeting.starts()), "with", with, "place", place));
  }
}
