package nara.understand;

import org.jspecify.annotations.Nullable;

/** Makes one meaning of two that name the same day: "torsdag den 26", "onsdag nästa vecka". */
final class DayJoin {
  private DayJoin() {}

  /** The joint meaning, or null if they are two different days. */
  static @Nullable DayMeaning join(DayMeaning first, DayMeaning second) {
    DayMeaning joined = detailed(first, second);
    return joined != null ? joined : detailed(second, first);
  }

  private static @Nullable DayMeaning detailed(DayMeaning day, DayMeaning detail) {
    if (day instanceof DayMeaning.Weekday it) {
      return weekday(it, detail);
    }
    if (day instanceof DayMeaning.Date it && detail instanceof DayMeaning.InMonth month) {
      boolean adds = it.month() == null && month.month() != null;
      return adds ? new DayMeaning.Date(it.day(), month.month(), month.year()) : null;
    }
    if (day instanceof DayMeaning.Range it && detail instanceof DayMeaning.InWeek) {
      DayMeaning from = join(it.first(), detail);
      DayMeaning to = join(it.last(), detail);
      return from == null || to == null ? null : new DayMeaning.Range(from, to);
    }
    if (day instanceof DayMeaning.Weekend it && detail instanceof DayMeaning.InWeek week) {
      return it.week() == null ? new DayMeaning.Weekend(week.week()) : null;
    }
    if (day instanceof DayMeaning.InWeek
        && (detail instanceof DayMeaning.InMonth || detail instanceof DayMeaning.Date)) {
      return detail instanceof DayMeaning.Date ? detail : day;
    }
    return relative(day, detail);
  }

  private static @Nullable DayMeaning relative(DayMeaning day, DayMeaning detail) {
    if (!(day instanceof DayMeaning.InDays it)) {
      return null;
    }
    if (detail instanceof DayMeaning.Ahead ahead) {
      DayMeaning.Week weeks = TimeAmounts.weeks(ahead);
      return weeks == null ? null : new DayMeaning.InDays(it.days() + 7 * weeks.offset());
    }
    return detail instanceof DayMeaning.Date ? detail : null;
  }

  private static @Nullable DayMeaning weekday(DayMeaning.Weekday weekday, DayMeaning detail) {
    if (detail instanceof DayMeaning.Date || isNear(detail)) {
      return detail;
    }
    DayMeaning.Week week =
        detail instanceof DayMeaning.InWeek it ? it.week() : TimeAmounts.weeks(detail);
    return week == null || weekday.week() != null
        ? null
        : new DayMeaning.Weekday(weekday.day(), week);
  }

  private static boolean isNear(DayMeaning detail) {
    return detail instanceof DayMeaning.InDays it && it.days() <= 2;
  }
}
