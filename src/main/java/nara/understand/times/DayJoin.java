package nara.understand.times;

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
    if (day instanceof DayMeaning.InWeek whole && detail instanceof DayMeaning.InWeek part) {
      boolean narrows =
          whole.third() == DayMeaning.Third.WHOLE
              && part.third() != DayMeaning.Third.WHOLE
              && part.week().equals(DayMeaning.Week.ahead(0));
      return narrows ? new DayMeaning.InWeek(whole.week(), part.third()) : null;
    }
    if (detail instanceof DayMeaning.InYear year) {
      return hasNoYear(day) ? new DayMeaning.InYearAhead(day, year.offset()) : null;
    }
    if (day instanceof DayMeaning.InWeek
        && (detail instanceof DayMeaning.InMonth || detail instanceof DayMeaning.Date)) {
      return detail instanceof DayMeaning.Date ? detail : day;
    }
    return relative(day, detail);
  }

  /** The next such week, weekend, weekday or month, or null if there is no such thing. */
  static @Nullable DayMeaning nextAfter(DayMeaning day) {
    if (day instanceof DayMeaning.InWeek it) {
      Integer number = it.week().number();
      return number == null
          ? new DayMeaning.InWeek(DayMeaning.Week.ahead(it.week().offset() + 1), it.third())
          : null;
    }
    if (day instanceof DayMeaning.Weekday it && it.week() == null) {
      return new DayMeaning.Weekday(it.day(), DayMeaning.Week.ahead(1));
    }
    if (day instanceof DayMeaning.Weekend it && it.week() == null) {
      return new DayMeaning.Weekend(DayMeaning.Week.ahead(1));
    }
    return day instanceof DayMeaning.InMonth it && it.month() == null
        ? new DayMeaning.InMonth(null, null, it.offset() + 1, it.third())
        : null;
  }

  private static boolean hasNoYear(DayMeaning day) {
    return (day instanceof DayMeaning.Date date && date.month() != null && date.year() == null)
        || (day instanceof DayMeaning.InMonth month
            && month.month() != null
            && month.year() == null)
        || (day instanceof DayMeaning.InWeek week && week.week().number() != null)
        || day instanceof DayMeaning.OnFeast;
  }

  private static @Nullable DayMeaning relative(DayMeaning day, DayMeaning detail) {
    if (!(day instanceof DayMeaning.InDays it)) {
      return null;
    }
    DayMeaning.Week weeks = TimeAmounts.weeks(detail);
    if (weeks != null) {
      return new DayMeaning.InDays(it.days() + 7 * weeks.offset());
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
