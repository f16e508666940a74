package nara.booking;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that a resident is told about a meeting without having asked.
 *
 * @param version of the meeting that it is about
 * @param earlier when the meeting would have been before it moved
 * @param notAfter when it is too late to say it
 */
record Notice(
    UUID id,
    UUID meeting,
    int version,
    UUID resident,
    Kind kind,
    Optional<Instant> earlier,
    Instant notAfter,
    int attempts) {

  /** What is told. Each has a flow of its own, {@code meeting_reminder} and so on. */
  enum Kind {
    /** The day before. */
    REMINDER,
    /** Somebody else has moved it. */
    MOVED,
    /** The caseworker has cancelled it. */
    CANCELLED,
    /** The resident did not come. */
    MISSED,
    /** The caseworker is away. */
    AWAY,
    /** A representative has booked it. */
    BOOKED;

    String written() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The flow that says it. */
    String flow() {
      return "meeting_" + written();
    }
  }
}
