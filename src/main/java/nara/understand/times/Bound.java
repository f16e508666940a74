package nara.understand.times;

/** How a word limits the days or hours after it. */
enum Bound {
  NONE,
  /** From the start of it on: "tidigast onsdag". */
  FROM,
  /** From its end on: "efter onsdag". */
  AFTER,
  /** Up to its start: "före onsdag". */
  BEFORE,
  /** Up to its end: "senast onsdag". */
  BY;

  boolean opensForward() {
    return this == FROM || this == AFTER;
  }

  /** What "inte" makes of it: not before Wednesday is from Wednesday on. */
  Bound negated() {
    return switch (this) {
      case NONE -> NONE;
      case FROM -> BEFORE;
      case AFTER -> BY;
      case BEFORE -> FROM;
      case BY -> AFTER;
    };
  }
}
