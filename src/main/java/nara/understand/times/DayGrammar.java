package nara.understand.times;

import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Recognises days with their limits: "senast fredag", "mån-ons", "mellan den 3 och 7 december". */
final class DayGrammar {
  private static final int MOVED_NEAR = 8;

  private final TimeTokens tokens;
  private final DayNames names;

  DayGrammar(TimeTokens tokens) {
    this.tokens = tokens;
    this.names = new DayNames(tokens);
  }

  /**
   * The days that begin at a token.
   *
   * @param previous the phrase found last: in "vecka 49 eller 50" it says what 50 is
   */
  @Nullable TimePhrase at(int first, @Nullable TimePhrase previous) {
    int next = first;
    Bound bound = Bound.NONE;
    boolean between = tokens.is(first, TimeKind.BETWEEN);
    if (between) {
      next++;
    } else if (tokens.is(first, TimeKind.BOUND)) {
      bound = Bound.valueOf(tokens.at(first).value(TimeKind.BOUND));
      next = names.at(first + 1) == null ? tokens.skip(first + 1, TimeKind.GLUE) : first + 1;
    }
    TimeMatch<DayMeaning> range = range(next, between, bound);
    if (range != null) {
      return TimePhrase.ofDay(first, range.next(), range.value(), Bound.NONE);
    }
    TimeMatch<DayMeaning> one =
        bound == Bound.NONE && previous != null ? sameAgain(first, previous) : null;
    if (one == null) {
      one = names.at(next);
    }
    if (one == null || between) {
      return null;
    }
    return within(first, one, bound);
  }

  /** "inom två veckor" limits by itself. */
  private TimePhrase within(int first, TimeMatch<DayMeaning> one, Bound bound) {
    boolean within = tokens.is(first, TimeKind.WITHIN);
    return TimePhrase.ofDay(first, one.next(), one.value(), within ? Bound.BY : bound);
  }

  private @Nullable TimeMatch<DayMeaning> range(int first, boolean between, Bound bound) {
    TimeMatch<DayMeaning> from = rangeStart(first);
    if (from == null) {
      return null;
    }
    int joint = tokens.skip(from.next(), TimeKind.COMMA);
    boolean joined =
        tokens.is(joint, TimeKind.DASH)
            || (tokens.is(joint, TimeKind.UNTIL) && isRange(first, bound))
            || (between && tokens.is(joint, TimeKind.AND))
            || (tokens.is(joint, TimeKind.BOUND)
                && bound == Bound.FROM
                && tokens.at(joint).value(TimeKind.BOUND).equals("BY"));
    if (!joined) {
      return null;
    }
    int second = joint + 1;
    TimeMatch<DayMeaning> to = rangeEnd(second, from.value());
    return to == null || (isBare(first) && isBareDate(to.value()))
        ? null
        : joined(from.value(), to);
  }

  /** "senast måndag till ..." and "flytta från måndag till ..." are no ranges. */
  private boolean isRange(int first, Bound bound) {
    boolean to = tokens.is(first - 1, TimeKind.UNTIL);
    return bound != Bound.BEFORE && bound != Bound.BY && (to || !tokens.isMoved(first, MOVED_NEAR));
  }

  private boolean isBare(int index) {
    return tokens.is(index, TimeKind.DIGITS);
  }

  private static boolean isBareDate(DayMeaning meaning) {
    return meaning instanceof DayMeaning.Date it && it.month() == null;
  }

  private @Nullable TimeMatch<DayMeaning> rangeStart(int first) {
    TimeMatch<DayMeaning> named = names.at(first);
    if (named != null) {
      return named;
    }
    if (tokens.is(first, TimeKind.RANGE_DAY) && tokens.is(first + 1, TimeKind.DASH)) {
      return weekday(first);
    }
    return names.bareDate(first);
  }

