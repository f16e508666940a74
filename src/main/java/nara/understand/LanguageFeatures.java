package nara.understand;

import java.util.ArrayList;
import java.util.List;

/** What tells languages apart: words, and pieces of one to four letters, marks kept. */
final class LanguageFeatures {
  private static final int LONGEST_PIECE = 4;
  private static final int MOST_WORDS = 60;
  private static final int LONGEST_WORD = 40;

  private LanguageFeatures() {}

  /** The words of a text, in lower case; numbers and signs are of no language. */
  static List<String> words(String text) {
    String lower = Normalizer.lower(text);
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < lower.length() && words.size() < MOST_WORDS) {
      int end = wordEnd(lower, at);
      if (end > at) {
        words.add(lower.substring(at, Math.min(end, at + LONGEST_WORD)));
        at = end;
      } else {
        at += Character.charCount(lower.codePointAt(at));
      }
    }
    return words;
  }

  /** Arabic written in Latin letters has digits within its words. */
  private static int wordEnd(String lower, int start) {
    int end = lettersEnd(lower, start);
    while (end > start && end < lower.length() && Character.isDigit(lower.charAt(end))) {
      int next = lettersEnd(lower, end + 1);
      if (next == end + 1) {
        return end;
      }
      end = next;
    }
    return end;
  }

  private static int lettersEnd(String lower, int start) {
    int end = start;
    while (end < lower.length()
        && Normalizer.isOfWord(lower.codePointAt(end))
        && !Character.isDigit(lower.codePointAt(end))) {
      end += Character.charCount(lower.codePointAt(end));
    }
    return end;
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
    return features.toArray();
  }
}
