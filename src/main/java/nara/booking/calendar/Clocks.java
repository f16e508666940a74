package nara.booking.calendar;

import java.time.Clock;
import java.time.Instant;

/**
 * What time it is.
 *
 * @param business by which meetings are to come or past
 * @param machine by which leases, retries and the age of data go
 */
public record Clocks(Clock business, Clock machine) {
  Instant now() {
    return business.instant();
  }

  Instant machineNow() {
    return machine.instant();
  }
}
