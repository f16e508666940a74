package nara.handover;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that came from outside, and what a human said that it is.
 *
 * @param reason what it was opened for, such as {@code talk_to_person}
 * @param arrived when it reached the town
 * @param isOpen whether it is not dealt with yet
 * @param said the last word on what it is; empty while nobody has said
 */
public record Classified(
    UUID ticket, long number, String reason, Instant arrived, boolean isOpen, Optional<Said> said) {

  /**
   * What somebody said that a matter is.
   *
   * @param by the row id of the caseworker
   * @param isChanged whether something else was said before
   */
  public record Said(MatterKind kind, UUID by, Instant at, boolean isChanged) {}
}
