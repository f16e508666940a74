package nara.handover;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nara.handover.TicketRequest.Priority;
import nara.handover.TicketRequest.Way;

/**
 * An open ticket as the queue shows it.
 *
 * @param owner the row id of whoever is to deal with it
 * @param words what the owner reads first: the resident's own words, or what the town noted
 * @param arrived when what it is about reached the town
 * @param isClaimed whether its owner has taken it
 * @param isOwnersOnly whether the resident wants nobody else to read it
 * @param isWithheld whether it is about a colleague, and goes past her to its owner
 * @param isUnclassified whether it came from outside and nobody has said what it is
 * @param promise what the resident was promised and is not done; empty if that is kept
 */
public record Matter(
    UUID ticket,
    long number,
    UUID owner,
    String reason,
    Priority priority,
    String words,
    Instant arrived,
    boolean isClaimed,
    boolean isOwnersOnly,
    boolean isWithheld,
    boolean isUnclassified,
    Optional<Pledge> promise) {

  /**
   * A promise that is not kept yet.
   *
   * @param target when it ought to be done
   * @param promised the time that the resident was told
   * @param isBroken whether that time has passed
   * @param isRenewed whether it is made anew, as one before it was not kept
   */
  public record Pledge(
      Instant target, Instant promised, Way way, boolean isBroken, boolean isRenewed) {}

  @Override
  public String toString() {
    return "Matter[" + ticket + "]";
  }
}
