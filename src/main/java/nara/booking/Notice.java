package nara.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Something that a resident is told about a meeting without having asked.
 *
 * @param version of the meeting that it is about
 * @param earlier when the meeting would have been before it moved
 * @param isByRepresentative whether somebody who may speak for the resident did it
 * @param due when it was first to be said
 * @param notAfter when it is too late to say it
 */
record Notice(
    UUID id,
    UUID meeting,
    int version,
    UUID resident,
    Kind kind,
    Optional<Instant> earlier,
    boolean isByRepresentative,
    Instant due,
    Instant notAfter,
    int attempts) {
  /** An open question is not held up longer than that. */
  private static final Duration PATIENCE = Duration.ofHours(2);

  /** What is told. Each has a flow of its own, {@code meeting_reminder} and so on. */
  enum Kind {
    /** The day before. */
    REMINDER,
    /** Somebody else has moved it. */
    MOVED,
    /** Somebody else has cancelled it. */
    CANCELLED,
    /** The resident did not come. */
    MISSED,
    /** The caseworker is away. */
    AWAY,
    /** A representative has booked it. */
    BOOKED;

    /** What makes untrue whatever is being talked about. */
    private static final Set<Kind> CHANGES = Set.of(MOVED, CANCELLED, AWAY);

    /** Those of meetings that are over, or off. */
    private static final Set<Kind> OVER = Set.of(CANCELLED, AWAY, MISSED);

    String written() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The flow that says it. */
    String flow() {
      return "meeting_" + written();
    }

    /** Whether what is under way about the same meeting is no longer so. */
    boolean isChange() {
      return CHANGES.contains(this);
    }
  }

  /** Whether it is about this meeting as it stands. */
  boolean isTrueOf(Meeting it) {
    boolean stands = it.state() == Meeting.State.BOOKED;
    return it.version() == version && stands != Kind.OVER.contains(kind);
  }

  /** Whether it still waits for the resident to answer a question first. */
  boolean isPatient(Instant now) {
    return !kind.isChange() && now.isBefore(due.plus(PATIENCE));
  }

  /** The next moment at which it may be said. */
  Instant civil(Meeting about, Instant now) {
    if (!kind.isChange()) {
      return CivilHours.from(now);
    }
    Instant concerned =
        earlier.filter(it -> it.isBefore(about.starts()) && it.isAfter(now)).orElse(about.starts());
    return CivilHours.from(now, concerned);
  }
}
