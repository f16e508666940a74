package nara.understand.times;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Feasts that people count to, and the days they take. */
enum Feast {
  LUCIA(12, 13, 1),
  CHRISTMAS_EVE(12, 24, 1),
  CHRISTMAS(12, 24, 3),
  CHRISTMAS_TO_NEW_YEAR(12, 24, 9),
  CHRISTMAS_DAY(12, 25, 1),
  BOXING_DAY(12, 26, 1),
  BETWEEN_DAYS(12, 27, 4),
  NEW_YEARS_EVE(12, 31, 1),
  NEW_YEAR(12, 31, 2),
  NEW_YEARS_DAY(1, 1, 1),
  /** No day of its own: what is before it is this year. */
  TURN_OF_YEAR(1, 1, 0),
  EPIPHANY(1, 6, 1),
  MAUNDY_THURSDAY(-3, 1),
  GOOD_FRIDAY(-2, 1),
  /** Good Friday to Easter Monday. */
  EASTER(-2, 4),
  EASTER_EVE(-1, 1),
  EASTER_DAY(0, 1),
  EASTER_MONDAY(1, 1),
  WALPURGIS_NIGHT(4, 30, 1),
  ASCENSION(39, 1),
  PENTECOST(49, 1),
  NATIONAL_DAY(6, 6, 1),
  /** The Friday and Saturday of 19 to 26 June. */
  MIDSUMMER(6, 19, 2, DayOfWeek.FRIDAY),
  MIDSUMMER_EVE(6, 19, 1, DayOfWeek.FRIDAY),
  ALL_SAINTS(10, 31, 1, DayOfWeek.SATURDAY);

  private final int month;
  private final int day;
  private final int days;
  private final @Nullable DayOfWeek weekday;

  /** Days that move with Easter Sunday, so many days after it. */
  Feast(int afterEaster, int days) {
    this(0, afterEaster, days, null);
  }

  /** Days of a date. */
  Feast(int month, int day, int days) {
    this(month, day, days, null);
  }

  /** Days from the first such weekday on or after a date. */
  Feast(int month, int day, int days, @Nullable DayOfWeek weekday) {
    this.month = month;
    this.day = day;
    this.days = days;
    this.weekday = weekday;
  }

  boolean isOneDay() {
    return days == 1;
  }

  /** The feast that ends after today, this year or next. */
  DaySpan next(LocalDate today) {
    for (int year = today.getYear() - 1; ; year++) {
      LocalDate from = in(year);
      LocalDate to = from.plusDays(days);
      if (to.isAfter(today)) {
        return new DaySpan(from, to);
      }
    }
  }

  private LocalDate in(int year) {
    if (month == 0) {
      return easterSunday(year).plusDays(day);
    }
    LocalDate date = LocalDate.of(year, month, day);
    return weekday == null ? date : date.with(TemporalAdjusters.nextOrSame(weekday));
  }

  /** The Gregorian computus of Meeus, Jones and Butcher. */
  static LocalDate easterSunday(int year) {
    int golden = year % 19;
    int century = year / 100;
    int ofCentury = year % 100;
    int moonShift = (century - (century + 8) / 25 + 1) / 3;
    int epact = (19 * golden + century - century / 4 - moonShift + 15) % 30;
    int toSunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
    int late = (golden + 11 * epact + 22 * toSunday) / 451;
    int sum = epact + toSunday - 7 * late + 114;
    return LocalDate.of(year, sum / 31, sum % 31 + 1);
  }
}
