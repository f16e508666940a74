package nara.thread;

import java.time.Instant;
import java.util.UUID;

/**
 * What a caseworker noted in a thread.
 *
 * @param author the row id of the caseworker
 * @param happenedAt when it happened, as the caseworker says
 * @param createdAt when it was noted
 */
public record Note(
    UUID id,
    UUID thread,
    UUID author,
    Kind kind,
    String text,
    Instant happenedAt,
    Instant createdAt) {

  /** What kind of thing it tells of. */
  public enum Kind {
    /** For colleagues. */
    NOTE,
    /** A call with the resident. */
    CALL,
    /** A visit. */
    VISIT,
    /** A letter, either way. */
    LETTER,
    /** What went along when the thread went to a colleague. */
    WORD;

    /** Whether the resident was met by it: then what was promised is done. */
    public boolean isContact() {
      return this == CALL || this == VISIT || this == LETTER;
    }
  }

  @Override
  public String toString() {
    return "Note[" + id + "]";
  }
}
