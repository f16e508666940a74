package nara.cli.draw;

import java.util.List;
import java.util.Optional;

/**
 * A box of a picture, not yet placed.
 *
 * @param key its name within the picture
 * @param subject the step or flow that it stands for, as the files name it; empty for none
 * @param name what is written small in its band
 * @param href the picture to which it leads
 */
record Box(
    String key,
    String subject,
    Look look,
    String name,
    List<Line> lines,
    Optional<String> href,
    Mark mark) {
  /** How wide a line may be, in pixels. */
  static final double TEXT_WIDTH = 290;

  /** Between the border and the text, in pixels. */
  static final double PADDING = 12;

  /** The height of the band on top, in pixels. */
  static final double BAND = 24;

  /** From the left of the band to its first letter: the sign stands before it. */
  static final double SIGN = 32;

  private static final double GAP = 8;

  Box {
    lines = List.copyOf(lines);
  }

  double width() {
    double band = SIGN + Lettering.BAND.width(look.word()) + 2 * PADDING;
    if (!name.isEmpty()) {
      band += Lettering.QUIET.width(name) + PADDING;
    }
    double text = lines.stream().mapToDouble(Line::width).max().orElse(0);
    double words = Lettering.BAND.width(mark.words());
    return Math.ceil(Math.max(band, Math.max(text, words) + 2 * PADDING));
  }

  double height() {
    return textTop() + textHeight() + markHeight() + GAP;
  }

  /** Where the text begins, from the top. */
  double textTop() {
    return BAND + GAP;
  }

  /** Where what is said of the mark begins, from the top. */
  double markTop() {
    return textTop() + textHeight();
  }

  private double textHeight() {
    return lines.stream().mapToInt(Line::height).sum();
  }

  private double markHeight() {
    return mark == Mark.NONE ? 0 : Lettering.BAND.lineHeight();
  }

  static List<Line> wrap(List<Paragraph> paragraphs) {
    return paragraphs.stream().flatMap(it -> it.wrap(TEXT_WIDTH).stream()).toList();
  }
}
