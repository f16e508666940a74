package nara.booking.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nara.booking.Meeting;
import nara.message.Language;
import nara.town.Town;

/**
 * A meeting as an iCalendar text. Of the resident it holds nothing but the meeting's number; not
 * even which language is interpreted.
 */
final class EventText {
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
  private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

  /** The longest line, in bytes, before it is folded. */
  private static final int LINE = 75;

  private static final List<String> ZONE =
      """
      BEGIN:VTIMEZONE
      TZID:Europe/Stockholm
      BEGIN:DAYLIGHT
      DTSTART:19970330T020000
      RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
      TZOFFSETFROM:+0100
      TZOFFSETTO:+0200
      TZNAME:CEST
      END:DAYLIGHT
      BEGIN:STANDARD
      DTSTART:19961027T030000
      RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
      TZOFFSETFROM:+0200
      TZOFFSETTO:+0100
      TZNAME:CET
      END:STANDARD
      END:VTIMEZONE
      """
          .lines()
          .toList();

  /**
   * What is sent by mail besides.
   *
   * @param method REQUEST or CANCEL
   */
  record Mailed(String method, String organizer, String attendee) {}

  private final Town town;
  private final EventNames names;
  private final Instant stamp;
  private final List<String> lines = new ArrayList<>();

  private EventText(Town town, EventNames names, Instant stamp) {
    this.town = town;
    this.names = names;
    this.stamp = stamp;
  }

  /**
   * As it is kept in a calendar.
   *
   * @param sequence higher than in any version before
   */
  static String kept(Meeting meeting, int sequence, Town town, EventNames names, Instant stamp) {
    EventText text = new EventText(town, names, stamp);
    text.begin(List.of());
    text.event(meeting, sequence, "CONFIRMED", List.of());
    return text.end();
  }

  /** As it is mailed. */
  static String mailed(Meeting meeting, Mailed mailed, Town town, EventNames names, Instant stamp) {
    EventText text = new EventText(town, names, stamp);
    text.begin(List.of("METHOD:" + mailed.method()));
    String status = mailed.method().equals("CANCEL") ? "CANCELLED" : "CONFIRMED";
    text.event(
        meeting,
        meeting.version(),
        status,
        List.of(
            "ORGANIZER:mailto:" + mailed.organizer(),
            "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:"
                + mailed.attendee()));
    return text.end();
  }

  private void begin(List<String> more) {
    lines.add("BEGIN:VCALENDAR");
    lines.add("VERSION:2.0");
    lines.add("PRODID:-//Nara//Nara//SV");
    lines.add("CALSCALE:GREGORIAN");
    lines.addAll(more);
    lines.addAll(ZONE);
  }

  private void event(Meeting meeting, int sequence, String status, List<String> people) {
    lines.add("BEGIN:VEVENT");
    lines.add("UID:" + names.uid(meeting.number()));
    lines.add("DTSTAMP:" + UTC.format(stamp.atZone(ZoneOffset.UTC)));
    lines.add("SEQUENCE:" + sequence);
    lines.add("DTSTART;TZID=Europe/Stockholm:" + local(meeting.talks().from()));
    lines.add("DTEND;TZID=Europe/Stockholm:" + local(meeting.talks().to()));
    lines.add("SUMMARY:" + escaped(title(meeting)));
    place(meeting, town).ifPresent(it -> lines.add("LOCATION:" + escaped(it)));
    lines.add("DESCRIPTION:" + escaped(description(meeting)));
    lines.add("CLASS:PRIVATE");
    lines.add("STATUS:" + status);
    lines.add("TRANSP:OPAQUE");
    lines.addAll(people);
    lines.add("END:VEVENT");
  }

  private String end() {
    lines.add("END:VCALENDAR");
    StringBuilder text = new StringBuilder();
    lines.forEach(it -> fold(it, text));
    return text.toString();
  }

  /** What it is called, in a calendar and in a mail. */
  static String title(Meeting meeting) {
    return "Möte " + meeting.number();
  }

  /** Where it is, in words. */
  static Optional<String> place(Meeting meeting, Town town) {
    return town.place(meeting.place()).map(it -> it.name().in(Language.SWEDISH));
  }

  /** All that is said of it. Whether an interpreter has been booked, nobody here knows. */
  static String description(Meeting meeting) {
    return "Bokat genom Nära" + (meeting.interpreter().isPresent() ? "\nTolk behövs" : "");
  }

  private static String local(Instant at) {
    return LOCAL.format(at.atZone(Town.ZONE));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n");
  }

  private static void fold(String line, StringBuilder text) {
    int length = 0;
    for (int i = 0; i < line.length(); i = line.offsetByCodePoints(i, 1)) {
      String letter = Character.toString(line.codePointAt(i));
      int size = letter.getBytes(StandardCharsets.UTF_8).length;
      if (length + size > LINE) {
        text.append("\r\n ");
        length = 1;
      }
      text.append(letter);
      length += size;
    }
    text.append("\r\n");
  }
}
