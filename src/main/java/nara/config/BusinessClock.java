package nara.config;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The clock by which meetings, promises and reminders fall due in the demo: it runs as fast as the
 * machine's, and can be put forward.
 */
public final class BusinessClock extends Clock {
  private final Clock base;
  private final Optional<Instant> start;
  private volatile Duration ahead;

  private BusinessClock(Optional<Instant> start, Clock base) {
    this.base = base;
    this.start = start;
    this.ahead = fromStart();
  }

  /** A clock that shows {@code start} now, or the time as it is, and runs on with {@code base}. */
  public static BusinessClock startingAt(Optional<Instant> start, Clock base) {
    return new BusinessClock(start, base);
  }

  private Duration fromStart() {
    return start.map(it -> Duration.between(base.instant(), it)).orElse(Duration.ZERO);
  }

  /** Goes forward; a moment that is past changes nothing. */
  public synchronized void forwardTo(Instant moment) {
    if (moment.isAfter(instant())) {
      ahead = Duration.between(base.instant(), moment);
    }
  }

  /** What it would show if it began anew. */
  public Instant beginning() {
    return start.orElseGet(base::instant);
  }

  /** Begins anew, when all that happened meanwhile is gone. */
  public synchronized void beginAnew() {
    ahead = fromStart();
  }

  @Override
  public Instant instant() {
    return base.instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return base.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(base.withZone(zone), ahead);
  }
}
