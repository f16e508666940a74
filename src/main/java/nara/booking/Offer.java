package nara.booking;

import java.time.Instant;

/**
 * A time that was offered: whose it is stands in it, so that it stays that person's.
 *
 * @param caseworker the key of whoever would be met
 */
record Offer(String caseworker, Instant from) {
  private static final String BETWEEN = "@";

  /** As a flow keeps it. */
  String written() {
    return caseworker + BETWEEN + from;
  }

  /**
   * Reads what {@link #written} wrote.
   *
   * @throws IllegalArgumentException if it is something else
   */
  static Offer read(String written) {
    String[] parts = written.split(BETWEEN, 2);
    if (parts.length != 2) {
      throw new IllegalArgumentException("no offer");
    }
    return new Offer(parts[0], Instant.parse(parts[1]));
  }
}
