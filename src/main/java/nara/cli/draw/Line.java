package nara.cli.draw;

import java.util.List;

/** One line of text, as it is drawn. */
record Line(Lettering lettering, int depth, List<Run> runs) {
  Line {
    runs = List.copyOf(runs);
  }

  static Line of(Lettering lettering, String text) {
    return new Line(lettering, 0, List.of(Run.words(text)));
  }

  /** Where its letters begin, in pixels from the margin. */
  double indent() {
    return depth * Paragraph.INDENT;
  }

  /** With what it is moved in, in pixels. */
  double width() {
    return indent() + runs.stream().mapToDouble(it -> it.width(lettering)).sum();
  }

  int height() {
    return lettering.lineHeight();
  }
}
