package nara.understand.times;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which weekdays a phrase rules out of any week. */
final class Weekdays {
  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private Weekdays() {}

  /**
   * "inte måndag" rules out Mondays, "bara vardagar" the weekend; a certain hour rules out none.
   */
  static Set<DayOfWeek> ruledOutBy(TimePhrase phrase) {
    DayMeaning day = phrase.day();
    if (day instanceof DayMeaning.Workdays) {
      return phrase.excluded() ? EnumSet.complementOf(EnumSet.copyOf(WEEKEND)) : WEEKEND;
    }
    return phrase.excluded() && phrase.isOnlyDay() ? named(day) : Set.of();
  }

  private static Set<DayOfWeek> named(@Nullable DayMeaning day) {
    if (day instanceof DayMeaning.Weekday it && it.week() == null) {
      return EnumSet.of(it.day());
    }
    if (day instanceof DayMeaning.Weekend it && it.week() == null) {
      return WEEKEND;
    }
    if (day instanceof DayMeaning.Range it
        && it.first() instanceof DayMeaning.Weekday first
        && it.last() instanceof DayMeaning.Weekday last) {
      return fromTo(first.day(), last.day());
    }
    return Set.of();
  }

  private static Set<DayOfWeek> fromTo(DayOfWeek first, DayOfWeek last) {
    Set<DayOfWeek> days = EnumSet.of(first);
    for (DayOfWeek day = first; day != last; day = day.plus(1)) {
      days.add(day.plus(1));
    }
    return days;
  }
}
