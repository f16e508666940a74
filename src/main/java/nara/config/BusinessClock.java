package nara.config;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The clock by which meetings, promises and reminders fall due. */
public final class BusinessClock {
  private BusinessClock() {}

  /** A clock that shows {@code start} now and runs on as fast as {@code base}. */
  public static Clock startingAt(Instant start, Clock base) {
    return Clock.offset(base, Duration.between(base.instant(), start));
  }
}
