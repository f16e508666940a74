package nara.flow;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When somebody would like something to be, half-open.
 *
 * @param from earliest; null when any time before {@code to} is meant
 * @param to the moment after the latest; null with a {@code from} means that very clock time
 *     ({@code exact}) or an open end
 * @param exact whether {@code from} is a clock time and not the start of a stretch
 * @param dailyFrom earliest time of day, on any day of the stretch
 * @param dailyTo the time of day after the latest
 * @param notDays weekdays that do not suit
 */
public record Wish(
    @Nullable Instant from,
    @Nullable Instant to,
    boolean exact,
    @Nullable LocalTime dailyFrom,
    @Nullable LocalTime dailyTo,
    Set<DayOfWeek> notDays) {

  private static final Duration MOST_OF_A_CHOICE = Duration.ofDays(8);

  public Wish {
    notDays = Set.copyOf(notDays);
  }

  /** That very moment. */
  public static Wish at(Instant moment) {
    return new Wish(moment, null, true, null, null, Set.of());
  }

  /** Whether it says only which days do not suit. */
  boolean onlyRefuses() {
    return from == null && to == null && dailyFrom == null && dailyTo == null && !notDays.isEmpty();
  }

  /** The same, where these days do not suit either. */
  Wish refusing(Set<DayOfWeek> days) {
    return new Wish(from, to, exact, dailyFrom, dailyTo, days);
  }

  /** Whether it is a clock time without a day, and this moment has that time of day. */
  boolean isClockOf(Instant start, Instant now, ZoneId zone) {
    return exact
        && from != null
        && isWithinDay(now)
        && from.atZone(zone).toLocalTime().equals(start.atZone(zone).toLocalTime());
  }

  /** Whether it lies wholly within the next 24 hours, as do "idag" and a clock time alone. */
  boolean isWithinDay(Instant now) {
    Instant last = exact ? from : to;
    return last != null && !last.isAfter(now.plus(Duration.ofHours(24)));
  }

  /** Whether it is narrow enough to choose something: "i december" is not. */
  boolean isPrecise() {
    return exact || from == null || to == null || !to.isAfter(from.plus(MOST_OF_A_CHOICE));
  }

  /** Whether a start at this moment is what was wished for. */
  public boolean suits(Instant start, ZoneId zone) {
    ZonedDateTime local = start.atZone(zone);
    if (notDays.contains(local.getDayOfWeek())) {
      return false;
    }
    if (exact) {
      return start.equals(from);
    }
    return (from == null || !start.isBefore(from))
        && (to == null || start.isBefore(to))
        && (dailyFrom == null || !local.toLocalTime().isBefore(dailyFrom))
        && (dailyTo == null || local.toLocalTime().isBefore(dailyTo));
  }
}
