package nara.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the turns of the demo's files have in common: each is of one kind. */
final class Turns {
  private Turns() {}

  /**
   * The kind of a turn; empty, with a problem, if it is of none or of several.
   *
   * @param besides the names that any turn may have
   */
  static Optional<String> kind(Yaml at, List<String> kinds, List<String> besides) {
    List<String> found =
        at.isMap() ? kinds.stream().filter(it -> at.get(it).isPresent()).toList() : List.of();
    if (found.size() == 1) {
      at.allowOnly(names(besides, found));
      return Optional.of(found.get(0));
    }
    if (found.isEmpty()) {
      List<String> written = at.isMap() ? List.copyOf(at.map().keySet()) : List.of();
      String misspelt = written.stream().filter(it -> !besides.contains(it)).findFirst().orElse("");
      at.wrongNear("turn_unknown", misspelt, kinds, "kinds", String.join(", ", kinds));
    } else {
      at.wrong("turn_of_two_kinds");
    }
    return Optional.empty();
  }

  /** A word that is none of those that may stand here. */
  static void unknown(Yaml at, String word, List<String> known) {
    at.wrongNear("key_unknown", word, known, "key", word, "keys", String.join(", ", known));
  }

  /** These names, and those. */
  static List<String> names(List<String> some, List<String> others) {
    List<String> names = new ArrayList<>(some);
    names.addAll(others);
    return List.copyOf(names);
  }
}
