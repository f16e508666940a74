package nara.understand;

import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A text as the danger rules see it: folded, double letters written once, words with one space
 * between, sentence ends as a dot of their own. Rules pass through the same, so that "dödda mej"
 * and "döda mig" are alike.
 */
final class DangerText {
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?;:\\n\\r]+");
  private static final Pattern DOUBLE = Pattern.compile("(\\p{L})\\1+");

  private DangerText() {}

  /** Starts and ends with a space, so that every word has something around it. */
  static String of(String text) {
    String ended = SENTENCE_END.matcher(text).replaceAll(" . ");
    String folded = Normalizer.fold(ended);
    StringBuilder seen = new StringBuilder(folded.length() + 2).append(' ');
    boolean inWord = false;
    boolean afterDot = false;
    int before = 0;
    for (int at = 0; at < folded.length(); at += Character.charCount(before)) {
      int sign = folded.codePointAt(at);
      if (Character.isLetterOrDigit(sign)) {
        if (sign != before || !Character.isLetter(sign)) {
          seen.appendCodePoint(sign);
        }
        inWord = true;
        afterDot = false;
      } else {
        if (inWord) {
          seen.append(' ');
        }
        inWord = false;
        if (sign == '.' && !afterDot) {
          seen.append(". ");
          afterDot = true;
        }
      }
      before = sign;
    }
    return seen.append(inWord || seen.length() == 1 ? " " : "").toString();
  }

  /** Where the words of a text begin that has become such a one. */
  static int[] wordBeginnings(String seen) {
    return IntStream.range(1, seen.length())
        .filter(
            it -> seen.charAt(it - 1) == ' ' && seen.charAt(it) != ' ' && seen.charAt(it) != '.')
        .toArray();
  }

  /** A word of a rule, in the same spelling. */
  static String word(String word) {
    return DOUBLE.matcher(Normalizer.fold(word)).replaceAll("$1");
  }
}
