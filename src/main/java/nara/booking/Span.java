package nara.booking;

import java.time.Instant;

/**
 * A stretch of time, half-open.
 *
 * @param from its first moment
 * @param to the moment after its last
 */
public record Span(Instant from, Instant to) {
  public Span {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("a span ends before it starts: " + from + " to " + to);
    }
  }

  /** Whether they have a moment in common. */
  public boolean overlaps(Span other) {
    return from.isBefore(other.to) && other.from.isBefore(to);
  }

  /** Whether the moment lies within. */
  public boolean contains(Instant at) {
    return !at.isBefore(from) && at.isBefore(to);
  }
}
