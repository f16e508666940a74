package nara.thread;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A thread as it stands: one resident's conversation with the town, or that of a contact point of
 * which we do not know whose it is.
 *
 * @param owner the caseworker who has taken it over
 * @param silencedBy the alarm because of which the assistant is silent
 * @param handedBackAt when a human who had said something last handed it back to the assistant
 * @param session the flow session as JSON
 * @param representative by whose right the session's flows were begun, if by a representative's
 * @param lately how many messages came in the last hour
 */
public record ThreadState(
    UUID id,
    Optional<UUID> resident,
    Optional<UUID> owner,
    Optional<UUID> silencedBy,
    Optional<Instant> handedBackAt,
    Optional<String> session,
    Optional<UUID> representative,
    Instant createdAt,
    int lately) {

  /** Whether a human has it, so that the assistant says nothing. */
  public boolean isHeldByHuman() {
    return owner.isPresent() || silencedBy.isPresent();
  }
}
