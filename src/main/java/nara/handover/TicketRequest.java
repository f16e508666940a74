package nara.handover;

import java.util.Optional;
import java.util.Set;
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

  /** About a meeting that is booked: there is nothing to say of what it is. */
  private static final Set<String> ABOUT_A_MEETING = Set.of("running_late");

  /** Whether it came from outside, so that a human says what it is before it is closed. */
  boolean isInbound() {
    return message.isPresent() && !ABOUT_A_MEETING.contains(reason);
  }

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
