package nara.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nara.town.Staff;

/**
 * Somebody's hours, absences and calendar.
 *
 * @param whose of whom it tells
 * @param colleagues of whom the reader may note that they are away
 * @param hours a line for each weekday
 * @param load how many residents, and what is free, in words
 * @param absences those that are not over
 * @param calendars what is known of the calendars that are linked
 * @param draft an absence that is to be confirmed; its {@code isAsked} is false if there is none
 * @param notices how they are told that something waits; empty if it is another's page
 * @param alert why the last thing did not work; empty if it did
 */
public record MyTimeView(
    Frame frame,
    Staff whose,
    List<Staff> colleagues,
    List<Staff> substitutes,
    List<Day> hours,
    String load,
    List<Away> absences,
    List<String> calendars,
    Draft draft,
    Optional<NoticeForm> notices,
    String alert) {

  /** A weekday, and when they work and can be booked then. */
  public record Day(String name, String works, String meets) {}

  /** An absence, from when until when. */
  public record Away(UUID id, String text) {}

  /**
   * An absence that is not noted yet.
   *
   * @param from the first day, ISO 8601; empty from now on
   * @param to the last day
   * @param touched the meetings that would be cancelled
   * @param isAsked whether it only has to be confirmed
   */
  public record Draft(
      String from, String to, String substitute, List<String> touched, boolean isAsked) {
    static final Draft NONE = new Draft("", "", "", List.of(), false);

    public Draft {
      touched = List.copyOf(touched);
    }
  }

  public MyTimeView {
    colleagues = List.copyOf(colleagues);
    substitutes = List.copyOf(substitutes);
    hours = List.copyOf(hours);
    absences = List.copyOf(absences);
    calendars = List.copyOf(calendars);
  }

  /** The text of this key. */
  public String say(String key) {
    return frame.say("time_page." + key);
  }

  /** The text with one value. */
  public String say(String key, String name, Object value) {
    return frame.say("time_page." + key, name, value);
  }

  /** Whether it is the reader's own. */
  public boolean isOwn() {
    return whose.key().equals(frame.who().key());
  }

  @Override
  public String toString() {
    return "MyTimeView[" + whose.key() + "]";
  }
}
