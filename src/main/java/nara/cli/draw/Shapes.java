package nara.cli.draw;

import static nara.cli.draw.Svg.number;

import java.util.List;
import nara.cli.draw.Look.Corners;
import nara.cli.draw.Plan.Point;

/** Outlines as paths of SVG. */
final class Shapes {
  /** How long the head of an arrow is, in pixels. */
  private static final double HEAD = 9;

  private static final double BEND = 7;

  private Shapes() {}

  /** The outline of a box. */
  static String box(Area area, Corners corners) {
    return upper(area, corners)
        + line(" V", area.bottom() - in(corners))
        + corner(corners, area.right(), area.bottom(), area.right() - in(corners), area.bottom())
        + line(" H", area.left() + in(corners))
        + corner(corners, area.left(), area.bottom(), area.left(), area.bottom() - in(corners))
        + " Z";
  }

  /** A box's band: its upper corners are the box's, its lower ones square. */
  static String band(Area area, Corners corners) {
    return upper(area, corners) + line(" V", area.bottom()) + line(" H", area.left()) + " Z";
  }

  /** From the left, over both upper corners. */
  private static String upper(Area area, Corners corners) {
    double in = in(corners);
    return "M"
        + point(area.left(), area.top() + in)
        + corner(corners, area.left(), area.top(), area.left() + in, area.top())
        + line(" H", area.right() - in)
        + corner(corners, area.right(), area.top(), area.right(), area.top() + in);
  }

  /** On to a point, around a corner. */
  private static String corner(Corners corners, double x, double y, double toX, double toY) {
    return switch (corners) {
      case SQUARE -> "";
      case CUT -> " L" + point(toX, toY);
      case SOFT, ROUND -> " Q" + point(x, y) + " " + point(toX, toY);
    };
  }

  /** How far from a corner it begins: at most half of what is drawn in a legend. */
  private static double in(Corners corners) {
    return switch (corners) {
      case SQUARE -> 0;
      case SOFT -> 6;
      case CUT -> 9;
      case ROUND -> 11;
    };
  }

  /** The line of an arrow, its corners rounded, as far as its head. */
  static String line(List<Point> corners) {
    Point first = corners.get(0);
    StringBuilder path = new StringBuilder("M").append(point(first.x(), first.y()));
    for (int i = 1; i < corners.size() - 1; i++) {
      Point at = corners.get(i);
      Point before = towards(at, corners.get(i - 1), BEND);
      Point after = towards(at, corners.get(i + 1), BEND);
      path.append(" L").append(point(before.x(), before.y()));
      path.append(" Q")
          .append(point(at.x(), at.y()))
          .append(' ')
          .append(point(after.x(), after.y()));
    }
    int last = corners.size() - 1;
    Point end = towards(corners.get(last), corners.get(last - 1), HEAD - 1);
    return path.append(" L").append(point(end.x(), end.y())).toString();
  }

  /** The head of an arrow. */
  static String head(List<Point> corners) {
    Point tip = corners.get(corners.size() - 1);
    Point back = towards(tip, corners.get(corners.size() - 2), HEAD);
    double x = (tip.y() - back.y()) / 2;
    double y = (back.x() - tip.x()) / 2;
    return "M"
        + point(tip.x(), tip.y())
        + " L"
        + point(back.x() + x, back.y() + y)
        + " L"
        + point(back.x() - x, back.y() - y)
        + " Z";
  }

  /** The point so far from one on the way to the other, at most half the way. */
  private static Point towards(Point from, Point to, double far) {
    double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
    double share = length == 0 ? 0 : Math.min(far / length, 0.5);
    return new Point(
        from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share);
  }

  private static String line(String command, double to) {
    return command + number(to);
  }

  private static String point(double x, double y) {
    return number(x) + "," + number(y);
  }
}
