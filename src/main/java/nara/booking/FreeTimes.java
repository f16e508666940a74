package nara.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import nara.town.BookingRule;
import nara.town.Hours;
import nara.town.Staff;
import nara.town.Town;

/** The times that a caseworker has free, from the weekly hours and what is booked. */
final class FreeTimes {
  private FreeTimes() {}

  /**
   * Every free start from the shortest notice to the horizon, soonest first.
   *
   * @param taken what is booked with the caseworker or for the resident, in any order
   */
  static List<Instant> of(Staff caseworker, Town town, List<Busy> taken, Instant now) {
    BookingRule rule = town.booking();
    Instant earliest = now.plus(rule.notice());
    LocalDate first = now.atZone(Town.ZONE).toLocalDate();
    LocalDate last = first.plus(rule.horizon());
    List<Instant> free = new ArrayList<>();
    for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
      List<Hours> stretches = caseworker.meets().on(date.getDayOfWeek());
      for (Hours stretch : town.hours().within(date, stretches)) {
        starts(date, stretch, rule.length()).stream()
            .filter(it -> !it.isBefore(earliest))
            .filter(it -> isFree(it, it.plus(rule.length()), taken))
            .forEach(free::add);
      }
    }
    return free;
  }

  private static List<Instant> starts(LocalDate date, Hours stretch, Duration length) {
    List<Instant> all = new ArrayList<>();
    LocalDateTime end = date.atTime(stretch.to());
    for (LocalDateTime start = date.atTime(stretch.from());
        !start.plus(length).isAfter(end);
        start = start.plus(length)) {
      all.add(start.atZone(Town.ZONE).toInstant());
    }
    return all;
  }

  private static boolean isFree(Instant from, Instant to, List<Busy> taken) {
    return taken.stream().noneMatch(it -> it.from().isBefore(to) && from.isBefore(it.to()));
  }

  /** A stretch that is taken, half-open. */
  record Busy(Instant from, Instant to) {}
}
