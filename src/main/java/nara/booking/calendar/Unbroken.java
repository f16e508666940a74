package nara.booking.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Optional;
import nara.booking.Span;
import net.fortuna.ical4j.model.Recur;

/**
 * What comes back every minute or second, or more often a day than anybody is busy, is one long
 * stretch: nobody means it, and to count its occurrences would take for ever.
 */
final class Unbroken {
  private static final int HOURS_A_DAY = 24;
  private static final int MOST_A_DAY = 48;
  private static final int MOST_DAYS = 400;

  private Unbroken() {}

  /**
   * The stretch of such a rule.
   *
   * @return empty if the rule comes back less often, cannot be understood, or has ended
   */
  static Optional<Span> of(String rule, Temporal start, Instant atMost) {
    try {
      Recur<ZonedDateTime> recur = new Recur<>(rule.strip());
      Instant from = IcsTime.instant(start);
      return step(recur)
          .map(step -> earlier(end(recur, from, step), atMost))
          .filter(from::isBefore)
          .map(to -> new Span(from, to));
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static Optional<Duration> step(Recur<?> recur) {
    return switch (recur.getFrequency()) {
      case SECONDLY -> Optional.of(Duration.ofSeconds(1));
      case MINUTELY -> Optional.of(Duration.ofMinutes(1));
      case HOURLY -> tooMany(recur, Duration.ofHours(1));
      case DAILY -> tooMany(recur, Duration.ofDays(1));
      case WEEKLY -> tooMany(recur, Duration.ofDays(7));
      case MONTHLY -> tooMany(recur, Duration.ofDays(31));
      case YEARLY -> tooMany(recur, Duration.ofDays(366));
    };
  }

  private static Optional<Duration> tooMany(Recur<?> recur, Duration period) {
    long aDay =
        (period.toHours() == 1 ? HOURS_A_DAY : Math.max(1, recur.getHourList().size()))
            * Math.max(1L, recur.getMinuteList().size())
            * Math.max(1L, recur.getSecondList().size());
    long all =
        Math.max(
            Math.max(recur.getDayList().size(), recur.getMonthDayList().size()),
            Math.max(recur.getYearDayList().size(), recur.getWeekNoList().size()));
    return aDay > MOST_A_DAY || all > MOST_DAYS ? Optional.of(period) : Optional.empty();
  }

  private static Instant end(Recur<ZonedDateTime> recur, Instant from, Duration step) {
    // without a bound getUntil is null and getCount negative, whatever they say they return
    Optional<Temporal> until = Optional.ofNullable(recur.getUntil());
    if (until.isPresent()) {
      return IcsTime.instant(until.get());
    }
    long interval = Math.max(1, recur.getInterval());
    return recur.getCount() > 0
        ? from.plus(step.multipliedBy(Math.multiplyExact(recur.getCount(), interval)))
        : Instant.MAX;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
