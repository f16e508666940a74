package nara.flow;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation remembers besides the flows that are under way.
 *
 * @param ended the flow that ended last, of those that had asked something, as it then stood
 * @param expired the flow whose question waited too long, until the resident has written again
 * @param closedUntil the opening that was named last: it is said once that we are closed
 * @param wished a time that was named before what it is for
 */
public record Memory(
    @Nullable Frame ended,
    @Nullable String expired,
    @Nullable Instant closedUntil,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Wished wished) {
  static final Memory NOTHING = new Memory(null, null, null, null);

  /** Text messages may come in the wrong order: "26e", and then "kan jag få en tid". */
  public record Wished(List<Wish> wishes, Instant since) {
    private static final Duration LATELY = Duration.ofMinutes(15);

    boolean isRecent(Instant now) {
      return now.isBefore(since.plus(LATELY));
    }
  }

  Memory withEnded(@Nullable Frame frame) {
    return new Memory(frame, expired, closedUntil, wished);
  }

  Memory withExpired(@Nullable String flow) {
    return new Memory(ended, flow, closedUntil, wished);
  }

  Memory withClosedUntil(Instant opening) {
    return new Memory(ended, expired, opening, wished);
  }

  Memory withWished(@Nullable Wished other) {
    return new Memory(ended, expired, closedUntil, other);
  }
}
