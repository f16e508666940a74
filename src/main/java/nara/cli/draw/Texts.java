package nara.cli.draw;

import java.util.Locale;

/** Draws lines of text. */
final class Texts {
  private Texts() {}

  /** Draws a line whose upper left corner is given. */
  static void draw(Svg svg, Line line, double left, double top) {
    draw(svg, line, left, top, "");
  }

  /**
   * The same, with one more name of the style sheet.
   *
   * @param top of the line; its letters stand in the middle of its height
   */
  static void draw(Svg svg, Line line, double left, double top, String style) {
    Lettering lettering = line.lettering();
    double base = top + line.above() + lettering.lineHeight() / 2.0 + lettering.size() * 0.36;
    double x = left + line.indent();
    for (Run run : line.runs()) {
      if (run.isName()) {
        chip(
            svg,
            lettering,
            new Area(x, top + line.above() + 1, run.width(lettering), lettering.lineHeight() - 2));
      }
      x += run.width(lettering);
    }
    svg.open("text", "class", (lettering.style() + " " + style).strip(), "y", base);
    x = left + line.indent();
    for (Run run : line.runs()) {
      letters(svg, lettering, run, x);
      x += run.width(lettering);
    }
    svg.close();
  }

  private static void chip(Svg svg, Lettering lettering, Area area) {
    svg.leaf(
        "rect",
        "class",
        "chip",
        "x",
        area.left(),
        "y",
        area.top(),
        "width",
        area.width(),
        "height",
        area.height(),
        "rx",
        lettering.size() / 3.0);
  }

  private static void letters(Svg svg, Lettering lettering, Run run, double x) {
    if (run.text().isBlank()) {
      svg.open("tspan", "x", x).text(run.text()).close();
      return;
    }
    double from = run.isName() ? x + Run.PADDING : x;
    String style = run.kind().name().toLowerCase(Locale.ROOT);
    svg.open(
            "tspan",
            "class",
            style,
            "x",
            from,
            "textLength",
            lettering.width(run.text()),
            "lengthAdjust",
            "spacingAndGlyphs")
        .text(run.text())
        .close();
  }
}
