package nara.booking.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.Temporal;
import net.fortuna.ical4j.model.Recur;

/**
 * Whether the occurrences of a rule can be counted up to now: that is done one by one from the
 * first, and a rule that began with the Romans would hold us up.
 */
final class Countable {
  private static final int LONGEST_RULE = 2_000;
  private static final long MOST = 100_000;

  private Countable() {}

  static boolean is(String rule, Temporal start, Instant until) {
    if (rule.length() > LONGEST_RULE) {
      return false;
    }
    try {
      Recur<?> recur = new Recur<>(rule.strip());
      Duration step =
          switch (recur.getFrequency()) {
            case SECONDLY -> Duration.ofSeconds(1);
            case MINUTELY -> Duration.ofMinutes(1);
            case HOURLY -> Duration.ofHours(1);
            case DAILY, WEEKLY, MONTHLY, YEARLY -> Duration.ofDays(1);
          };
      Duration all = Duration.between(IcsTime.instant(start), until);
      return all.dividedBy(step) / Math.max(1, recur.getInterval()) <= MOST;
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      return false;
    }
  }
}
