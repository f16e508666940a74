package nara.understand;

import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Takes away the differences between texts that mean nothing. */
public final class Normalizer {
  /** Zero-width and bidirectional marks, soft hyphens, variation selectors, other format signs. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\x{FE00}-\\x{FE0F}]");

  /** Controls, lone surrogates, private and unassigned characters, and all kinds of space. */
  private static final Pattern BLANK = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\s\\p{Z}]+");

  private static final Pattern MARK = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHE =
      Pattern.compile("(?<=\\p{L})['\u2019\u00B4`](?=\\p{L})");
  private static final Pattern THREE_OR_MORE = Pattern.compile("(\\p{L})\\1{2,}");

  private Normalizer() {}

  /** The same text in Unicode's NFC, without signs that nobody sees, with single spaces. */
  public static String clean(String text) {
    if (PlainText.is(text)) {
      return PlainText.clean(text);
    }
    String visible = INVISIBLE.matcher(text).replaceAll("");
    String spaced = BLANK.matcher(visible).replaceAll(" ");
    return java.text.Normalizer.normalize(spaced, Form.NFC).strip();
  }

  /**
   * {@link #clean}, in lower case, wide and styled letters made plain, and a letter that is
   * repeated three times or more written twice at most: "hejjjjj" becomes "hejj".
   */
  public static String lower(String text) {
    if (PlainText.is(text)) {
      return PlainText.lower(text);
    }
    String plain = java.text.Normalizer.normalize(clean(text), Form.NFKC).toLowerCase(Locale.ROOT);
    return THREE_OR_MORE.matcher(plain).replaceAll("$1$1");
  }

  /**
   * {@link #lower} with the marks over letters dropped, å and ä become a, ö becomes o; and without
   * apostrophes within words, which many leave out: "don't" becomes "dont".
   */
  public static String fold(String text) {
    return foldLower(lower(text));
  }

  /** Drops the marks of a text that {@link #lower} has been through. */
  static String foldLower(String lower) {
    if (PlainText.is(lower)) {
      return PlainText.foldLower(lower);
    }
    String apart = java.text.Normalizer.normalize(lower, Form.NFKD);
    String plain = MARK.matcher(apart).replaceAll("").replace('ø', 'o').replace("æ", "a");
    return APOSTROPHE.matcher(plain).replaceAll("");
  }

  /** The words, question marks and picture signs of a text, in their order. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int sign = text.codePointAt(at);
      int end = isOfWord(sign) ? wordEnd(text, at) : at + Character.charCount(sign);
      if (isOfWord(sign) || sign == '?' || isPicture(sign)) {
        words.add(text.substring(at, end));
      }
      at = end;
    }
    return words;
  }

  /** Letters, their marks, and digits. */
  static boolean isOfWord(int sign) {
    return Character.isLetterOrDigit(sign) || (sign > PlainText.LAST && isMark(sign));
  }

  private static boolean isMark(int sign) {
    int type = Character.getType(sign);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isPicture(int sign) {
    return (sign >= 0x2190 && sign <= 0x2BFF) || (sign >= 0x1F000 && sign <= 0x1FAFF);
  }

  /** Where the letters and digits end that stand at a place. */
  static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length() && isOfWord(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }
}
