package nara.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import nara.town.Town;

/** When residents may be written to without having written first. */
final class CivilHours {
  private static final LocalTime MORNING = LocalTime.of(7, 30);
  private static final LocalTime NIGHT = LocalTime.of(21, 0);

  /** What concerns so near a time is told at any hour. */
  private static final Duration NEAR = Duration.ofHours(14);

  private CivilHours() {}

  /** This moment, or the morning after it: nobody is woken for what can wait. */
  static Instant from(Instant now) {
    ZonedDateTime local = now.atZone(Town.ZONE);
    if (local.toLocalTime().isBefore(MORNING)) {
      return local.toLocalDate().atTime(MORNING).atZone(Town.ZONE).toInstant();
    }
    return local.toLocalTime().isBefore(NIGHT)
        ? now
        : local.toLocalDate().plusDays(1).atTime(MORNING).atZone(Town.ZONE).toInstant();
  }

  /** The same; what concerns a time that is near is told at once. */
  static Instant from(Instant now, Instant concerned) {
    boolean isNear = !concerned.isBefore(now) && concerned.isBefore(now.plus(NEAR));
    return isNear ? now : from(now);
  }
}
