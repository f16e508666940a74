package nara.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nara.flow.Wish;
import nara.town.Town;

/** Which of the free times are offered: the wish first, spread over days, soonest first. */
record Offers(List<Instant> times, boolean asWished) {
  /** A time at the other end of the day is offered instead of a sooner one within these days. */
  private static final int NOT_MUCH_LATER = 3;

  /**
   * @param free soonest first
   * @param wishes any of which will do; none means that any time will
   */
  static Offers from(List<Instant> free, List<Wish> wishes, int atMost) {
    List<Instant> wished =
        wishes.isEmpty()
            ? free
            : free.stream()
                .filter(it -> wishes.stream().anyMatch(w -> w.suits(it, Town.ZONE)))
                .toList();
    if (!wished.isEmpty()) {
      return new Offers(spread(wished, atMost), true);
    }
    return new Offers(spread(nearest(free, wishes), atMost), false);
  }

  /** The times from the wished-for start on; from the soonest where it lies beyond all of them. */
  private static List<Instant> nearest(List<Instant> free, List<Wish> wishes) {
    List<Instant> later =
        free.stream()
            .filter(it -> wishes.stream().anyMatch(w -> w.from() != null && !it.isBefore(w.from())))
            .toList();
    return later.isEmpty() ? free : later;
  }

  /** The soonest; then one on another day, at the other half of it if that is not much later. */
  private static List<Instant> spread(List<Instant> times, int atMost) {
    List<Instant> chosen = new ArrayList<>();
    Set<LocalDate> days = new HashSet<>();
    while (chosen.size() < atMost) {
      Optional<Instant> next = next(times, chosen, days);
      if (next.isEmpty()) {
        break;
      }
      chosen.add(next.get());
      days.add(local(next.get()).toLocalDate());
    }
    chosen.sort(null);
    return List.copyOf(chosen);
  }

  private static Optional<Instant> next(
      List<Instant> times, List<Instant> chosen, Set<LocalDate> days) {
    List<Instant> left = times.stream().filter(it -> !chosen.contains(it)).toList();
    List<Instant> otherDays =
        left.stream().filter(it -> !days.contains(local(it).toLocalDate())).toList();
    if (chosen.isEmpty() || otherDays.isEmpty()) {
      return left.stream().findFirst();
    }
    Instant last = chosen.get(chosen.size() - 1);
    LocalDate soonest = local(otherDays.get(0)).toLocalDate();
    return otherDays.stream()
        .filter(it -> isMorning(it) != isMorning(last))
        .filter(it -> ChronoUnit.DAYS.between(soonest, local(it).toLocalDate()) < NOT_MUCH_LATER)
        .findFirst()
        .or(() -> Optional.of(otherDays.get(0)));
  }

  private static boolean isMorning(Instant at) {
    return local(at).toLocalTime().isBefore(LocalTime.NOON);
  }

  private static ZonedDateTime local(Instant at) {
    return at.atZone(Town.ZONE);
  }
}
