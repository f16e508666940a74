package nara.understand;

import java.util.regex.Pattern;

/**
 * A text as the danger rules see it: folded, double letters written once, words with one space
 * between, sentence ends as a dot of their own. Rules pass through the same, so that "dödda mej"
 * and "döda mig" are alike.
 */
final class DangerText {
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?;:\\n\\r]+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}.]+");
  private static final Pattern DOUBLE = Pattern.compile("(\\p{L})\\1+");
  private static final Pattern DOTS = Pattern.compile("[ .]*\\.[ .]*");

  private DangerText() {}

  /** Starts and ends with a space, so that every word has something around it. */
  static String of(String text) {
    String ended = SENTENCE_END.matcher(text).replaceAll(" . ");
    String words = NO_WORD.matcher(Normalizer.fold(ended)).replaceAll(" ");
    return " " + DOTS.matcher(once(words)).replaceAll(" . ").strip() + " ";
  }

  /** A word of a rule, in the same spelling. */
  static String word(String word) {
    return once(Normalizer.fold(word));
  }

  private static String once(String folded) {
    return DOUBLE.matcher(folded).replaceAll("$1");
  }
}
