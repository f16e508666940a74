package nara.flow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation remembers besides the flows that are under way.
 *
 * @param ended the flow that ended last, of those that had asked something, as it then stood
 * @param expired the flow whose question waited too long, until the resident has written again
 * @param closedUntil the opening that was named last: it is said once that we are closed
 */
public record Memory(
    @Nullable Frame ended, @Nullable String expired, @Nullable Instant closedUntil) {
  static final Memory NOTHING = new Memory(null, null, null);

  Memory withEnded(@Nullable Frame frame) {
    return new Memory(frame, expired, closedUntil);
  }

  Memory withExpired(@Nullable String flow) {
    return new Memory(ended, flow, closedUntil);
  }

  Memory withClosedUntil(Instant opening) {
    return new Memory(ended, expired, opening);
  }
}
