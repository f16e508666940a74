package nara.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of the outbox that a sender has claimed.
 *
 * @param attempts how many times it has been claimed, for sending or looking up, this one included
 * @param firstTry when the first attempt began
 */
record Attempt(
    UUID id,
    UUID contactPoint,
    Letter.Kind kind,
    String provider,
    OutgoingSms sms,
    int attempts,
    Instant firstTry) {}
