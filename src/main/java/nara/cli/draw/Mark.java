package nara.cli.draw;

/** Whether conversations go there, as colour, word and sign: nobody needs to tell colours apart. */
enum Mark {
  /** Nobody has asked. */
  NONE("", "", ""),
  COVERED("covered", "✓", "✓ samtal går hit"),
  MISSING("missing", "✗", "✗ inget samtal går hit");

  private final String style;
  private final String sign;
  private final String words;

  Mark(String style, String sign, String words) {
    this.style = style;
    this.sign = sign;
    this.words = words;
  }

  static Mark of(boolean isCovered) {
    return isCovered ? COVERED : MISSING;
  }

  /** Its name in the picture's style sheet. */
  String style() {
    return style;
  }

  String sign() {
    return sign;
  }

  String words() {
    return words;
  }
}
