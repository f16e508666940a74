package nara.booking;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened to a meeting.
 *
 * @param meeting as it is now
 * @param earlier when it would have been, if it moved
 * @param by whose doing it was
 * @param thread of the resident, where it is noted
 */
public record MeetingChange(
    Kind kind, Meeting meeting, Optional<Instant> earlier, By by, UUID thread) {

  /** What happened. */
  public enum Kind {
    BOOKED,
    MOVED,
    CANCELLED,
    /** It was held, or the resident was absent. */
    ENDED,
    /** Something of it changed that is no time, such as the interpreter. */
    CHANGED
  }

  /** Whose doing something was. */
  public enum By {
    RESIDENT,
    /** Somebody who may speak for the resident. */
    REPRESENTATIVE,
    CASEWORKER,
    /** The caseworker is away, for a reason that nobody is told. */
    ABSENCE,
    /** The caseworker, in her own calendar. */
    CALENDAR
  }
}
