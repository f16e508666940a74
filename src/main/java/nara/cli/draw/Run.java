package nara.cli.draw;

/** Some letters of a line. */
record Run(String text, Kind kind) {
  /** Room on either side of a name, in pixels. */
  static final double PADDING = 4;

  /** What the letters are. */
  enum Kind {
    WORDS,
    /** The name of something that is filled in, drawn as a chip. */
    NAME,
    /** When a variant is said. */
    CONDITION
  }

  static Run words(String text) {
    return new Run(text, Kind.WORDS);
  }

  static Run name(String name) {
    return new Run(name, Kind.NAME);
  }

  static Run condition(String text) {
    return new Run(text, Kind.CONDITION);
  }

  boolean isName() {
    return kind == Kind.NAME;
  }

  /** The same with other letters. */
  Run with(String letters) {
    return new Run(letters, kind);
  }

  double width(Lettering lettering) {
    return lettering.width(text) + (isName() ? 2 * PADDING : 0);
  }
}
