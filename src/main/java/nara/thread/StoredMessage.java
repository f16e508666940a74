package nara.thread;

import java.time.Instant;
import java.util.UUID;

/**
 * A message from a resident, as it is kept.
 *
 * @param attempts how often a turn was begun for it
 */
public record StoredMessage(
    UUID id,
    UUID thread,
    UUID contactPoint,
    String text,
    int mediaCount,
    Instant receivedAt,
    int attempts) {
  @Override
  public String toString() {
    return "StoredMessage[" + id + "]";
  }
}
