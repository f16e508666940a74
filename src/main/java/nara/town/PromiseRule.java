package nara.town;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * How soon a human answers.
 *
 * @param nextDayTarget inner target on the next working day, for what comes while open
 * @param nextDayBy promised time on the next working day, for what comes while open
 * @param openingTarget inner target on the next open day, for what comes while closed
 * @param openingBy promised time on the next open day, for what comes while closed
 */
public record PromiseRule(
    LocalTime nextDayTarget, LocalTime nextDayBy, LocalTime openingTarget, LocalTime openingBy) {

  /** The deadline for what arrives at this moment. */
  public Deadline from(Instant now, OpeningHours hours) {
    if (hours.isOpen(now)) {
      LocalDate next = hours.nextWorkingDay(now.atZone(Town.ZONE).toLocalDate());
      return new Deadline(at(next, nextDayTarget), at(next, nextDayBy), false);
    }
    LocalDate opening = hours.nextOpening(now).atZone(Town.ZONE).toLocalDate();
    return new Deadline(at(opening, openingTarget), at(opening, openingBy), true);
  }

  /** The deadline for whoever waits for somebody who is back on this day. */
  public Deadline on(LocalDate back) {
    return new Deadline(at(back, openingTarget), at(back, openingBy), true);
  }

  private static Instant at(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(Town.ZONE).toInstant();
  }
}
