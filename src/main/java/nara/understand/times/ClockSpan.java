package nara.understand.times;

import org.jspecify.annotations.Nullable;

/**
 * A clock time or a stretch between two; a missing end is open.
 *
 * @param isPoint whether {@code from} is the time itself and not the start of a stretch
 */
record ClockSpan(@Nullable ClockTime from, @Nullable ClockTime to, boolean isPoint) {
  static ClockSpan at(ClockTime time) {
    return new ClockSpan(time, null, true);
  }

  static ClockSpan between(ClockTime from, ClockTime to) {
    return new ClockSpan(from, to, false);
  }

  static ClockSpan from(ClockTime from) {
    return new ClockSpan(from, null, false);
  }

  static ClockSpan until(ClockTime to) {
    return new ClockSpan(null, to, false);
  }

  /** The same clock time as a limit: "efter 15" from 15, "senast 15" until 15. */
  ClockSpan limitedBy(Bound bound) {
    if (!isPoint) {
      return this;
    }
    return bound.opensForward()
        ? new ClockSpan(from, null, false)
        : new ClockSpan(null, from, false);
  }

  /** What is left when an open stretch is out of the question; null if nothing one could search. */
  @Nullable ClockSpan without() {
    if (isPoint || (from != null && to != null)) {
      return null;
    }
    return new ClockSpan(to, from, false);
  }

  /** "efter 10" and "före 14" make one stretch; null if the two do not complete each other. */
  @Nullable ClockSpan and(ClockSpan other) {
    if (isPoint || other.isPoint) {
      return null;
    }
    if (to == null && other.from == null) {
      return new ClockSpan(from, other.to, false);
    }
    return from == null && other.to == null ? new ClockSpan(other.from, to, false) : null;
  }
}
