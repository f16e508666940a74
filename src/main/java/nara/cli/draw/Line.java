package nara.cli.draw;

import java.util.List;

/**
 * One line of text, as it is drawn.
 *
 * @param above free room above it, in pixels
 */
record Line(Lettering lettering, int depth, List<Run> runs, int above) {
  Line {
    runs = List.copyOf(runs);
  }

  static Line of(Lettering lettering, String text) {
    return new Line(lettering, 0, List.of(Run.words(text)), 0);
  }

  /** The same with free room above. */
  Line below(int room) {
    return new Line(lettering, depth, runs, room);
  }

  /** Where its letters begin, in pixels from the margin. */
  double indent() {
    return depth * Paragraph.INDENT;
  }

  /** With what it is moved in, in pixels. */
  double width() {
    return indent() + runs.stream().mapToDouble(it -> it.width(lettering)).sum();
  }

  /** With the room above it, in pixels. */
  int height() {
    return above + lettering.lineHeight();
  }
}
