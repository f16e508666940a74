package nara.understand.times;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Finds the days that a meaning has today. */
final class DayResolver {
  private static final int YEARS_TO_LEAP_DAY = 8;

  private final LocalDate today;
  private final MonthResolver months;

  DayResolver(LocalDate today) {
    this.today = today;
    this.months = new MonthResolver(today);
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
    if (meaning instanceof DayMeaning.Beside it) {
      DaySpan base = days(it.of());
      return base == null ? null : beside(base, it);
    }
    if (meaning instanceof DayMeaning.InYearAhead it) {
      return new DayResolver(LocalDate.of(today.getYear() + it.years(), 1, 1)).days(it.days());
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
      return months.days(it);
    }
    if (meaning instanceof DayMeaning.NthWeekday it) {
      return months.nthWeekday(it);
    }
    if (meaning instanceof DayMeaning.NthWeek it) {
      return months.nthWeek(it);
    }
    if (meaning instanceof DayMeaning.NthDay it) {
      return months.nthDay(it);
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

  /** The last such day or week before a stretch, or the first one after it. */
  private static DaySpan beside(DaySpan base, DayMeaning.Beside meaning) {
    boolean before = meaning.side() == Bound.BEFORE;
    LocalDate edge = before ? base.from().minusDays(1) : base.to();
    DayOfWeek weekday = meaning.weekday();
    if (weekday != null) {
      return DaySpan.of(
          edge.with(
              before
                  ? TemporalAdjusters.previousOrSame(weekday)
                  : TemporalAdjusters.nextOrSame(weekday)));
    }
    if (meaning.unit() == ChronoUnit.DAYS) {
      return DaySpan.of(edge);
    }
    LocalDate inside = before ? base.from().minusWeeks(1) : base.to().minusDays(1).plusWeeks(1);
    return DaySpan.days(inside.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), 7);
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
      boolean booked = day != null && !day.isBefore(today) && day.isBefore(today.plusYears(10));
      return booked ? day : null;
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
