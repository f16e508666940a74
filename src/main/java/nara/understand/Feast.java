package nara.understand;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Feasts that people count to, and the days they take. */
enum Feast {
  LUCIA(12, 13, 1),
  CHRISTMAS_EVE(12, 24, 1),
  CHRISTMAS(12, 24, 3),
  CHRISTMAS_DAY(12, 25, 1),
  BOXING_DAY(12, 26, 1),
  BETWEEN_DAYS(12, 27, 4),
  NEW_YEARS_EVE(12, 31, 1),
  NEW_YEAR(12, 31, 2),
  NEW_YEARS_DAY(1, 1, 1),
  TURN_OF_YEAR(1, 1, 0),
  EPIPHANY(1, 6, 1),
  /** Good Friday to Easter Monday. */
  EASTER(0, 0, 4),
  /** The Friday and Saturday of 19 to 26 June. */
  MIDSUMMER(6, 19, 2),
  MIDSUMMER_EVE(6, 19, 1);

  private final int month;
  private final int day;
  private final int days;

  Feast(int month, int day, int days) {
    this.month = month;
    this.day = day;
    this.days = days;
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
    if (this == EASTER) {
      return easterSunday(year).minusDays(2);
    }
    LocalDate date = LocalDate.of(year, month, day);
    return this == MIDSUMMER || this == MIDSUMMER_EVE
        ? date.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY))
        : date;
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
