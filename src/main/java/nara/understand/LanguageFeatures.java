package nara.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What tells languages apart: words, and pieces of one to four letters, marks kept. */
final class LanguageFeatures {
  private static final int LONGEST_PIECE = 4;
  private static final int MOST_WORDS = 60;
  private static final int LONGEST_WORD = 40;

  /** Letters and their marks; Arabic written in Latin letters has digits within its words. */
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:\\p{Nd}[\\p{L}\\p{M}]+)*");

  private LanguageFeatures() {}

  /** The words of a text, in lower case; numbers and signs are of no language. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(Normalizer.lower(text));
    while (matcher.find() && words.size() < MOST_WORDS) {
      String word = matcher.group();
      words.add(word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word);
    }
    return words;
  }

  static int[] of(List<String> words) {
    FeatureSet features = new FeatureSet();
    for (String word : words) {
      features.addStrong('w', word);
      String piece = "_" + word + "_";
      for (int length = 1; length <= LONGEST_PIECE; length++) {
        for (int start = 0; start + length <= piece.length(); start++) {
          features.add('c', piece, start, start + length);
        }
      }
    }
    return features.sorted();
  }
}
