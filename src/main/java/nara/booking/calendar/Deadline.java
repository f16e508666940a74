package nara.booking.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * When work on a calendar must be over, so that its lease outlasts it.
 *
 * @param machine the machine's clock
 * @param stop ends it before
 */
record Deadline(Clock machine, Instant at, Stop stop) {
  /** So long for all of it. */
  private static final Duration WHOLE = Duration.ofSeconds(40);

  static Deadline from(Clock machine, Stop stop) {
    return new Deadline(machine, machine.instant().plus(WHOLE), stop);
  }

  /**
   * How long something may take that may not take longer than this.
   *
   * @throws CalendarFault if no time is left
   */
  Duration atMost(Duration limit) throws CalendarFault {
    Duration left = Duration.between(machine.instant(), at);
    if (left.isNegative() || left.isZero() || stop.isAsked()) {
      throw new CalendarFault(CalendarFault.Code.TIMEOUT);
    }
    return left.compareTo(limit) < 0 ? left : limit;
  }

  boolean isOver() {
    return stop.isAsked() || !machine.instant().isBefore(at);
  }
}
