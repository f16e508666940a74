package nara.cli.draw;

/** A rectangle, in pixels from the top left. */
record Area(double left, double top, double width, double height) {
  double right() {
    return left + width;
  }

  double bottom() {
    return top + height;
  }

  double middle() {
    return left + width / 2;
  }

  boolean overlaps(Area other) {
    return left < other.right()
        && other.left < right()
        && top < other.bottom()
        && other.top < bottom();
  }
}
