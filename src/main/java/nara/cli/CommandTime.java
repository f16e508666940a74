package nara.cli;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Map;
import java.util.Optional;
import nara.town.Town;
import org.jspecify.annotations.Nullable;

/** What time it is for a command that reads texts. */
final class CommandTime {
  private static final String VARIABLE = "NARA_NOW";

  private CommandTime() {}

  /**
   * A clock that stands at {@code now}, else at the variable {@code NARA_NOW}, else the machine's.
   *
   * @param now local time in Stockholm
   * @param environment the variables; {@code NARA_NOW} is local time, or has an offset
   * @return empty if the variable is no time
   */
  static Optional<Clock> clock(@Nullable LocalDateTime now, Map<String, String> environment) {
    String variable = environment.getOrDefault(VARIABLE, "").strip();
    if (now != null) {
      return Optional.of(standing(now.atZone(Town.ZONE).toInstant()));
    }
    return variable.isEmpty()
        ? Optional.of(Clock.system(Town.ZONE))
        : read(variable).map(CommandTime::standing);
  }

  private static Clock standing(Instant at) {
    return Clock.fixed(at, Town.ZONE);
  }

  private static Optional<Instant> read(String text) {
    try {
      TemporalAccessor time =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              text, OffsetDateTime::from, LocalDateTime::from);
      return Optional.of(
          time instanceof OffsetDateTime it
              ? it.toInstant()
              : LocalDateTime.from(time).atZone(Town.ZONE).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
