package nara.understand;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * How many of so many, with Wilson's interval: where the share of all such texts lies, 95 times of
 * 100, if these were drawn from them at random.
 */
record Share(long hits, long all) {
  private static final double Z = 1.959964;

  Share {
    if (all < 1 || hits < 0 || hits > all) {
      throw new IllegalArgumentException(hits + " of " + all);
    }
  }

  static <T> Share of(List<T> all, Predicate<T> hit) {
    return new Share(all.stream().filter(hit).count(), all.size());
  }

  double value() {
    return (double) hits / all;
  }

  double low() {
    return Math.max(0, centre() - halfWidth());
  }

  double high() {
    return Math.min(1, centre() + halfWidth());
  }

  private double centre() {
    return (value() + Z * Z / (2 * all)) / (1 + Z * Z / all);
  }

  private double halfWidth() {
    double spread = value() * (1 - value()) / all + Z * Z / (4.0 * all * all);
    return Z * Math.sqrt(spread) / (1 + Z * Z / all);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.1f %% (%d of %d; %.1f to %.1f)",
        100 * value(),
        hits,
        all,
        100 * low(),
        100 * high());
  }
}
