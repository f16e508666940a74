package nara.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nara.flow.Wish;
import nara.town.Town;

/** Which of the free times are offered: the wish first, spread over days, soonest first. */
record Offers(List<Instant> times, boolean asWished) {

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

  private static List<Instant> spread(List<Instant> times, int atMost) {
    List<Instant> chosen = new ArrayList<>();
    Set<LocalDate> days = new HashSet<>();
    for (Instant time : times) {
      if (chosen.size() < atMost && days.add(time.atZone(Town.ZONE).toLocalDate())) {
        chosen.add(time);
      }
    }
    for (Instant time : times) {
      if (chosen.size() < atMost && !chosen.contains(time)) {
        chosen.add(time);
      }
    }
    chosen.sort(null);
    return List.copyOf(chosen);
  }
}
