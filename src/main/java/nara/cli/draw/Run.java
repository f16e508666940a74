package nara.cli.draw;

/**
 * Some letters of a line.
 *
 * @param isName whether they are the name of something that is filled in, drawn as a chip
 */
record Run(String text, boolean isName) {
  /** Room on either side of a name, in pixels. */
  static final double PADDING = 4;

  static Run words(String text) {
    return new Run(text, false);
  }

  static Run name(String name) {
    return new Run(name, true);
  }

  double width(Lettering lettering) {
    return lettering.width(text) + (isName ? 2 * PADDING : 0);
  }
}
