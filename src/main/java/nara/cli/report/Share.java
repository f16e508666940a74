package nara.cli.report;

import java.util.Collection;
import java.util.function.Predicate;

/**
 * How many of so many, with Wilson's interval: where the share of all such lines lies, 95 times of
 * 100, if these were drawn from them at random, each by itself. Lines of one voice are not, so that
 * the truth is less sure than that.
 *
 * @param hits from 0 to {@code all}
 */
public record Share(long hits, long all) {
  private static final double Z = 1.959964;

  public Share {
    if (hits < 0 || hits > all) {
      throw new IllegalArgumentException(hits + " of " + all);
    }
  }

  static <T> Share of(Collection<T> all, Predicate<T> hit) {
    return new Share(all.stream().filter(hit).count(), all.size());
  }

  /** From 0 to 1; of nothing it is 0. */
  public double value() {
    return all == 0 ? 0 : (double) hits / all;
  }

  /** The lower end of the interval; of nothing it is 0. */
  public double low() {
    return all == 0 ? 0 : Math.max(0, centre() - halfWidth());
  }

  /** The upper end of the interval; of nothing it is 1. */
  public double high() {
    return all == 0 ? 1 : Math.min(1, centre() + halfWidth());
  }

  public boolean isOfNothing() {
    return all == 0;
  }

  /** Such as {@code 88,1 %}. */
  public String percent() {
    return isOfNothing() ? "–" : Swedish.percent(value());
  }

  /** Such as {@code 87,5–88,7 %}. */
  public String interval() {
    return Swedish.percent(low(), high());
  }

  /** Such as {@code 11 354 av 12 887 rader}. */
  public String counts() {
    return Swedish.count(hits) + " av " + Swedish.count(all) + (all == 1 ? " rad" : " rader");
  }

  private double centre() {
    return (value() + Z * Z / (2 * all)) / (1 + Z * Z / all);
  }

  private double halfWidth() {
    double spread = value() * (1 - value()) / all + Z * Z / (4.0 * all * all);
    return Z * Math.sqrt(spread) / (1 + Z * Z / all);
  }
}
