package nara.authoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A place in a YAML file, at which something may be wrong. */
abstract sealed class YamlPlace permits Yaml {
  private final String file;
  private final int line;
  private final int column;
  private final Problems problems;

  YamlPlace(String file, int line, int column, Problems problems) {
    this.file = file;
    this.line = line;
    this.column = column;
    this.problems = problems;
  }

  /** As problems name it. */
  public String file() {
    return file;
  }

  /** From 1. */
  public int line() {
    return line;
  }

  /** From 1. */
  public int column() {
    return column;
  }

  /** Where what is wrong is told. */
  Problems problems() {
    return problems;
  }

  /**
   * Tells what is wrong here.
   *
   * @param code of the problem, in {@link ProblemTexts}
   * @param named names that its texts have in braces, each followed by what it stands for
   */
  public void wrong(String code, String... named) {
    problems.add(file, line, column, code, named);
  }

  /**
   * Tells that a name here is unknown.
   *
   * @param code of the problem, in whose texts {@code nearest} says what to write instead
   * @param known the names that are known
   */
  public void wrongName(String code, String name, Collection<String> known, String... named) {
    wrongInstead(code, problems.instead(name, known), named);
  }

  /** The same, where the texts of the problem list all known names anyway. */
  public void wrongNear(String code, String name, Collection<String> known, String... named) {
    wrongInstead(code, problems.near(name, known), named);
  }

  private void wrongInstead(String code, String instead, String... named) {
    List<String> all = new ArrayList<>(List.of(named));
    all.addAll(List.of("nearest", instead));
    wrong(code, all.toArray(String[]::new));
  }
}
