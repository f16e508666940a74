package nara.understand.times;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One time in a text, as an interval to search in.
 *
 * <p>Intervals are half-open and in Europe/Stockholm. A day runs from 00.00 to 00.00 the next day.
 * A clock time has {@code from} and no {@code to}; so has an open wish such as "tidigast onsdag". A
 * wish for hours that names no single day has {@code dailyFrom} and {@code dailyTo}, alone or
 * within {@code from} and {@code to}. What is absent is null.
 *
 * @param text the words as written, from the first that counts to the last
 * @param start index of the first character in the text
 * @param end index after the last character
 * @param from start of the search, inclusive
 * @param to end of the search, exclusive
 * @param dailyFrom earliest hour of any day, inclusive
 * @param dailyTo latest hour of any day, exclusive
 * @param notDays weekdays that are out of the question
 * @param others where the words within it start that tell no time: "torsdag <u>är jag hos
 *     frissan</u> kl 13.30"
 */
public record TimeMention(
    String text,
    int start,
    int end,
    @Nullable ZonedDateTime from,
    @Nullable ZonedDateTime to,
    @Nullable LocalTime dailyFrom,
    @Nullable LocalTime dailyTo,
    Set<DayOfWeek> notDays,
    Set<Integer> others) {

  public TimeMention {
    EnumSet<DayOfWeek> inOrder = EnumSet.noneOf(DayOfWeek.class);
    inOrder.addAll(notDays);
    notDays = Collections.unmodifiableSet(inOrder);
    others = Set.copyOf(others);
  }

  /** Whether the word that starts at this character tells the time. */
  public boolean isToldAt(int position) {
    return start <= position && position < end && !others.contains(position);
  }

  /** Whether a clock time on a certain day is meant; an open wish starts at midnight. */
  public boolean isPoint() {
    return from != null && to == null && !from.toLocalTime().equals(LocalTime.MIDNIGHT);
  }

  /** Whether the search may meet several days, so that excluded weekdays say something about it. */
  boolean meetsSeveralDays() {
    if (from == null || to == null) {
      return !isPoint();
    }
    return to.toLocalDateTime().isAfter(from.toLocalDateTime().plusDays(1));
  }
}
