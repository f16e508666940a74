package nara.cli.draw;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that a picture shows.
 *
 * @param key unique among the pictures that may stand on one page
 * @param title what it shows, as a heading
 * @param terms a line below it
 * @param description the same in words, for those who do not see it
 */
record Picture(String key, String title, String terms, String description, List<Part> parts) {
  Picture {
    parts = List.copyOf(parts);
  }

  /**
   * @param heading what stands in the frame above the plan; empty for no frame
   */
  record Part(String heading, Plan plan) {}

  /** The kinds of steps in it, each once. */
  List<Look> looks() {
    return boxes().map(Box::look).distinct().sorted(Comparator.naturalOrder()).toList();
  }

  /** Whether it tells what conversations cover. */
  boolean isMarked() {
    return boxes().anyMatch(it -> it.mark() != Mark.NONE);
  }

  /** Whether something in it is filled in when it is said. */
  boolean hasNames() {
    return boxes()
        .flatMap(it -> it.lines().stream())
        .flatMap(it -> it.runs().stream())
        .anyMatch(Run::isName);
  }

  private Stream<Box> boxes() {
    return parts.stream().flatMap(it -> it.plan().boxes().stream()).map(Plan.PlacedBox::box);
  }
}
