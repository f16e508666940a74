package nara.thread;

import java.time.Instant;
import java.util.UUID;

/** A message from a resident, as it is kept. */
public record StoredMessage(
    UUID id, UUID thread, UUID contactPoint, String text, int mediaCount, Instant receivedAt) {
  @Override
  public String toString() {
    return "StoredMessage[" + id + "]";
  }
}
