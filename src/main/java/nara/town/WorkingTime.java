package nara.town;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The time at which somebody of the roster is at work.
 *
 * @param town when the town is open, whose closed days are theirs too
 */
public record WorkingTime(Staff staff, OpeningHours town) {
  private static final int SEARCHED_DAYS = 60;

  /**
   * The moment from which exactly so much of their working time is left before another; what they
   * have to do by the morning is so told the afternoon before.
   */
  public Instant before(Instant due, Duration length) {
    LocalDate last = due.atZone(Town.ZONE).toLocalDate();
    Duration left = length;
    for (int days = 0; days <= SEARCHED_DAYS; days++) {
      LocalDate date = last.minusDays(days);
      List<Hours> stretches = on(date);
      for (int i = stretches.size() - 1; i >= 0; i--) {
        Instant from = at(date, stretches.get(i).from());
        Instant to = at(date, stretches.get(i).to());
        Instant end = to.isBefore(due) ? to : due;
        if (!from.isBefore(end)) {
          continue;
        }
        Duration here = Duration.between(from, end);
        if (here.compareTo(left) >= 0) {
          return end.minus(left);
        }
        left = left.minus(here);
      }
    }
    return due.minus(length);
  }

  /** When the stretch of work began in which this moment lies; empty if they are off duty. */
  public Optional<Instant> began(Instant now) {
    ZonedDateTime local = now.atZone(Town.ZONE);
    LocalDate date = local.toLocalDate();
    return on(date).stream()
        .filter(it -> it.contains(local.toLocalTime()))
        .map(it -> at(date, it.from()))
        .findFirst();
  }

  private List<Hours> on(LocalDate date) {
    return town.within(date, staff.works().on(date.getDayOfWeek()));
  }

  private static Instant at(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(Town.ZONE).toInstant();
  }
}
