package nara.understand;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * The words that a text must have for a phrase to stand in it. A text that has them need not have
 * the phrase; one that lacks them cannot, and that is told much sooner.
 */
sealed interface Needed {
  Needed NOTHING = new All(List.of());

  /** All that it asks for, in any way. */
  Stream<String> words();

  /**
   * Tells whether they are there, by the numbers of words.
   *
   * @param number gives each of {@link #words} its number
   */
  Predicate<BitSet> by(ToIntFunction<String> number);

  record Word(String word) implements Needed {
    @Override
    public Stream<String> words() {
      return Stream.of(word);
    }

    @Override
    public Predicate<BitSet> by(ToIntFunction<String> number) {
      int own = number.applyAsInt(word);
      return there -> there.get(own);
    }
  }

  record All(List<Needed> parts) implements Needed {
    @Override
    public Stream<String> words() {
      return parts.stream().flatMap(Needed::words);
    }

    @Override
    public Predicate<BitSet> by(ToIntFunction<String> number) {
      return parts.stream()
          .map(part -> part.by(number))
          .reduce(Predicate::and)
          .orElse(there -> true);
    }
  }

  record Any(List<Needed> parts) implements Needed {
    @Override
    public Stream<String> words() {
      return parts.stream().flatMap(Needed::words);
    }

    /** Most are lists of words, and those are looked through without a call for each. */
    @Override
    public Predicate<BitSet> by(ToIntFunction<String> number) {
      Stream<Needed> phrases = parts.stream().filter(it -> !(it instanceof Word));
      int[] words =
          parts.stream()
              .filter(Word.class::isInstance)
              .flatMap(Needed::words)
              .mapToInt(number)
              .sorted()
              .distinct()
              .toArray();
      Predicate<BitSet> anyWord = there -> isAnyIn(words, there);
      return phrases.map(it -> it.by(number)).reduce(anyWord, Predicate::or);
    }

    private static boolean isAnyIn(int[] words, BitSet there) {
      for (int word : words) {
        if (there.get(word)) {
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
