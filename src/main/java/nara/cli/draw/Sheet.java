package nara.cli.draw;

import java.util.List;

/** Boxes and arrows, not yet placed. */
record Sheet(List<Box> boxes, List<Arrow> arrows) {
  Sheet {
    boxes = List.copyOf(boxes);
    arrows = List.copyOf(arrows);
  }
}
