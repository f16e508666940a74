package nara.authoring;

import java.util.ArrayList;
import java.util.List;

/** Collects problems, so that all are told at once. */
public final class Problems {
  private final List<Problem> found = new ArrayList<>();

  void add(Problem problem) {
    found.add(problem);
  }

  /** All found so far, in the order found. */
  public List<Problem> all() {
    return List.copyOf(found);
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }
}
