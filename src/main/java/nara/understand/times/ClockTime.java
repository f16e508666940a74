package nara.understand.times;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A clock time as written; which half of the day it means may depend on the part of day beside it.
 *
 * @param hour 0 to 24
 * @param minute 0 to 59
 * @param settled whether the writer left no doubt, as in "15.30", "03:00" or "3pm"
 */
record ClockTime(int hour, int minute, boolean settled) {
  private static final int LAST_OF_THE_AFTERNOON = 6;
  private static final int HALF_DAY = 12;

  static ClockTime exactly(LocalTime time) {
    return new ClockTime(time.getHour(), time.getMinute(), true);
  }

  /** An hour in digits or letters, which beyond 12 leaves no doubt. */
  static ClockTime of(int hour, int minute) {
    return new ClockTime(hour, minute, hour > HALF_DAY || hour == 0);
  }

  /** So many minutes after (or, negative, before) a bare hour: "kvart i ett" is 12.45. */
  ClockTime plusMinutes(int minutes) {
    int sum = hour * 60 + minute + minutes;
    int atHour = Math.floorDiv(sum, 60);
    boolean past = !settled && atHour < 1;
    return new ClockTime(
        past ? HALF_DAY : Math.floorMod(atHour, 24), Math.floorMod(sum, 60), settled);
  }

  /** The hour is meant after noon: "3pm". */
  ClockTime afterNoon() {
    return new ClockTime(hour < HALF_DAY ? hour + HALF_DAY : hour, minute, true);
  }

  /** The hour is meant before noon: "10am". */
  ClockTime beforeNoon() {
    return new ClockTime(hour == HALF_DAY ? 0 : hour, minute, true);
  }

  /** Offices are open in the day, so bare hours 1 to 6 are 13 to 18 unless the part says else. */
  LocalTime in(@Nullable DayPart part) {
    boolean later;
    if (settled || hour >= HALF_DAY || (part != null && part.isBeforeNoon())) {
      later = false;
    } else if (part == DayPart.EVENING) {
      later = true;
    } else if (part == DayPart.AFTERNOON || part == DayPart.AFTER_LUNCH) {
      later = hour <= 8;
    } else {
      later = hour <= LAST_OF_THE_AFTERNOON;
    }
    return LocalTime.of((later ? hour + HALF_DAY : hour) % 24, minute);
  }
}
