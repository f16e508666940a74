package nara.booking.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Optional;
import nara.booking.Span;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.transform.recurrence.Frequency;

/**
 * What comes back every minute or second is one long stretch: nobody means it, and to count its
 * occurrences would take for ever.
 */
final class Unbroken {
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
      return step(recur.getFrequency())
          .map(step -> earlier(end(recur, from, step), atMost))
          .filter(from::isBefore)
          .map(to -> new Span(from, to));
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static Optional<Duration> step(Frequency frequency) {
    return switch (frequency) {
      case SECONDLY -> Optional.of(Duration.ofSeconds(1));
      case MINUTELY -> Optional.of(Duration.ofMinutes(1));
      default -> Optional.empty();
    };
  }

  private static Instant end(Recur<ZonedDateTime> recur, Instant from, Duration step) {
    // without a bound getUntil is null and getCount negative, whatever they say they return
    Optional<Temporal> until = Optional.ofNullable(recur.getUntil());
    if (until.isPresent()) {
      return IcsTime.instant(until.get());
    }
    long interval = Math.max(1, recur.getInterval());
    return recur.getCount() > 0
        ? from.plus(step.multipliedBy(recur.getCount() * interval))
        : Instant.MAX;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
