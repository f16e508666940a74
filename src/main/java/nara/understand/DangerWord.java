package nara.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nara.understand.DangerPattern.Part;

/** Compiles a word of a danger rule: {@code slå}, {@code slå*}, {@code ~självmord}. */
final class DangerWord {
  private static final int SHORTEST_SPLIT_WORD = 4;

  /** With one letter wrong, a shorter word is any word. */
  private static final int SHORTEST_FUZZY_WORD = 4;

  private DangerWord() {}

  static Part compile(String written) throws BadPhraseException {
    boolean anyEnding = written.endsWith("*");
    boolean fuzzy = written.startsWith("~");
    String letters = written.substring(fuzzy ? 1 : 0, written.length() - (anyEnding ? 1 : 0));
    String word = DangerText.word(letters.strip());
    if (word.isEmpty() || !word.chars().allMatch(Character::isLetterOrDigit)) {
      throw new BadPhraseException(
          "'" + written + "' är inget ord",
          "Skriv bara bokstäver och siffror, som slå eller slå*.");
    }
    String start = word.substring(0, word.offsetByCodePoints(0, 1));
    String ending = anyEnding ? "[\\p{L}\\p{Nd}]*" : "";
    if (!fuzzy) {
      return new Part(
          splittable(word) + ending, start, List.of(), List.of(word), new Needed.Word(word), 0);
    }
    if (word.length() < SHORTEST_FUZZY_WORD) {
      throw new BadPhraseException(
          "'" + written + "' är för kort för att få ha ett fel",
          "Skriv minst " + SHORTEST_FUZZY_WORD + " olika bokstäver efter '~', eller ta bort det.");
    }
    List<String> halves = halves(word);
    Needed needed =
        new Needed.Any(List.of(new Needed.Word(halves.get(0)), new Needed.Word(halves.get(1))));
    return new Part(oneLetterWrong(word) + ending, start, List.of(), halves, needed, 0);
  }

  private static String splittable(String word) {
    return word.length() < SHORTEST_SPLIT_WORD ? word : String.join("[ ]?", word.split(""));
  }

  private static String oneLetterWrong(String word) {
    List<String> spellings = new ArrayList<>(List.of(splittable(word)));
    for (int i = 1; i < word.length(); i++) {
      String before = word.substring(0, i);
      spellings.add(before + "\\p{L}?" + word.substring(i + 1));
      spellings.add(before + "\\p{L}" + word.substring(i));
      if (i + 1 < word.length()) {
        spellings.add(before + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2));
      }
    }
    return spellings.stream().collect(Collectors.joining("|", "(?:", ")"));
  }

  /** One wrong letter can spoil one half only; two swapped ones meet at the middle in both. */
  private static List<String> halves(String word) {
    int middle = word.length() / 2;
    return List.of(word.substring(0, middle - 1), word.substring(middle + 1));
  }
}
