package nara.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds which of some named things a text mentions, a letter or two wrong included. */
public final class NameFinder {
  private static final int SHORTEST_WITH_ONE_WRONG = 6;
  private static final int SHORTEST_WITH_TWO_WRONG = 10;

  private record Name(String key, List<String> words) {}

  private final List<Name> names = new ArrayList<>();

  /**
   * Makes one.
   *
   * @param namesByKey every way in which each thing is written; longer ones are tried first
   */
  public NameFinder(Map<String, List<String>> namesByKey) {
    namesByKey.forEach((key, ways) -> ways.forEach(it -> names.add(new Name(key, words(it)))));
    names.sort((one, other) -> other.words().size() - one.words().size());
  }

  /** The key of what the text mentions first by the longest name. */
  public Optional<String> find(String text) {
    List<String> words = words(text);
    for (Name name : names) {
      for (int i = 0; i + name.words().size() <= words.size(); i++) {
        if (matches(name.words(), words.subList(i, i + name.words().size()))) {
          return Optional.of(name.key());
        }
      }
    }
    return Optional.empty();
  }

  /** Whether any of these words stands in the text, spelt just so. */
  public static boolean names(String text, String... words) {
    return words(text).stream().anyMatch(List.of(words)::contains);
  }

  private static boolean matches(List<String> name, List<String> written) {
    for (int i = 0; i < name.size(); i++) {
      int atMost = allowed(name.get(i));
      if (EditDistance.between(name.get(i), written.get(i), atMost) > atMost) {
        return false;
      }
    }
    return true;
  }

  private static int allowed(String word) {
    if (word.length() >= SHORTEST_WITH_TWO_WRONG) {
      return 2;
    }
    return word.length() >= SHORTEST_WITH_ONE_WRONG ? 1 : 0;
  }

  private static List<String> words(String text) {
    return Normalizer.words(Normalizer.fold(text));
  }
}
