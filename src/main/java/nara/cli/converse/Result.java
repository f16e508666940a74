package nara.cli.converse;

import java.util.List;
import nara.message.Channel;

/** How a conversation went on one channel. */
public record Result(
    String file, Channel channel, List<Exchange> exchanges, List<Failure> failures) {
  public Result {
    exchanges = List.copyOf(exchanges);
    failures = List.copyOf(failures);
  }

  public boolean isAsExpected() {
    return failures.isEmpty();
  }
}
