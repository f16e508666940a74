package nara.cli.draw;

import nara.cli.draw.Plan.PlacedBox;

/** Draws boxes. */
final class Boxes {
  private Boxes() {}

  static void draw(Svg svg, PlacedBox placed) {
    Box box = placed.box();
    Area area = placed.area();
    box.href().ifPresent(it -> svg.open("a", "href", it, "target", "_top"));
    svg.open("g", "class", ("step " + box.mark().style()).strip(), "data-step", box.subject());
    if (box.mark() == Mark.MISSING) {
      Area outside =
          new Area(area.left() - 5, area.top() - 5, area.width() + 10, area.height() + 10);
      svg.leaf("path", "class", "outside", "d", Shapes.box(outside, box.look().corners()));
    }
    svg.leaf(
        "path",
        "class",
        "box",
        "d",
        Shapes.box(area, box.look().corners()),
        "stroke",
        box.look().colour());
    band(svg, box, area);
    lines(svg, box, area);
    svg.close();
    box.href().ifPresent(it -> svg.close());
  }

  private static void band(Svg svg, Box box, Area area) {
    Area band = new Area(area.left(), area.top(), area.width(), Box.BAND);
    svg.leaf(
        "path",
        "class",
        "band-of",
        "d",
        Shapes.band(band, box.look().corners()),
        "fill",
        box.look().colour());
    sign(svg, box.look(), area.left() + Box.PADDING, area.top() + 5);
    double top = area.top() + (Box.BAND - Lettering.BAND.lineHeight()) / 2;
    Texts.draw(
        svg, Line.of(Lettering.BAND, box.look().word()), area.left() + Box.SIGN, top, "onband");
    if (!box.name().isEmpty()) {
      double left = area.right() - Box.PADDING - Lettering.QUIET.width(box.name());
      Texts.draw(svg, Line.of(Lettering.QUIET, box.name()), left, top, "onband");
    }
  }

  /** The sign of a kind of step, 14 by 14 pixels. */
  static void sign(Svg svg, Look look, double left, double top) {
    svg.leaf(
        "path",
        "class",
        "sign",
        "d",
        look.sign(),
        "transform",
        "translate(" + Svg.number(left) + " " + Svg.number(top) + ")");
  }

  private static void lines(Svg svg, Box box, Area area) {
    double y = area.top() + box.textTop();
    double left = area.left() + Box.PADDING;
    for (Line line : box.lines()) {
      boolean isLink = box.href().isPresent() && line.lettering() == Lettering.BODY;
      if (line.depth() > 0) {
        double x = left + line.indent() - 7;
        svg.leaf(
            "path",
            "class",
            "rule",
            "d",
            "M"
                + Svg.number(x)
                + ","
                + Svg.number(y + line.above())
                + " v"
                + line.lettering().lineHeight());
      }
      Texts.draw(svg, line, left, y, isLink ? "link" : "");
      y += line.height();
    }
    if (box.mark() != Mark.NONE) {
      Texts.draw(
          svg,
          Line.of(Lettering.BAND, box.verdict()),
          left,
          area.top() + box.markTop(),
          "verdict " + box.mark().style());
    }
  }
}