  private @Nullable TimeMatch<DayMeaning> rangeEnd(int second, DayMeaning from) {
    if (from instanceof DayMeaning.InWeek it && it.week().number() != null) {
      TimeMatch<DayMeaning> week = names.weekNumber(second);
      if (week != null) {
        return week;
      }
    }
    if (from instanceof DayMeaning.Weekday && tokens.is(second, TimeKind.RANGE_DAY)) {
      return weekday(second);
    }
    int start = tokens.is(second, TimeKind.THE) ? second : tokens.skip(second, TimeKind.GLUE);
    TimeMatch<DayMeaning> named = names.at(start);
    return named == null && from instanceof DayMeaning.Date ? names.bareDate(start) : named;
  }

  private TimeMatch<DayMeaning> weekday(int index) {
    DayOfWeek day = DayOfWeek.valueOf(tokens.at(index).value(TimeKind.RANGE_DAY));
    return new TimeMatch<>(new DayMeaning.Weekday(day, null), index + 1);
  }

  /** In "23-25 nov" the month belongs to both days. */
  private static @Nullable TimeMatch<DayMeaning> joined(DayMeaning from, TimeMatch<DayMeaning> to) {
    DayMeaning first = from;
    DayMeaning last = to.value();
    if (first instanceof DayMeaning.Date a && last instanceof DayMeaning.Date b) {
      if (b.month() != null && a.month() == null) {
        first = new DayMeaning.Date(a.day(), b.month(), b.year());
      } else if (a.month() != null && b.month() == null && b.day() > a.day()) {
        last = new DayMeaning.Date(b.day(), a.month(), a.year());
      }
    } else if (first instanceof DayMeaning.Date) {
      return null;
    }
    return new TimeMatch<>(new DayMeaning.Range(first, last), to.next());
  }

  private @Nullable TimeMatch<DayMeaning> sameAgain(int first, TimePhrase previous) {
    TimeMatch<DayMeaning> weekAfter = weekAfter(first, previous.day());
    if (weekAfter != null) {
      return weekAfter;
    }
    TimeMatch<DayMeaning> nextOne = nextOne(first, previous.day());
    if (nextOne != null) {
      return nextOne;
    }
    boolean listed =
        previous.next() == first - 1
            && tokens.isAny(first - 1, TimeKind.OR, TimeKind.AND, TimeKind.COMMA, TimeKind.SLASH);
    if (!listed || !(previous.day() instanceof DayMeaning.InWeek it)) {
      return null;
    }
    return it.week().number() == null ? null : names.weekNumber(first);
  }

  /** "inte denna vecka men nästa": the one after what was just named. */
  private @Nullable TimeMatch<DayMeaning> nextOne(int first, @Nullable DayMeaning day) {
    boolean alone = tokens.is(first, TimeKind.NEXT) && !tokens.at(first + 1).meanings().isEmpty();
    if (!alone || names.at(first) != null || day == null) {
      return null;
    }
    DayMeaning next = DayJoin.nextAfter(day);
    return next == null ? null : new TimeMatch<>(next, first + 1);
  }

  /** "nästa vecka eller veckan efter": the week after the one just named. */
  private @Nullable TimeMatch<DayMeaning> weekAfter(int first, @Nullable DayMeaning day) {
    if (!tokens.is(first, TimeKind.WEEK_AFTER)) {
      return null;
    }
    if (day instanceof DayMeaning.Date) {
      return new TimeMatch<>(
          new DayMeaning.Beside(ChronoUnit.WEEKS, null, Bound.AFTER, day), first + 1);
    }
    DayMeaning.Week week = null;
    if (day instanceof DayMeaning.InWeek it) {
      week = it.week();
    } else if (day instanceof DayMeaning.Weekday it) {
      week = it.week();
    }
    return week == null || week.number() != null
        ? null
        : new TimeMatch<>(
            new DayMeaning.InWeek(DayMeaning.Week.ahead(week.offset() + 1), DayMeaning.Third.WHOLE),
            first + 1);
  }
}
