package nara.understand;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Finds the days that a meaning has today. */
final class DayResolver {
  private static final int YEARS_TO_LEAP_DAY = 8;

  private final LocalDate today;

  DayResolver(LocalDate today) {
    this.today = today;
  }

  /** The days, or null if there are none: the past, moments, the 31st of February. */
  @Nullable DaySpan days(DayMeaning meaning) {
    if (meaning instanceof DayMeaning.Weekday it) {
      return DaySpan.of(weekday(it));
    }
    if (meaning instanceof DayMeaning.Date it) {
      LocalDate date = date(it);
      return date == null ? null : DaySpan.of(date);
    }
    if (meaning instanceof DayMeaning.InDays it) {
      return DaySpan.of(today.plusDays(it.days()));
    }
    if (meaning instanceof DayMeaning.Ahead it) {
      return DaySpan.of(today.plus(it.amount(), it.unit()));
    }
    if (meaning instanceof DayMeaning.WeeksAfter it) {
      DaySpan base = days(it.day());
      return base == null ? null : DaySpan.of(base.from().plusWeeks(it.weeks()));
    }
    if (meaning instanceof DayMeaning.Limits it) {
      return limits(it);
    }
    return meaning instanceof DayMeaning.Range it ? range(it) : stretch(meaning);
  }

  private @Nullable DaySpan stretch(DayMeaning meaning) {
    if (meaning instanceof DayMeaning.InWeek it) {
      return partOfWeek(monday(it.week()), it.third());
    }
    if (meaning instanceof DayMeaning.InMonth it) {
      return partOfMonth(month(it), it.third());
    }
    if (meaning instanceof DayMeaning.NthWeekday it) {
      LocalDate first = month(it.month()).atDay(1);
      return DaySpan.of(first.with(TemporalAdjusters.dayOfWeekInMonth(it.n(), it.day())));
    }
    if (meaning instanceof DayMeaning.NthWeek it) {
      return nthWeek(it.n(), month(it.month()));
    }
    if (meaning instanceof DayMeaning.Weekend it) {
      return DaySpan.days(saturday(it), 2);
    }
    if (meaning instanceof DayMeaning.InYear it) {
      LocalDate first = LocalDate.of(today.getYear() + it.offset(), 1, 1);
      return new DaySpan(first, first.plusYears(1));
    }
    return meaning instanceof DayMeaning.OnFeast it ? it.feast().next(today) : null;
  }

  private LocalDate weekday(DayMeaning.Weekday weekday) {
    DayMeaning.Week week = weekday.week();
    return week == null
        ? today.with(TemporalAdjusters.next(weekday.day()))
        : monday(week).with(TemporalAdjusters.nextOrSame(weekday.day()));
  }

  private LocalDate monday(DayMeaning.Week week) {
    LocalDate thisMonday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    Integer number = week.number();
    if (number == null) {
      return thisMonday.plusWeeks(week.offset());
    }
    LocalDate monday = thisMonday;
    while (monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) != number) {
      monday = monday.plusWeeks(1);
    }
    return monday;
  }

  private static DaySpan partOfWeek(LocalDate monday, DayMeaning.Third third) {
    return switch (third) {
      case WHOLE -> DaySpan.days(monday, 7);
      case BEGINNING -> DaySpan.days(monday, 2);
      case MIDDLE -> DaySpan.days(monday.plusDays(2), 1);
      case END -> DaySpan.days(monday.plusDays(3), 4);
    };
  }

  private YearMonth month(DayMeaning.InMonth meaning) {
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

  private @Nullable DaySpan partOfMonth(YearMonth month, DayMeaning.Third third) {
    LocalDate next = month.plusMonths(1).atDay(1);
    DaySpan span =
        switch (third) {
          case WHOLE -> new DaySpan(month.atDay(1), next);
          case BEGINNING -> new DaySpan(month.atDay(1), month.atDay(11));
          case MIDDLE -> new DaySpan(month.atDay(11), month.atDay(21));
          case END -> new DaySpan(month.atDay(21), next);
        };
    return next.isAfter(today) ? span : null;
  }

  /** As with the weeks of a year, the first week of a month is the one with its 4th day. */
  private static DaySpan nthWeek(int n, YearMonth month) {
    LocalDate inside = n > 0 ? month.atDay(4).plusWeeks(n - 1L) : month.atEndOfMonth().minusDays(3);
    return DaySpan.days(inside.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), 7);
  }

  private LocalDate saturday(DayMeaning.Weekend weekend) {
    DayMeaning.Week week = weekend.week();
    return week == null
        ? today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)).minusDays(1)
        : monday(week).plusDays(5);
  }

  private @Nullable LocalDate date(DayMeaning.Date date) {
    Integer year = date.year();
    Month name = date.month();
    if (name == null) {
      return nextDayOfMonth(date.day());
    }
    if (year != null) {
      YearMonth month = YearMonth.of(year, name);
      LocalDate day = month.isValidDay(date.day()) ? month.atDay(date.day()) : null;
      return day == null || day.isBefore(today) ? null : day;
    }
    for (int i = 0; i <= YEARS_TO_LEAP_DAY; i++) {
      YearMonth month = YearMonth.of(today.getYear() + i, name);
      if (month.isValidDay(date.day()) && !month.atDay(date.day()).isBefore(today)) {
        return month.atDay(date.day());
      }
    }
    return null;
  }

  private @Nullable LocalDate nextDayOfMonth(int day) {
    for (int i = 0; i <= 12; i++) {
      YearMonth month = YearMonth.from(today).plusMonths(i);
      if (month.isValidDay(day) && !month.atDay(day).isBefore(today)) {
        return month.atDay(day);
      }
    }
    return null;
  }

  private @Nullable DaySpan limits(DayMeaning.Limits limits) {
    DaySpan first = days(limits.first());
    DaySpan last = first == null ? null : new DayResolver(first.from()).days(limits.last());
    if (first == null || last == null) {
      return null;
    }
    LocalDate from = limits.start() == Bound.AFTER ? first.to() : first.from();
    LocalDate to = limits.end() == Bound.BEFORE ? last.from() : last.to();
    return to.isAfter(from) ? new DaySpan(from, to) : null;
  }

  private @Nullable DaySpan range(DayMeaning.Range range) {
    DaySpan first = days(range.first());
    DaySpan last = first == null ? null : new DayResolver(first.from()).days(range.last());
    if (first == null || last == null) {
      return null;
    }
    if (range.first() instanceof DayMeaning.Date && range.last() instanceof DayMeaning.Date) {
      first = startedAlready(range, first);
      last = new DayResolver(first.from()).days(range.last());
    } else if (hasOwnWeek(range.last())) {
      last = days(range.last());
    }
    return last == null || !last.to().isAfter(first.from())
        ? null
        : new DaySpan(first.from(), last.to());
  }

  private static boolean hasOwnWeek(DayMeaning meaning) {
    return !(meaning instanceof DayMeaning.Date)
        && !(meaning instanceof DayMeaning.Weekday it && it.week() == null);
  }

  /** On the 25th, "23-27 nov" is under way and not a year ahead. */
  private DaySpan startedAlready(DayMeaning.Range range, DaySpan first) {
    DaySpan last = days(range.last());
    if (last == null || !last.from().isBefore(first.from())) {
      return first;
    }
    boolean byYear = ((DayMeaning.Date) range.first()).month() != null;
    LocalDate started = byYear ? first.from().minusYears(1) : first.from().minusMonths(1);
    return started.isBefore(last.from()) ? DaySpan.of(started) : first;
  }
}
