package nara.understand.times;

/** How words are compared: without dots and rings. */
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
}
