package nara.understand;

/**
 * What {@link Normalizer} does, in one pass, to texts of the signs that nearly all messages are
 * written with: ASCII, and the letters of Latin-1. Unicode's normal forms leave those as they are.
 */
final class PlainText {
  private static final int FIRST_LETTER = 0xC0;
  private static final int FIRST_SMALL_LETTER = 0xE0;
  private static final int LAST_LETTER = 0xFF;

  /** What is left of à to ÿ without marks. */
  private static final String WITHOUT_MARKS = "aaaaaaaceeeeiiiiðnooooo÷ouuuuyþy";

  private PlainText() {}

  static boolean is(String text) {
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      boolean ascii = (sign >= ' ' && sign <= '~') || isLineBreakOrTab(sign);
      if (!ascii && (sign < FIRST_LETTER || sign > LAST_LETTER)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLineBreakOrTab(char sign) {
    return sign == '\n' || sign == '\r' || sign == '\t';
  }

  static String lower(String text) {
    StringBuilder lower = new StringBuilder(text.length());
    int same = 0;
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char sign = isLineBreakOrTab(text.charAt(i)) ? ' ' : Character.toLowerCase(text.charAt(i));
      same = sign == before ? same + 1 : 1;
      before = sign;
      boolean again = sign == ' ' ? same > 1 : same > 2 && Character.isLetter(sign);
      if (!again && !(sign == ' ' && lower.isEmpty())) {
        lower.append(sign);
      }
    }
    int length = lower.length();
    if (length > 0 && lower.charAt(length - 1) == ' ') {
      lower.setLength(length - 1);
    }
    return lower.toString();
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
