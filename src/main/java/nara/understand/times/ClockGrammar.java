package nara.understand.times;

import org.jspecify.annotations.Nullable;

/** Recognises hours by the clock: "kl 3", "halv tre", "mellan 10 och 12", "efter 15". */
final class ClockGrammar {
  private final TimeTokens tokens;
  private final ClockFace face;
  private final ClockRange ranges;

  ClockGrammar(TimeTokens tokens) {
    this.tokens = tokens;
    this.face = new ClockFace(tokens);
    this.ranges = new ClockRange(tokens, face);
  }

  /**
   * The hours that begin at a token, with the words that mark them.
   *
   * @param previous the phrase found last, after which a bare number may be an hour
   */
  @Nullable TimePhrase at(int first, @Nullable TimePhrase previous) {
    TimePhrase limited = limited(first);
    if (limited != null) {
      return limited;
    }
    TimeMatch<ClockSpan> marked = marked(first);
    if (marked == null) {
      marked = plain(first, previous);
    }
    return marked == null ? null : TimePhrase.ofClock(first, tail(marked.next()), marked.value());
  }

  private int tail(int next) {
    return tokens.is(next, TimeKind.OCLOCK_TAIL) ? next + 1 : next;
  }

  /** "efter 15", "senast kl 10", "mellan 10 och 12", "från 13 till 15". */
  private @Nullable TimePhrase limited(int first) {
    if (tokens.is(first, TimeKind.BETWEEN)) {
      TimeMatch<ClockSpan> span = ranges.at(ranges.afterMarkers(first + 1), Trust.MARKED);
      return span == null ? null : TimePhrase.ofClock(first, span.next(), span.value());
    }
    if (!tokens.is(first, TimeKind.BOUND)) {
      return null;
    }
    Bound bound = Bound.valueOf(tokens.at(first).value(TimeKind.BOUND));
    int time = ranges.afterMarkers(first + 1);
    TimeMatch<ClockSpan> span = ranges.at(time, Trust.LIMITED);
    if (span != null) {
      return TimePhrase.ofClock(first, span.next(), span.value());
    }
    TimeMatch<ClockTime> one =
        face.read(time, isMarked(first + 1, time) ? Trust.MARKED : Trust.LIMITED);
    return one == null || ranges.isDate(one.next())
        ? null
        : TimePhrase.ofClock(first, tail(one.next()), ClockSpan.at(one.value()).limitedBy(bound));
  }

  /** "kl 10", "vid 3", "kl 9-11". */
  private @Nullable TimeMatch<ClockSpan> marked(int first) {
    if (!tokens.isAny(first, TimeKind.CLOCK, TimeKind.ABOUT)) {
      return null;
    }
    int time = ranges.afterMarkers(first);
    Trust trust = isMarked(first, time) ? Trust.MARKED : Trust.LIMITED;
    TimeMatch<ClockSpan> span = ranges.at(time, trust);
    return span != null ? span : point(face.read(time, trust));
  }

  private boolean isMarked(int first, int next) {
    for (int i = first; i < next; i++) {
      if (tokens.is(i, TimeKind.CLOCK)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable TimeMatch<ClockSpan> point(@Nullable TimeMatch<ClockTime> time) {
    return time == null ? null : new TimeMatch<>(ClockSpan.at(time.value()), time.next());
  }

  /** Times that need no marker, and bare numbers where only an hour can stand. */
  private @Nullable TimeMatch<ClockSpan> plain(int first, @Nullable TimePhrase previous) {
    boolean afterDay = previous != null && previous.isOnlyDay() && isJoined(previous.next(), first);
    boolean inList =
        previous != null && previous.clock() != null && isListed(previous.next(), first);
    boolean moved =
        previous != null
            && previous.clock() != null
            && previous.next() == first - 1
            && tokens.is(first - 1, TimeKind.UNTIL);
    Trust trust = afterDay || inList || moved ? Trust.LIMITED : Trust.SPELT_OUT;
    TimeMatch<ClockSpan> span = ranges.at(first, trust);
    if (span != null) {
      return span;
    }
    TimeMatch<ClockTime> one = face.read(first, trust);
    if (one == null && (isBeforeDay(first) || isAlone(first))) {
      one = face.read(first, Trust.LIMITED);
    }
    if (one == null || ranges.isDate(one.next()) || isLateInMonth(first, one, afterDay)) {
      return null;
    }
    return point(one);
  }

  /** "tisdag 24": nobody is seen at night, so it is the day of the month. */
  private boolean isLateInMonth(int first, TimeMatch<ClockTime> one, boolean afterDay) {
    return afterDay
        && one.next() == first + 1
        && tokens.is(first, TimeKind.DIGITS)
        && tokens.at(first).number(TimeKind.DIGITS) >= 19
        && tokens.at(first).number(TimeKind.DIGITS) <= 31;
  }

  private boolean isJoined(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!tokens.isAny(i, TimeKind.GLUE, TimeKind.COMMA, TimeKind.PART, TimeKind.ABOUT)
          || tokens.is(i, TimeKind.NUMBER)) {
        return false;
      }
    }
    return true;
  }

  private boolean isListed(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!tokens.isAny(i, TimeKind.OR, TimeKind.AND, TimeKind.COMMA, TimeKind.SLASH)) {
        return false;
      }
    }
    return to > from;
  }

  /** "kan 13 eller 14 imorgon", "10 eller senare": hours right before a day or limit. */
  private boolean isBeforeDay(int first) {
    if (!isOfficeHour(first, 8, TimeKind.NUMBER)
        || !(first == 0 || tokens.is(first - 1, TimeKind.BEFORE_HOUR))) {
      return false;
    }
    int last = first;
    while (tokens.is(last + 1, TimeKind.OR) && isOfficeHour(last + 2, 8, TimeKind.NUMBER)) {
      last += 2;
    }
    int bound = tokens.is(last + 1, TimeKind.POST_BOUND) ? last + 2 : last + 1;
    int next = tokens.skip(bound, TimeKind.GLUE);
    return bound > last + 1 || tokens.isAny(next, TimeKind.WEEKDAY, TimeKind.RELATIVE_DAY);
  }

  /** The whole message is an hour; one figure could be the answer to a menu. */
  private boolean isAlone(int first) {
    if (!isOfficeHour(first, 10, TimeKind.DIGITS)) {
      return false;
    }
    for (int i = 0; i < tokens.size(); i++) {
      if (i != first
          && !tokens.isAny(i, TimeKind.LONE, TimeKind.COMMA, TimeKind.STOP, TimeKind.GLUE)) {
        return false;
      }
    }
    return true;
  }

  private boolean isOfficeHour(int index, int earliest, TimeKind kind) {
    return tokens.is(index, kind)
        && tokens.at(index).value(kind).length() <= 2
        && tokens.at(index).number(kind) >= earliest
        && tokens.at(index).number(kind) <= 18;
  }

  /** How much around a number says that it is an hour. */
  enum Trust {
    /** Nothing: only what is unmistakable is a time. */
    SPELT_OUT,
    /** A dash or "till" beside it. */
    IN_RANGE,
    /** A word that may also stand before a number of things: "efter", "vid". */
    LIMITED,
    /** "kl". */
    MARKED
  }
}
