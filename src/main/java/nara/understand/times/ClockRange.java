package nara.understand.times;

import nara.understand.times.ClockGrammar.Trust;
import org.jspecify.annotations.Nullable;

/** Recognises hours from one clock time to another: "9-11", "10 till 12", "tio-elva". */
final class ClockRange {
  private static final int MOVED_NEAR = 8;

  private final TimeTokens tokens;
  private final ClockFace face;

  ClockRange(TimeTokens tokens, ClockFace face) {
    this.tokens = tokens;
    this.face = face;
  }

  /** "9-11", "10 till 12", "10 och 12" after "mellan". */
  @Nullable TimeMatch<ClockSpan> at(int first, Trust trust) {
    TimeMatch<ClockTime> from = face.read(first, trust == Trust.SPELT_OUT ? Trust.IN_RANGE : trust);
    if (from == null) {
      return null;
    }
    int joint = from.next();
    boolean between = tokens.is(first - 1, TimeKind.BETWEEN) || isBetweenBefore(first);
    boolean until = tokens.is(joint, TimeKind.UNTIL) && (between || !isMovedFrom(first));
    if (!until
        && !tokens.is(joint, TimeKind.DASH)
        && !(between && tokens.is(joint, TimeKind.AND))) {
      return null;
    }
    TimeMatch<ClockTime> to = face.read(afterMarkers(joint + 1), Trust.IN_RANGE);
    if (to == null || isDate(to.next()) || tokens.is(to.next(), TimeKind.SLASH)) {
      return null;
    }
    ClockTime start = shareHalfOfDay(from, to.value());
    if (trust == Trust.SPELT_OUT && !isPlausible(first, start, to.value())) {
      return null;
    }
    return new TimeMatch<>(ClockSpan.between(start, to.value()), to.next());
  }

  /** "flytta från 10 till 13" gives the first hour up. */
  private boolean isMovedFrom(int first) {
    return !tokens.is(first - 1, TimeKind.UNTIL) && tokens.isMoved(first, MOVED_NEAR);
  }

  private boolean isBetweenBefore(int first) {
    int marker = first - 1;
    while (tokens.isAny(marker, TimeKind.CLOCK, TimeKind.ABOUT)) {
      marker--;
    }
    return tokens.is(marker, TimeKind.BETWEEN);
  }

  /** In "2-4pm" both hours are after noon. */
  private ClockTime shareHalfOfDay(TimeMatch<ClockTime> from, ClockTime to) {
    ClockTime start = from.value();
    boolean bare = !start.settled() && to.settled() && to.hour() > 12;
    return bare && tokens.is(from.next() + 2, TimeKind.PM) && start.hour() + 12 < to.hour()
        ? start.afterNoon()
        : start;
  }

  /** Without a marker "2-3" may be anything; hours of the office in order are hours. */
  private boolean isPlausible(int first, ClockTime from, ClockTime to) {
    boolean spelt = face.read(first, Trust.SPELT_OUT) != null;
    boolean words =
        !tokens.is(first, TimeKind.DIGITS) && tokens.touch(first) && tokens.touch(first + 1);
    return spelt
        || (words && from.in(null).isBefore(to.in(null)))
        || (tokens.is(first, TimeKind.DIGITS)
            && from.hour() >= 8
            && from.hour() < to.hour()
            && to.hour() <= 20);
  }

  /** The number before belongs to a date or to a range of something else. */
  boolean isDate(int next) {
    boolean ranged = tokens.is(next, TimeKind.DASH) && tokens.is(next + 1, TimeKind.NUMBER);
    return ranged || tokens.isAny(next, TimeKind.MONTH, TimeKind.SHORT_MONTH);
  }

  /** Where the number stands after "kl", "vid ca" and the like. */
  int afterMarkers(int first) {
    int next = first;
    while (tokens.isAny(next, TimeKind.CLOCK, TimeKind.ABOUT)) {
      next++;
    }
    return next;
  }
}
