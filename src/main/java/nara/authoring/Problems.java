package nara.authoring;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nara.message.Language;

/** Collects problems, so that all are told at once. */
public final class Problems {
  private final Set<Problem> found = new LinkedHashSet<>();
  private final ProblemTexts texts;

  /** Tells them in Swedish. */
  public Problems() {
    this(Language.SWEDISH);
  }

  /** Tells them in this language. */
  public Problems(Language language) {
    this.texts = ProblemTexts.in(language);
  }

  void add(Problem problem) {
    found.add(problem);
  }

  /** Adds one by its code, with what the names in its texts stand for. */
  public void add(String file, int line, int column, String code, String... named) {
    found.add(new Problem(file, line, column, texts.problem(code, named), texts.mend(code, named)));
  }

  /** All found so far, in the order found. */
  public List<Problem> all() {
    return List.copyOf(found);
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }
}
