package nara.understand.times;

import java.time.LocalDate;

/** Days, half-open. */
record DaySpan(LocalDate from, LocalDate to) {
  static DaySpan of(LocalDate day) {
    return new DaySpan(day, day.plusDays(1));
  }

  static DaySpan days(LocalDate from, int days) {
    return new DaySpan(from, from.plusDays(days));
  }

  /** A moment at midnight, such as the turn of the year. */
  boolean isEmpty() {
    return from.equals(to);
  }

  boolean isOneDay() {
    return from.plusDays(1).equals(to);
  }
}
