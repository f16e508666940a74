package nara.thread;

import java.time.Instant;
import java.util.UUID;
import nara.message.Channel;

/** A message from a resident, as it is kept. */
public record StoredMessage(
    UUID id,
    UUID thread,
    UUID contactPoint,
    Channel channel,
    String text,
    int mediaCount,
    Instant receivedAt) {
  @Override
  public String toString() {
    return "StoredMessage[" + id + "]";
  }
}
