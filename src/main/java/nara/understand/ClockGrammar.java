package nara.understand;

import org.jspecify.annotations.Nullable;

/** Recognises hours by the clock: "kl 3", "halv tre", "mellan 10 och 12", "efter 15". */
final class ClockGrammar {
  private final TimeTokens tokens;
  private final ClockFace face;

  ClockGrammar(TimeTokens tokens) {
    this.tokens = tokens;
    this.face = new ClockFace(tokens);
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
      TimeMatch<ClockSpan> span = range(markers(first + 1), Trust.MARKED);
      return span == null ? null : TimePhrase.ofClock(first, span.next(), span.value());
    }
    if (!tokens.is(first, TimeKind.BOUND)) {
      return null;
    }
    Bound bound = Bound.valueOf(tokens.at(first).value(TimeKind.BOUND));
    int time = markers(first + 1);
    TimeMatch<ClockSpan> span = range(time, Trust.LIMITED);
    if (span != null) {
      return TimePhrase.ofClock(first, span.next(), span.value());
    }
    TimeMatch<ClockTime> one =
        face.read(time, isMarked(first + 1, time) ? Trust.MARKED : Trust.LIMITED);
    return one == null || isDate(one.next())
        ? null
        : TimePhrase.ofClock(first, tail(one.next()), ClockSpan.at(one.value()).limitedBy(bound));
  }

  /** The number before belongs to a date or to a range of something else. */
  private boolean isDate(int next) {
    boolean ranged = tokens.is(next, TimeKind.DASH) && tokens.is(next + 1, TimeKind.NUMBER);
    return ranged || tokens.isAny(next, TimeKind.MONTH, TimeKind.SHORT_MONTH);
  }

  /** "kl 10", "vid 3", "kl 9-11". */
  private @Nullable TimeMatch<ClockSpan> marked(int first) {
    if (!tokens.isAny(first, TimeKind.CLOCK, TimeKind.ABOUT)) {
      return null;
    }
    int time = markers(first);
    Trust trust = isMarked(first, time) ? Trust.MARKED : Trust.LIMITED;
    TimeMatch<ClockSpan> span = range(time, trust);
    return span != null ? span : point(face.read(time, trust));
  }

  private int markers(int first) {
    int next = first;
    while (tokens.isAny(next, TimeKind.CLOCK, TimeKind.ABOUT)) {
      next++;
    }
    return next;
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
    Trust trust = afterDay || inList ? Trust.LIMITED : Trust.SPELT_OUT;
    TimeMatch<ClockSpan> span = range(first, trust);
    if (span != null) {
      return span;
    }
    TimeMatch<ClockTime> one = face.read(first, trust);
    if (one == null && (isBeforeDay(first) || isAlone(first))) {
      one = face.read(first, Trust.LIMITED);
    }
    if (one == null || isDate(one.next()) || isLateInMonth(first, one, afterDay)) {
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

  /** "kan 14 imorgon": an hour of the day in digits right before a day. */
  private boolean isBeforeDay(int first) {
    if (!isOfficeHour(first, 8) || !(first == 0 || tokens.is(first - 1, TimeKind.BEFORE_HOUR))) {
      return false;
    }
    int next = tokens.skip(first + 1, TimeKind.GLUE);
    return tokens.isAny(next, TimeKind.WEEKDAY, TimeKind.RELATIVE_DAY);
  }

  /** The whole message is an hour; one figure could be the answer to a menu. */
  private boolean isAlone(int first) {
    if (!isOfficeHour(first, 10)) {
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

  private boolean isOfficeHour(int index, int earliest) {
    return tokens.is(index, TimeKind.DIGITS)
        && tokens.at(index).value(TimeKind.DIGITS).length() <= 2
        && tokens.at(index).number(TimeKind.DIGITS) >= earliest
        && tokens.at(index).number(TimeKind.DIGITS) <= 18;
  }

  /** "9-11", "10 till 12", "10 och 12" after "mellan". */
  private @Nullable TimeMatch<ClockSpan> range(int first, Trust trust) {
    TimeMatch<ClockTime> from = face.read(first, trust == Trust.SPELT_OUT ? Trust.IN_RANGE : trust);
    if (from == null) {
      return null;
    }
    int joint = from.next();
    boolean between = tokens.is(first - 1, TimeKind.BETWEEN) || isBetweenBefore(first);
    if (!tokens.isAny(joint, TimeKind.DASH, TimeKind.UNTIL)
        && !(between && tokens.is(joint, TimeKind.AND))) {
      return null;
    }
    TimeMatch<ClockTime> to = face.read(markers(joint + 1), Trust.IN_RANGE);
    if (to == null || isDate(to.next()) || tokens.is(to.next(), TimeKind.SLASH)) {
      return null;
    }
    ClockTime start = shareHalfOfDay(from, to.value());
    if (trust == Trust.SPELT_OUT && !isPlausible(first, start, to.value())) {
      return null;
    }
    return new TimeMatch<>(ClockSpan.between(start, to.value()), to.next());
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
    return spelt
        || (tokens.is(first, TimeKind.DIGITS)
            && from.hour() >= 8
            && from.hour() < to.hour()
            && to.hour() <= 20);
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
