package nara.cli.draw;

import java.util.ArrayList;
import java.util.List;
import nara.cli.draw.Picture.Part;

/** Draws a picture: heading, parts, legend. */
final class Drawing {
  private static final double MARGIN = 28;
  private static final double NARROWEST = 620;
  private static final double FRAME = 20;
  private static final double GAP = 24;

  private final Picture picture;
  private final Svg svg = new Svg();
  private final double width;
  private final List<Line> heading = new ArrayList<>();
  private final Legend legend;

  private Drawing(Picture picture) {
    this.picture = picture;
    double widest =
        picture.parts().stream()
            .mapToDouble(it -> it.plan().width() + 2 * frame(it))
            .max()
            .orElse(0);
    width = Math.max(NARROWEST, Math.ceil(widest));
    heading.addAll(Paragraph.of(Lettering.TITLE, picture.title()).wrap(width));
    heading.addAll(Paragraph.of(Lettering.QUIET, picture.terms()).wrap(width));
    legend = new Legend(picture, width);
  }

  /** The picture as an SVG document that can also stand within a page. */
  static String of(Picture picture) {
    return new Drawing(picture).draw();
  }

  private String draw() {
    open();
    double y = MARGIN;
    for (Line line : heading) {
      Texts.draw(svg, line, MARGIN, y);
      y += line.height();
    }
    y += GAP;
    for (Part part : picture.parts()) {
      draw(part, y);
      y += height(part) + GAP;
    }
    legend.draw(svg, MARGIN, y);
    return svg.close().end();
  }

  private void open() {
    double height =
        2 * MARGIN
            + heading.stream().mapToInt(Line::height).sum()
            + GAP
            + picture.parts().stream().mapToDouble(it -> height(it) + GAP).sum()
            + legend.height();
    double wide = width + 2 * MARGIN;
    String title = "nara-" + picture.key() + "-title";
    String description = "nara-" + picture.key() + "-desc";
    svg.open(
        "svg",
        "xmlns",
        Svg.NAMESPACE,
        "class",
        "nara-drawing",
        "role",
        "img",
        "aria-labelledby",
        title + " " + description,
        "lang",
        "sv",
        "width",
        wide,
        "height",
        height,
        "viewBox",
        "0 0 " + Svg.number(wide) + " " + Svg.number(height));
    svg.open("title", "id", title).text(picture.title()).close();
    svg.open("desc", "id", description).text(picture.description()).close();
    svg.open("style").text(Style.SHEET).close();
    svg.leaf("rect", "class", "paper", "width", wide, "height", height);
  }

  private void draw(Part part, double y) {
    double left =
        MARGIN + (part.heading().isEmpty() ? (width - part.plan().width()) / 2 : FRAME / 2);
    double top = y;
    if (!part.heading().isEmpty()) {
      svg.leaf(
          "rect",
          "class",
          "frame",
          "x",
          MARGIN,
          "y",
          y,
          "width",
          width,
          "height",
          height(part),
          "rx",
          14);
      Texts.draw(svg, Line.of(Lettering.HEADING, part.heading()), MARGIN + FRAME, y + FRAME);
      top += FRAME + Lettering.HEADING.lineHeight();
    }
    svg.open("g", "transform", "translate(" + Svg.number(left) + " " + Svg.number(top) + ")");
    part.plan().arrows().forEach(it -> Arrows.line(svg, it));
    part.plan().boxes().forEach(it -> Boxes.draw(svg, it));
    part.plan().arrows().forEach(it -> Arrows.label(svg, it));
    svg.close();
  }

  private static double frame(Part part) {
    return part.heading().isEmpty() ? 0 : FRAME;
  }

  private static double height(Part part) {
    return part.heading().isEmpty()
        ? part.plan().height()
        : part.plan().height() + 2 * FRAME + Lettering.HEADING.lineHeight();
  }
}
