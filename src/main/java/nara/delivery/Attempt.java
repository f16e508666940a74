package nara.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A row of the outbox that a sender has claimed.
 *
 * @param attempts how many times it has been claimed for sending, this one included
 * @param firstTry when the first attempt began
 */
record Attempt(
    UUID id,
    Optional<UUID> thread,
    UUID contactPoint,
    String provider,
    OutgoingSms sms,
    int attempts,
    Instant firstTry) {}
