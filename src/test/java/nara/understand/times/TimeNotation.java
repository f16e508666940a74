package nara.understand.times;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes mentions as the test data does; the head of sv.tsv explains the notation. */
final class TimeNotation {
  private TimeNotation() {}

  static String of(List<TimeMention> mentions) {
    return mentions.isEmpty()
        ? "-"
        : mentions.stream().map(TimeNotation::of).collect(Collectors.joining(" ; "));
  }

  private static String of(TimeMention mention) {
    List<String> parts = new ArrayList<>();
    ZonedDateTime from = mention.from();
    ZonedDateTime to = mention.to();
    if (from != null && to != null && isDay(from, to)) {
      parts.add(edge(from));
    } else if (mention.isPoint()) {
      parts.add(edge(from));
    } else if (from != null || to != null) {
      parts.add(edge(from) + ".." + edge(to));
    }
    if (mention.dailyFrom() != null || mention.dailyTo() != null) {
      parts.add("daily " + hour(mention.dailyFrom()) + "-" + hour(mention.dailyTo()));
    }
    if (!mention.notDays().isEmpty()) {
      parts.add(
          "not "
              + mention.notDays().stream()
                  .map(TimeNotation::shortName)
                  .collect(Collectors.joining(",")));
    }
    return String.join(" ", parts);
  }

  private static String shortName(DayOfWeek day) {
    return day.name().substring(0, 2);
  }

  private static boolean isDay(ZonedDateTime from, ZonedDateTime to) {
    return from.toLocalTime().equals(LocalTime.MIDNIGHT)
        && from.toLocalDateTime().plusDays(1).equals(to.toLocalDateTime());
  }

  private static String edge(@Nullable ZonedDateTime time) {
    if (time == null) {
      return "";
    }
    LocalDateTime local = time.toLocalDateTime();
    boolean midnight = local.toLocalTime().equals(LocalTime.MIDNIGHT);
    return midnight ? local.toLocalDate().toString() : local.toString();
  }

  private static String hour(@Nullable LocalTime time) {
    return time == null ? "" : time.toString();
  }
}
