package nara.handover;

import java.util.Optional;
import java.util.UUID;
import nara.town.Deadline;
import nara.town.Staff;

/**
 * What a ticket is opened for.
 *
 * @param message the resident's message that led to it
 * @param reason in one word, such as {@code talk_to_person}
 * @param note what the owner reads first: the resident's own words
 */
public record TicketRequest(
    UUID thread,
    Optional<UUID> message,
    Staff owner,
    String reason,
    Priority priority,
    String note,
    Way way,
    Deadline deadline) {

  /** How the owner gets in touch. */
  public enum Way {
    CALL,
    /** In writing: a text message, or in the chat. */
    SMS,
    /** No way is agreed: whoever is feared may answer the telephone. */
    ASK_FIRST
  }

  /** How it is sorted in the queue. */
  public enum Priority {
    DANGER,
    UNCLEAR,
    NORMAL
  }

  @Override
  public String toString() {
    return "TicketRequest[" + thread + ", " + reason + "]";
  }
}
