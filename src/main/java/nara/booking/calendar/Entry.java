package nara.booking.calendar;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nara.booking.Span;

/**
 * A meeting in a calendar.
 *
 * @param number of the meeting
 * @param wanted the version that is to be there
 * @param there the version that is; 0 if nothing of ours is
 * @param href where on its server it is
 * @param etag of what we know to be there
 * @param written the times we wrote, or may have written, since we last knew
 * @param attempts how often in a row it could not be delivered
 */
record Entry(
    UUID account,
    UUID meeting,
    long number,
    int wanted,
    int there,
    Optional<String> href,
    Optional<String> etag,
    Set<String> written,
    int attempts) {
  Entry {
    written = Set.copyOf(written);
  }

  boolean isThere() {
    return there > 0;
  }

  /** Whether we wrote that time ourselves: then nobody has moved it. */
  boolean hasWritten(Span times) {
    return written.contains(written(times));
  }

  static String written(Span times) {
    return times.from() + "/" + times.to();
  }
}
