package nara.cli.draw;

/** Whether conversations go there, as colour, word and sign: nobody needs to tell colours apart. */
enum Mark {
  /** Nobody has asked. */
  NONE("", "", "", ""),
  COVERED("covered", "✓", "✓ samtal går hit", "✓ samtal går överallt"),
  MISSING("missing", "✗", "✗ inget samtal går hit", "✗ samtal går inte överallt");

  private final String style;
  private final String sign;
  private final String ofStep;
  private final String ofFlow;

  Mark(String style, String sign, String ofStep, String ofFlow) {
    this.style = style;
    this.sign = sign;
    this.ofStep = ofStep;
    this.ofFlow = ofFlow;
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

  /** What it says of a box: a step, or a whole flow. */
  String words(Look look) {
    return look == Look.FLOW || look == Look.PATTERN ? ofFlow : ofStep;
  }
}
