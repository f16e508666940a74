package nara.cli.draw;

import nara.cli.draw.Arrow.Way;
import nara.cli.draw.Plan.PlacedArrow;

/** Draws arrows, and what leads along them. */
final class Arrows {
  private Arrows() {}

  static void line(Svg svg, PlacedArrow placed) {
    svg.open("g", "class", ("arrow " + placed.arrow().mark().style()).strip());
    svg.leaf("path", "class", "line", "d", Shapes.line(placed.corners()));
    svg.leaf("path", "class", "head", "d", Shapes.head(placed.corners()));
    svg.close();
  }

  /** Drawn after all lines, so that none goes through it. */
  static void label(Svg svg, PlacedArrow placed) {
    double top = placed.label().map(Area::top).orElse(0.0);
    for (Way way : placed.arrow().ways()) {
      svg.open(
          "g",
          "class",
          ("way " + way.mark().style()).strip(),
          "data-route",
          way.subject(),
          "data-to",
          placed.arrow().to());
      if (!way.label().isEmpty()) {
        double middle = placed.label().map(Area::middle).orElse(0.0);
        tag(svg, way, new Area(middle - way.width() / 2, top, way.width(), way.height()));
        top += way.height();
      }
      svg.close();
    }
  }

  private static void tag(Svg svg, Way way, Area area) {
    svg.leaf(
        "rect",
        "class",
        "tag",
        "x",
        area.left(),
        "y",
        area.top() + 1,
        "width",
        area.width(),
        "height",
        area.height() - 2,
        "rx",
        5);
    Texts.draw(
        svg, Line.of(Lettering.LABEL, way.label()), area.left() + Way.PADDING, area.top() + 1.5);
  }
}
