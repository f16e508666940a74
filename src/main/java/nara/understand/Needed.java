package nara.understand;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words that a text must have for a phrase to stand in it. A text that has them need not have
 * the phrase; one that lacks them cannot, and that is told much sooner.
 */
sealed interface Needed {
  Needed NOTHING = new All(List.of());

  boolean isIn(Set<String> words);

  /** All that it asks for, in any way. */
  Stream<String> words();

  record Word(String word) implements Needed {
    @Override
    public Stream<String> words() {
      return Stream.of(word);
    }

    @Override
    public boolean isIn(Set<String> words) {
      return words.contains(word);
    }
  }

  record All(List<Needed> parts) implements Needed {
    @Override
    public Stream<String> words() {
      return parts.stream().flatMap(Needed::words);
    }

    @Override
    public boolean isIn(Set<String> words) {
      for (Needed part : parts) {
        if (!part.isIn(words)) {
          return false;
        }
      }
      return true;
    }
  }

  record Any(List<Needed> parts) implements Needed {
    @Override
    public Stream<String> words() {
      return parts.stream().flatMap(Needed::words);
    }

    @Override
    public boolean isIn(Set<String> words) {
      for (Needed part : parts) {
        if (part.isIn(words)) {
          return true;
        }
      }
      return false;
    }
  }

  static Needed all(List<Needed> parts) {
    List<Needed> real = parts.stream().filter(it -> !it.equals(NOTHING)).toList();
    return real.size() == 1 ? real.get(0) : new All(real);
  }

  static Needed any(List<Needed> parts) {
    if (parts.contains(NOTHING)) {
      return NOTHING;
    }
    return parts.size() == 1 ? parts.get(0) : new Any(parts);
  }
}
