package nara.understand.times;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Which day or days a phrase means, before it is known what day it is today. */
sealed interface DayMeaning {
  /** A weekday, the next one if no week is named. */
  record Weekday(DayOfWeek day, @Nullable Week week) implements DayMeaning {}

  /** A day of a month; what is not written is the next that comes. */
  record Date(int day, @Nullable Month month, @Nullable Integer year) implements DayMeaning {}

  /** So many days from today on: today, tomorrow, in three days. */
  record InDays(int days) implements DayMeaning {}

  /** "om en månad": the day so far ahead. */
  record Ahead(int amount, ChronoUnit unit) implements DayMeaning {}

  /** "om en timme": elapsed time, a moment and not a day. */
  record Elapsed(Duration duration) implements DayMeaning {}

  /** So many weeks after another day: "a week from Monday". */
  record WeeksAfter(DayMeaning day, int weeks) implements DayMeaning {}

  /** A whole week or a part of it. */
  record InWeek(Week week, Third third) implements DayMeaning {}

  /** A month by name, or so many months from this one if {@code month} is null. */
  record InMonth(@Nullable Month month, @Nullable Integer year, int offset, Third third)
      implements DayMeaning {}

  /** The n-th weekday of a month, the last if n is -1. */
  record NthWeekday(int n, DayOfWeek day, InMonth month) implements DayMeaning {}

  /** The n-th day of a month, the last if n is -1. */
  record NthDay(int n, InMonth month) implements DayMeaning {}

  /** The n-th week of a month, the last if n is -1. */
  record NthWeek(int n, InMonth month) implements DayMeaning {}

  /** Saturday and Sunday, the next ones if no week is named. */
  record Weekend(@Nullable Week week) implements DayMeaning {}

  /** Monday to Friday of any week: a wish that leaves out the weekend. */
  record Workdays() implements DayMeaning {}

  /** What is named, in the year so many from this one: "i januari nästa år". */
  record InYearAhead(DayMeaning days, int years) implements DayMeaning {}

  /** A day or week next to a feast or date: "veckan efter nyår", "fredagen före jul". */
  record Beside(ChronoUnit unit, @Nullable DayOfWeek weekday, Bound side, DayMeaning of)
      implements DayMeaning {}

  /** A year, so many from this one. */
  record InYear(int offset) implements DayMeaning {}

  /** A feast and the days people count to it. */
  record OnFeast(Feast feast) implements DayMeaning {}

  /** From one day to another, both included. */
  record Range(DayMeaning first, DayMeaning last) implements DayMeaning {}

  /** An open start and an open end that belong together: "efter den 3e men före jul". */
  record Limits(DayMeaning first, Bound start, DayMeaning last, Bound end) implements DayMeaning {}

  /** What has been: understood so that nothing in it is taken for a wish. */
  record Past() implements DayMeaning {}

  /** An ISO week by its number, or so many weeks from this one if {@code number} is null. */
  record Week(@Nullable Integer number, int offset) {
    static Week ahead(int weeks) {
      return new Week(null, weeks);
    }
  }

  /** A part of a month or a week. */
  enum Third {
    WHOLE,
    BEGINNING,
    MIDDLE,
    END
  }

  /** Whether it is one day, to which a clock time can belong. */
  default boolean isOneDay() {
    return this instanceof Weekday
        || this instanceof Date
        || this instanceof InDays
        || this instanceof Ahead
        || this instanceof WeeksAfter
        || this instanceof NthWeekday
        || this instanceof NthDay
        || (this instanceof InYearAhead it && it.days().isOneDay())
        || (this instanceof Beside side && side.unit() == ChronoUnit.DAYS)
        || (this instanceof OnFeast it && it.feast().isOneDay());
  }
}
