package nara.handover;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nara.town.Staff;

/**
 * Something that waits for somebody of the staff.
 *
 * @param news when something last happened to it that they have to know; empty if it is told
 *     otherwise, as an alarm is
 * @param deadlines the times by which it has to be done
 */
record Waiting(UUID thread, Staff who, Optional<Instant> news, List<Deadline> deadlines) {
  Waiting {
    deadlines = List.copyOf(deadlines);
  }

  /**
   * A time by which something has to be done.
   *
   * @param subject the row id of the promise, or of the law's clock
   * @param isOfTheLaw whether the law sets it; the town does otherwise
   */
  record Deadline(UUID subject, Instant due, boolean isOfTheLaw) {}
}
