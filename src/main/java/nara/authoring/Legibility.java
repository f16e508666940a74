package nara.authoring;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much of a flow's file could be read. What only follows from the rest being unread is no
 * problem of its own, and is not to be told.
 *
 * @param isWhole whether nothing was wrong at all
 * @param hasAllWays whether nothing was wrong with the steps, so that all ways between them are
 *     known
 * @param lost the places of steps that could not be read
 */
public record Legibility(boolean isWhole, boolean hasAllWays, List<Yaml> lost) {
  public Legibility {
    lost = List.copyOf(lost);
  }

  /** Whether a step that could not be read has this name, or none that can be read. */
  public boolean mayBeLost(String step) {
    return lost.stream().anyMatch(it -> name(it).isEmpty() || name(it).equals(step));
  }

  /** Whatever stands in steps that could not be read: the names that they give may be among it. */
  public Set<String> wordsLost() {
    return lost.stream().flatMap(it -> it.allTexts().stream()).collect(Collectors.toSet());
  }

  private static String name(Yaml step) {
    return step.isMap() && step.get("id").isText() ? step.get("id").text() : "";
  }
}
