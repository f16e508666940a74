package nara.understand;

import java.util.Arrays;

/** How words are compared: without dots and rings, and with a few letters wrong. */
final class TimeSpelling {
  private TimeSpelling() {}

  /** Lower case without apostrophes, loose accents and the dots of abbreviations. */
  static String lower(String word) {
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = Character.toLowerCase(word.charAt(i));
      if (c == '\u0308' || c == '\u030a') {
        compose(out, c);
      } else if (Character.isLetterOrDigit(c) || c == '&' || c == '@' || c == '%') {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static void compose(StringBuilder out, char mark) {
    int last = out.length() - 1;
    if (last < 0) {
      return;
    }
    char base = out.charAt(last);
    if (base == 'a') {
      out.setCharAt(last, mark == '\u0308' ? 'ä' : 'å');
    } else if (base == 'o' && mark == '\u0308') {
      out.setCharAt(last, 'ö');
    }
  }

  /** A lower-case word as it is typed where there is no å, ä, ö. */
  static String fold(String word) {
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      switch (c) {
        case 'å', 'ä', 'æ' -> out.append('a');
        case 'ö', 'ø' -> out.append('o');
        case 'é' -> out.append('e');
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /**
   * The number of letters to insert, drop, exchange or swap with the neighbour.
   *
   * @return the distance, or {@code atMost + 1} if it is larger
   */
  static int distance(String left, String right, int atMost) {
    if (Math.abs(left.length() - right.length()) > atMost) {
      return atMost + 1;
    }
    int[] beforeLast = new int[right.length() + 1];
    int[] last = new int[right.length() + 1];
    Arrays.setAll(last, j -> j);
    for (int i = 1; i <= left.length(); i++) {
      int[] row = new int[right.length() + 1];
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int exchanged = last[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(exchanged, Math.min(row[j - 1], last[j]) + 1);
        if (isSwap(left, right, i, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return Math.min(last[right.length()], atMost + 1);
  }

  private static boolean isSwap(String left, String right, int i, int j) {
    return i > 1
        && j > 1
        && left.charAt(i - 1) == right.charAt(j - 2)
        && left.charAt(i - 2) == right.charAt(j - 1);
  }
}
