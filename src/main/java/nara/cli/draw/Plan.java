package nara.cli.draw;

import java.util.List;
import java.util.Optional;

/**
 * Where everything of a sheet stands.
 *
 * @param width of the whole, in pixels
 * @param height of the whole, in pixels
 */
record Plan(List<PlacedBox> boxes, List<PlacedArrow> arrows, double width, double height) {
  Plan {
    boxes = List.copyOf(boxes);
    arrows = List.copyOf(arrows);
  }

  /** A corner of an arrow. */
  record Point(double x, double y) {}

  record PlacedBox(Box box, Area area) {}

  /**
   * @param corners from its beginning to its tip, at least two
   * @param label where what leads along it is written
   */
  record PlacedArrow(Arrow arrow, List<Point> corners, Optional<Area> label) {
    PlacedArrow {
      corners = List.copyOf(corners);
    }
  }
}
