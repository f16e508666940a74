package nara.config;

import java.util.List;

/** Settings are missing or wrong. The message has one line a problem. */
public final class SettingsProblems extends RuntimeException {
  private final transient List<String> problems;

  SettingsProblems(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** One line each, in Swedish, with its mend. No secret is repeated. */
  public List<String> problems() {
    return problems;
  }
}
