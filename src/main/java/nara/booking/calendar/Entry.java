package nara.booking.calendar;

import java.time.Instant;
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
 * @param place where on its server it is
 * @param times which times are ours
 * @param sighting what reads have shown of it
 * @param attempts how often in a row it could not be delivered
 */
record Entry(
    UUID account,
    UUID meeting,
    long number,
    int wanted,
    int there,
    Place place,
    Times times,
    Sighting sighting,
    int attempts) {

  /**
   * Where it is.
   *
   * @param etag of what we know to be there
   */
  record Place(Optional<String> href, Optional<String> etag) {}

  /**
   * Which times are ours.
   *
   * @param written what we wrote, or may have written, since we last knew
   * @param earlier what it had before
   * @param sequence the newest that we know to have been there
   */
  record Times(Set<String> written, Set<String> earlier, int sequence) {
    Times {
      written = Set.copyOf(written);
      earlier = Set.copyOf(earlier);
    }
  }

  /**
   * What reads have shown.
   *
   * @param isSeen whether any has shown it
   * @param unseenReads how many have not, though it was written
   * @param missingSince when it was first gone
   * @param isSuspected whether what the calendar says of it waits for a human
   */
  record Sighting(
      boolean isSeen, int unseenReads, Optional<Instant> missingSince, boolean isSuspected) {
    /** Whether it is there as far as we know, and nothing speaks against it. */
    boolean isPlain() {
      return isSeen && unseenReads == 0 && missingSince.isEmpty() && !isSuspected;
    }
  }

  boolean isThere() {
    return there > 0;
  }

  Optional<String> href() {
    return place.href();
  }

  Optional<String> etag() {
    return place.etag();
  }

  /** Whether we may have written anything, though nobody has told us that it arrived. */
  boolean mayBeThere() {
    return isThere() || !times.written().isEmpty();
  }

  /** Whether we wrote that time ourselves: then nobody has moved it. */
  boolean hasWritten(Span span) {
    return times.written().contains(written(span));
  }

  /**
   * Whether this is how it was once, and not how it came to be: who moves an event in a program
   * keeps its SEQUENCE or raises it, and a restored copy has an old one.
   */
  boolean wasOnce(Span span, int sequence) {
    return sequence < times.sequence() && times.earlier().contains(written(span));
  }

  /** The SEQUENCE of what is written next: higher than any that has been there. */
  int nextSequence(int version) {
    return Math.max(version, times.sequence() + 1);
  }

  static String written(Span times) {
    return times.from() + "/" + times.to();
  }
}
