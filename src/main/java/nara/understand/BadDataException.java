package nara.understand;

import java.util.List;
import java.util.stream.Collectors;

/** A file that people write cannot be used: all that is wrong with it, never the first only. */
public final class BadDataException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<DataProblem> problems;

  BadDataException(List<DataProblem> problems) {
    super(problems.stream().map(DataProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** In the order of their lines, at least one. */
  public List<DataProblem> problems() {
    return problems;
  }
}
