package nara.cli.draw;

import java.util.ArrayList;
import java.util.List;

/** What the looks of a picture mean, in rows below it. */
final class Legend {
  private static final double ROW = 28;
  private static final double GAP = 22;
  private static final double SWATCH = 24;

  private final List<Entry> entries = new ArrayList<>();
  private final double height;

  /** One explanation, and where it stands from the upper left of the legend. */
  private record Entry(String words, Swatch swatch, double left, double top) {}

  /** Draws what is explained, in 20 by 20 pixels at this place. */
  private interface Swatch {
    void draw(Svg svg, double left, double top);
  }

  private double nextLeft;
  private double nextTop = ROW;
  private final double width;

  Legend(Picture picture, double width) {
    this.width = width;
    picture.looks().forEach(it -> add(it.word(), (svg, x, y) -> look(svg, it, x, y)));
    if (picture.hasNames()) {
      add("fylls i när det sägs", Legend::chip);
    }
    if (picture.isMarked()) {
      Look look = picture.looks().get(picture.looks().size() - 1);
      for (Mark mark : List.of(Mark.COVERED, Mark.MISSING)) {
        add(mark.words(look), (svg, x, y) -> mark(svg, mark, x, y));
      }
    }
    height = nextTop + ROW;
  }

  double height() {
    return height;
  }

  private void add(String words, Swatch swatch) {
    double wide = SWATCH + 6 + Lettering.LABEL.width(words);
    if (nextLeft > 0 && nextLeft + wide > width) {
      nextLeft = 0;
      nextTop += ROW;
    }
    entries.add(new Entry(words, swatch, nextLeft, nextTop));
    nextLeft += wide + GAP;
  }

  void draw(Svg svg, double left, double top) {
    svg.open("g", "class", "legend");
    Texts.draw(svg, Line.of(Lettering.BAND, "Så läser du bilden"), left, top);
    for (Entry entry : entries) {
      entry.swatch().draw(svg, left + entry.left(), top + entry.top());
      Texts.draw(
          svg,
          Line.of(Lettering.LABEL, entry.words()),
          left + entry.left() + SWATCH + 6,
          top + entry.top() + 2);
    }
    svg.close();
  }

  private static void look(Svg svg, Look look, double left, double top) {
    Area area = new Area(left, top, 22, 22);
    svg.leaf(
        "path", "class", "band-of", "d", Shapes.box(area, look.corners()), "fill", look.colour());
    Boxes.sign(svg, look, left + 4, top + 4);
  }

  private static void chip(Svg svg, double left, double top) {
    svg.leaf("rect", "class", "chip", "x", left, "y", top + 2, "width", 22, "height", 16, "rx", 4);
  }

  private static void mark(Svg svg, Mark mark, double left, double top) {
    svg.open("g", "class", mark.style());
    String inside = mark == Mark.MISSING ? "outside" : "box";
    svg.leaf(
        "rect",
        "class",
        inside,
        "x",
        left + 1,
        "y",
        top + 1,
        "width",
        20,
        "height",
        18,
        "rx",
        4,
        "stroke",
        Style.COVERED);
    svg.close();
  }
}
