package nara.understand;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the classifier sees of a text: its words, pairs of words and pieces of words, folded. */
final class TextFeatures {

  private static final int SHORTEST_PIECE = 3;
  private static final int LONGEST_PIECE = 5;
  private static final int LONGEST_WORD = 40;
  private static final int MOST_WORDS = 320;

  private final SmsWords smsWords;

  TextFeatures(SmsWords smsWords) {
    this.smsWords = smsWords;
  }

  /** Each feature once; none for a text without a word, a question mark or a picture sign. */
  String[] of(String text) {
    List<String> words = words(text);
    Set<String> features = new LinkedHashSet<>();
    String previous = "^";
    for (String word : words) {
      features.add("w=" + word);
      features.add("p=" + previous + ' ' + word);
      addPieces("_" + word + "_", features);
      previous = word;
    }
    if (!words.isEmpty()) {
      features.add("p=" + previous + " $");
    }
    return features.toArray(String[]::new);
  }

  private List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : Normalizer.words(Normalizer.foldLower(smsWords.expand(text)))) {
      words.add(word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word);
    }
    // the request of a long message stands at its end more often than in its middle
    return words.size() > MOST_WORDS
        ? words.subList(words.size() - MOST_WORDS, words.size())
        : words;
  }

  private static void addPieces(String word, Set<String> features) {
    for (int length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
      for (int start = 0; start + length <= word.length(); start++) {
        features.add("c=" + word.substring(start, start + length));
      }
    }
  }
}
