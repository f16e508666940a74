package nara.cli.converse;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import nara.authoring.Durations;
import nara.town.Town;

/** The clock of a conversation: it stands still until a turn moves it. */
final class SettableClock extends Clock {
  private ZonedDateTime now;

  SettableClock(LocalDateTime start) {
    now = start.atZone(Town.ZONE);
  }

  /**
   * Moves to a time of day, on the same day or the next, or to a full date and time.
   *
   * @throws java.time.format.DateTimeParseException if the text is neither
   */
  void moveTo(String at) {
    if (at.contains("T")) {
      now = LocalDateTime.parse(at).atZone(Town.ZONE);
      return;
    }
    ZonedDateTime today = now.with(LocalTime.parse(at));
    now = today.isBefore(now.withSecond(0).withNano(0)) ? today.plusDays(1) : today;
  }

  /** Lets time pass: {@code 2d} are calendar days, {@code 48h} elapsed time. */
  void pass(String length) {
    now =
        length.endsWith("d")
            ? now.plus(Durations.days(length))
            : now.plus(Durations.elapsed(length));
  }

  /** The local time, to the minute. */
  String written() {
    return now.toLocalDateTime().withSecond(0).withNano(0).toString();
  }

  @Override
  public ZoneId getZone() {
    return now.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }

  @Override
  public Instant instant() {
    return now.toInstant();
  }
}
