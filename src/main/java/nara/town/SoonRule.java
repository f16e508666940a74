package nara.town;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * How soon a human looks when it is unclear whether somebody is in danger.
 *
 * @param within inner target, in open time
 * @param margin the shortest time between the message and what is promised
 * @param times the times of day that can be promised, in order
 */
public record SoonRule(Duration within, Duration margin, List<LocalTime> times) {
  public SoonRule {
    times = List.copyOf(times);
  }

  /** The deadline for what arrives at this moment: today while that can be kept. */
  public Deadline from(Instant now, OpeningHours hours) {
    Instant start = hours.isOpen(now) ? now : hours.nextOpening(now);
    ZonedDateTime earliest = start.plus(margin).atZone(Town.ZONE);
    for (LocalTime time : times) {
      if (!time.isBefore(earliest.toLocalTime())
          && earliest.toLocalDate().equals(start.atZone(Town.ZONE).toLocalDate())
          && isOpenUntil(earliest.toLocalDate(), time, hours)) {
        return deadline(start, earliest.toLocalDate(), time, now, hours);
      }
    }
    LocalDate next = hours.nextOpening(start).atZone(Town.ZONE).toLocalDate();
    Instant opening = hours.nextOpening(start);
    return deadline(opening, next, times.get(0), now, hours);
  }

  private Deadline deadline(
      Instant start, LocalDate date, LocalTime time, Instant now, OpeningHours hours) {
    Instant promised = date.atTime(time).atZone(Town.ZONE).toInstant();
    return new Deadline(start.plus(within), promised, !hours.isOpen(now));
  }

  private static boolean isOpenUntil(LocalDate date, LocalTime time, OpeningHours hours) {
    return hours.on(date).stream().anyMatch(it -> !time.isAfter(it.to()));
  }
}
