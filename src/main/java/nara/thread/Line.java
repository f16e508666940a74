package nara.thread;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nara.message.Channel;

/**
 * A message of a thread, in or out, as it is read back.
 *
 * @param text empty where it cannot be opened any more
 * @param step what said it: a flow's step, or the key of the caseworker who wrote it
 * @param mediaCount how many pictures came along
 * @param sentAt when the resident sent it, by the provider's clock
 * @param at when we had it, or queued it
 * @param isUnread whether no turn has dealt with it yet
 */
public record Line(
    UUID id,
    Direction direction,
    String text,
    Optional<String> step,
    Channel channel,
    int mediaCount,
    Optional<Instant> sentAt,
    Instant at,
    boolean isUnread) {

  /** Which way it went. */
  public enum Direction {
    IN,
    OUT
  }

  @Override
  public String toString() {
    return "Line[" + id + "]";
  }
}
