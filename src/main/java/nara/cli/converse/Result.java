package nara.cli.converse;

import java.util.List;

/** How a conversation went. */
public record Result(String file, List<Exchange> exchanges, List<Failure> failures) {
  public Result {
    exchanges = List.copyOf(exchanges);
    failures = List.copyOf(failures);
  }

  public boolean isAsExpected() {
    return failures.isEmpty();
  }
}
