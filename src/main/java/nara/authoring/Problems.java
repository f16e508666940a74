package nara.authoring;

import java.util.Collection;
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
    this(ProblemTexts.in(language));
  }

  private Problems(ProblemTexts texts) {
    this.texts = texts;
  }

  /** A collector of its own that tells them in the same language. */
  public Problems another() {
    return new Problems(texts);
  }

  /** Adds one that was found elsewhere. */
  public void add(Problem problem) {
    found.add(problem);
  }

  /** Adds one by its code, with what the names in its texts stand for. */
  public void add(String file, int line, int column, String code, String... named) {
    String problem = texts.problem(code, named);
    found.add(new Problem(code, file, line, column, problem, texts.mend(code, named)));
  }

  /** Adds one by its code, at a place that was read for something else. */
  public void addAt(Yaml at, String code, String... named) {
    add(at.file(), at.line(), at.column(), code, named);
  }

  /** All found so far, in the order found. */
  public List<Problem> all() {
    return List.copyOf(found);
  }

  /** How many were found so far. */
  int count() {
    return found.size();
  }

  /** What may be written instead of an unknown name, as {@link ProblemTexts#instead} says it. */
  public String instead(String name, Collection<String> known) {
    return texts.instead(name, known);
  }

  /** What was probably meant by an unknown name, as {@link ProblemTexts#near} says it. */
  public String near(String name, Collection<String> known) {
    return texts.near(name, known);
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }
}
