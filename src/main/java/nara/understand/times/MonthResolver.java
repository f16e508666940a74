package nara.understand.times;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.function.Function;
import nara.understand.times.DayMeaning.InMonth;
import org.jspecify.annotations.Nullable;

/** Finds the days of a month that a meaning has today. */
final class MonthResolver {
  private final LocalDate today;

  MonthResolver(LocalDate today) {
    this.today = today;
  }

  /** The month or a part of it, or null if it is past. */
  @Nullable DaySpan days(InMonth meaning) {
    YearMonth month = month(meaning);
    LocalDate next = month.plusMonths(1).atDay(1);
    DaySpan span =
        switch (meaning.third()) {
          case WHOLE -> new DaySpan(month.atDay(1), next);
          case BEGINNING -> new DaySpan(month.atDay(1), month.atDay(11));
          case MIDDLE -> new DaySpan(month.atDay(11), month.atDay(21));
          case END -> new DaySpan(month.atDay(21), next);
        };
    return next.isAfter(today) ? span : null;
  }

  @Nullable DaySpan nthDay(DayMeaning.NthDay meaning) {
    int n = meaning.n();
    return counted(
        meaning.month(),
        month -> {
          if (n > month.lengthOfMonth()) {
            return null;
          }
          return DaySpan.of(n < 0 ? month.atEndOfMonth() : month.atDay(n));
        });
  }

  @Nullable DaySpan nthWeekday(DayMeaning.NthWeekday meaning) {
    return counted(
        meaning.month(),
        month -> {
          LocalDate day =
              month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(meaning.n(), meaning.day()));
          return YearMonth.from(day).equals(month) ? DaySpan.of(day) : null;
        });
  }

  /** As with the weeks of a year, the first week of a month is the one with its 4th day. */
  @Nullable DaySpan nthWeek(DayMeaning.NthWeek meaning) {
    int n = meaning.n();
    return counted(
        meaning.month(),
        month -> {
          LocalDate inside =
              n > 0 ? month.atDay(4).plusWeeks(n - 1L) : month.atEndOfMonth().minusDays(3);
          return DaySpan.days(inside.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), 7);
        });
  }

  /** What is past in the next such month is meant in the one after, unless a year is named. */
  private @Nullable DaySpan counted(InMonth meaning, Function<YearMonth, @Nullable DaySpan> days) {
    YearMonth month = month(meaning);
    DaySpan span = days.apply(month);
    if (span == null || span.to().isAfter(today)) {
      return span;
    }
    if (meaning.year() != null) {
      return null;
    }
    return days.apply(meaning.month() == null ? month.plusMonths(1) : month.plusYears(1));
  }

  private YearMonth month(InMonth meaning) {
    YearMonth now = YearMonth.from(today);
    Month name = meaning.month();
    if (name == null) {
      return now.plusMonths(meaning.offset());
    }
    Integer year = meaning.year();
    if (year != null) {
      return YearMonth.of(year, name);
    }
    YearMonth month = YearMonth.of(now.getYear(), name);
    return month.isBefore(now) ? month.plusYears(1) : month;
  }
}
