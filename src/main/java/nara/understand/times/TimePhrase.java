package nara.understand.times;

import org.jspecify.annotations.Nullable;

/**
 * What some neighbouring tokens mean together; each part may be absent.
 *
 * @param first index of its first token
 * @param next index after its last token
 * @param day which day or days
 * @param bound how the day is limited
 * @param clock hours by the clock
 * @param part part of the day
 * @param excluded whether the writer says that it does not suit
 */
record TimePhrase(
    int first,
    int next,
    @Nullable DayMeaning day,
    Bound bound,
    @Nullable ClockSpan clock,
    @Nullable DayPart part,
    boolean excluded) {

  static TimePhrase ofDay(int first, int next, DayMeaning day, Bound bound) {
    return new TimePhrase(first, next, day, bound, null, null, false);
  }

  static TimePhrase ofClock(int first, int next, ClockSpan clock) {
    return new TimePhrase(first, next, null, Bound.NONE, clock, null, false);
  }

  static TimePhrase ofPart(int first, int next, DayPart part) {
    return new TimePhrase(first, next, null, Bound.NONE, null, part, false);
  }

  boolean hasHours() {
    return clock != null || part != null;
  }

  boolean isOnlyDay() {
    return day != null && !hasHours();
  }

  boolean isOnlyHours() {
    return day == null && hasHours();
  }

  /** Only a stretch of hours, which can be turned round by "inte". */
  boolean isOnlyStretch() {
    return isOnlyHours() && (clock == null ? !isLunch() : !clock.isPoint());
  }

  private boolean isLunch() {
    return part == DayPart.LUNCH;
  }

  TimePhrase from(int newFirst) {
    return new TimePhrase(newFirst, next, day, bound, clock, part, excluded);
  }

  TimePhrase withDay(@Nullable DayMeaning newDay, Bound newBound) {
    return new TimePhrase(first, next, newDay, newBound, clock, part, excluded);
  }

  TimePhrase withHoursOf(TimePhrase other) {
    return new TimePhrase(first, next, day, bound, other.clock, other.part, excluded);
  }

  TimePhrase withClock(@Nullable ClockSpan newClock) {
    return new TimePhrase(first, next, day, bound, newClock, null, excluded);
  }

  TimePhrase exclude() {
    return new TimePhrase(first, next, day, bound, clock, part, true);
  }

  /** The phrase that says the opposite, or this one marked as excluded. */
  TimePhrase negate() {
    if (isOnlyDay() && bound != Bound.NONE) {
      return withDay(day, bound.negated());
    }
    if (isOnlyStretch()) {
      ClockSpan rest = clock != null ? clock.without() : part == null ? null : part.without();
      return rest == null ? exclude() : withClock(rest);
    }
    return exclude();
  }
}
