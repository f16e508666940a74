package nara.cli.draw;

import java.util.List;

/**
 * An arrow of a picture, not yet placed.
 *
 * @param from the key of the box it leaves
 * @param to the key of the box it reaches
 * @param ways what leads along it, at least one
 */
record Arrow(String from, String to, List<Way> ways) {
  Arrow {
    ways = List.copyOf(ways);
  }

  /**
   * One of the routes between the same two boxes.
   *
   * @param subject the route, as {@link Covered} names it; empty for none
   * @param words what leads along it; empty where the step just goes on
   */
  record Way(String subject, String words, Mark mark) {
    static final double PADDING = 5;

    /** With the sign of its mark. */
    String label() {
      if (words.isEmpty()) {
        return mark == Mark.MISSING ? mark.sign() : "";
      }
      return mark == Mark.NONE ? words : mark.sign() + " " + words;
    }

    double width() {
      return Math.ceil(Lettering.LABEL.width(label()) + 2 * PADDING);
    }

    double height() {
      return Lettering.LABEL.lineHeight() + 3;
    }
  }

  /** Those of its ways that something is written for. */
  List<Way> labelled() {
    return ways.stream().filter(it -> !it.label().isEmpty()).toList();
  }

  double labelWidth() {
    return labelled().stream().mapToDouble(Way::width).max().orElse(0);
  }

  double labelHeight() {
    return labelled().stream().mapToDouble(Way::height).sum();
  }

  /** Covered if one of its ways is: the others say that they are not. */
  Mark mark() {
    List<Mark> marks = ways.stream().map(Way::mark).toList();
    return marks.contains(Mark.COVERED) ? Mark.COVERED : marks.get(0);
  }
}
