package nara.cli.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A box of a picture, not yet placed.
 *
 * @param key its name within the picture
 * @param subject the step or flow that it stands for, as the files name it; empty for none
 * @param name what is written small in its band
 * @param href the picture to which it leads
 * @param least the width that it has at least, in pixels
 */
record Box(
    String key,
    String subject,
    Look look,
    String name,
    List<Line> lines,
    Optional<String> href,
    Mark mark,
    double least) {
  /** How wide a line may be, in pixels. */
  static final double TEXT_WIDTH = 290;

  /** Between the border and the text, in pixels. */
  static final double PADDING = 12;

  /** The height of the band on top, in pixels. */
  static final double BAND = 24;

  /** From the left of the band to its first letter: the sign stands before it. */
  static final double SIGN = 32;

  /** The width of a box whose text fills its lines. */
  static final double FULL = TEXT_WIDTH + 2 * PADDING;

  private static final int GAP = 8;

  Box {
    lines = List.copyOf(lines);
  }

  double width() {
    double band = SIGN + Lettering.BAND.width(look.word()) + 2 * PADDING;
    if (!name.isEmpty()) {
      band += Lettering.QUIET.width(name) + PADDING;
    }
    double text = lines.stream().mapToDouble(Line::width).max().orElse(0);
    double words = Lettering.BAND.width(verdict());
    return Math.ceil(Math.max(Math.max(least, band), Math.max(text, words) + 2 * PADDING));
  }

  double height() {
    return textTop() + textHeight() + markHeight() + GAP;
  }

  /** What is said of the mark. */
  String verdict() {
    return mark.words(look);
  }

  /** Where the text begins, from the top. */
  double textTop() {
    return BAND + GAP;
  }

  /** Where what is said of the mark begins, from the top. */
  double markTop() {
    return textTop() + textHeight() + GAP / 2.0;
  }

  private double textHeight() {
    return lines.stream().mapToInt(Line::height).sum();
  }

  private double markHeight() {
    return mark == Mark.NONE ? 0 : Lettering.BAND.lineHeight() + GAP / 2.0;
  }

  /** Lines of text; where the lettering changes, a little apart. */
  static List<Line> wrap(List<Paragraph> paragraphs) {
    List<Line> lines = new ArrayList<>();
    for (Paragraph paragraph : paragraphs) {
      List<Line> more = new ArrayList<>(paragraph.wrap(TEXT_WIDTH));
      boolean isOther =
          !lines.isEmpty() && lines.get(lines.size() - 1).lettering() != paragraph.lettering();
      if (isOther) {
        more.set(0, more.get(0).below(GAP - 2));
      }
      lines.addAll(more);
    }
    return lines;
  }
}
