package nara.understand.times;

import java.time.LocalTime;

/** The parts of a day that people name, and the hours the town takes them for. */
enum DayPart {
  MORNING(8, 10),
  FORENOON(8, 12),
  BEFORE_LUNCH(8, 12),
  LUNCH(12, 12),
  AFTER_LUNCH(13, 17),
  AFTERNOON(12, 17),
  EVENING(17, 21);

  private final LocalTime from;
  private final LocalTime to;

  DayPart(int from, int to) {
    this.from = LocalTime.of(from, 0);
    this.to = LocalTime.of(to, 0);
  }

  /** Lunch is a clock time, the other parts are stretches. */
  boolean isMoment() {
    return this == LUNCH;
  }

  LocalTime from() {
    return from;
  }

  LocalTime to() {
    return to;
  }

  boolean isBeforeNoon() {
    return this == MORNING || this == FORENOON || this == BEFORE_LUNCH;
  }

  /** What is left of the working day when this part is out of the question. */
  ClockSpan without() {
    return switch (this) {
      case MORNING, FORENOON, BEFORE_LUNCH -> ClockSpan.from(ClockTime.exactly(to));
      case LUNCH, AFTER_LUNCH, AFTERNOON, EVENING -> ClockSpan.until(ClockTime.exactly(from));
    };
  }
}
