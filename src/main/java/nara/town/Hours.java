package nara.town;

import java.time.LocalTime;

/**
 * A stretch within one day.
 *
 * @param from its first moment
 * @param to the moment after its last
 */
public record Hours(LocalTime from, LocalTime to) {
  public Hours {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("hours end before they start: " + from + "-" + to);
    }
  }

  /** Whether the time of day lies within. */
  public boolean contains(LocalTime time) {
    return !time.isBefore(from) && time.isBefore(to);
  }
}
