package nara.authoring;

import java.util.List;
import java.util.stream.Collectors;

/** The files cannot be used as they are. */
public final class BrokenFilesException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public BrokenFilesException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Everything that is wrong. */
  public List<Problem> problems() {
    return problems;
  }
}
