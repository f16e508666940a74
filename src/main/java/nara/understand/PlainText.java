package nara.understand;

/**
 * What {@link Normalizer} does, in one pass, to texts of the signs that nearly all messages are
 * written with: ASCII, and the letters of Latin-1. Unicode's normal forms leave those as they are.
 */
final class PlainText {
  private static final int FIRST_LETTER = 0xC0;
  private static final int FIRST_SMALL_LETTER = 0xE0;

  /** The last sign of such texts. */
  static final int LAST = 0xFF;

  /** What is left of à to ÿ without marks. */
  private static final String WITHOUT_MARKS = "aaaaaaaceeeeiiiiðnooooo÷ouuuuyþy";

  private PlainText() {}

  static boolean is(String text) {
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      boolean ascii = (sign >= ' ' && sign <= '~') || isLineBreakOrTab(sign);
      if (!ascii && (sign < FIRST_LETTER || sign > LAST)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLineBreakOrTab(char sign) {
    return sign == '\n' || sign == '\r' || sign == '\t';
  }

  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      append(clean, text.charAt(i));
    }
    return withoutLastSpace(clean);
  }

  static String lower(String text) {
    StringBuilder lower = new StringBuilder(text.length());
    int same = 0;
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char sign = Character.toLowerCase(text.charAt(i));
      same = sign == before ? same + 1 : 1;
      before = sign;
      if (same <= 2 || !Character.isLetter(sign)) {
        append(lower, sign);
      }
    }
    return withoutLastSpace(lower);
  }

  /** With one space for several, and none at the beginning. */
  private static void append(StringBuilder text, char sign) {
    if (sign != ' ' && !isLineBreakOrTab(sign)) {
      text.append(sign);
    } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
      text.append(' ');
    }
  }

  private static String withoutLastSpace(StringBuilder text) {
    int length = text.length();
    return length > 0 && text.charAt(length - 1) == ' '
        ? text.substring(0, length - 1)
        : text.toString();
  }

  static String foldLower(String lower) {
    StringBuilder folded = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char sign = lower.charAt(i);
      if (!isApostropheWithin(lower, i)) {
        folded.append(
            sign < FIRST_SMALL_LETTER ? sign : WITHOUT_MARKS.charAt(sign - FIRST_SMALL_LETTER));
      }
    }
    return folded.toString();
  }

  private static boolean isApostropheWithin(String lower, int at) {
    char sign = lower.charAt(at);
    return (sign == '\'' || sign == '`')
        && at > 0
        && at + 1 < lower.length()
        && Character.isLetter(lower.charAt(at - 1))
        && Character.isLetter(lower.charAt(at + 1));
  }
}
