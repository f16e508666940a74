package nara.booking;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nara.message.Language;

/**
 * A meeting of a resident with a caseworker.
 *
 * @param number the reference by which calendars and colleagues name it; it tells nothing
 * @param version grows with every change
 * @param caseworker the row id of whom it is with
 * @param talks when the two talk
 * @param place the key of where
 * @param interpreter the language for which an interpreter comes
 * @param contactPoint where the resident is written to about it; their own contacts if empty
 * @param representative who booked or moved it last, if not the resident
 */
public record Meeting(
    UUID id,
    long number,
    int version,
    UUID resident,
    UUID caseworker,
    Span talks,
    String place,
    Optional<Language> interpreter,
    Optional<UUID> contactPoint,
    Optional<UUID> representative,
    State state) {

  /** When it begins. */
  public Instant starts() {
    return talks.from();
  }

  /** The same at another time. */
  Meeting at(Span other) {
    return new Meeting(
        id,
        number,
        version,
        resident,
        caseworker,
        other,
        place,
        interpreter,
        contactPoint,
        representative,
        state);
  }

  /** What became of it. */
  public enum State {
    /** It is to be, or nobody has said how it went. */
    BOOKED,
    CANCELLED,
    /** They met. */
    HELD,
    /** The resident did not come. */
    ABSENT
  }
}
