package nara.understand.times;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the days, hours and parts of days in the tokens, one after the other. */
final class PhraseScanner {
  private final TimeTokens tokens;
  private final DayGrammar days;
  private final ClockGrammar clocks;
  private final TimeAmounts amounts;

  PhraseScanner(TimeTokens tokens) {
    this.tokens = tokens;
    this.days = new DayGrammar(tokens);
    this.clocks = new ClockGrammar(tokens);
    this.amounts = new TimeAmounts(tokens);
  }

  List<TimePhrase> scan() {
    List<TimePhrase> found = new ArrayList<>();
    TimePhrase previous = null;
    int at = 0;
    while (at < tokens.size()) {
      if (!tokens.at(at).beginsTime()) {
        at++;
        continue;
      }
      int after = skipGreeting(at);
      TimePhrase phrase = after > at ? null : phrase(at, previous);
      if (phrase == null || isName(phrase)) {
        at = Math.max(after, at + 1);
      } else {
        previous = limitedAfterwards(phrase);
        found.add(previous);
        at = previous.next();
      }
    }
    return found;
  }

  /** "God morgon" and "trevlig helg" wish well and book nothing. */
  private int skipGreeting(int at) {
    if (tokens.is(at, TimeKind.NOISE)) {
      return at + 1;
    }
    int late = amounts.lateness(at);
    if (late > at) {
      return late;
    }
    boolean greets =
        tokens.is(at, TimeKind.GREETING)
            && tokens.isAny(
                at + 1,
                TimeKind.PART,
                TimeKind.WEEKEND,
                TimeKind.FEAST,
                TimeKind.WEEKDAY,
                TimeKind.SHORT_MONTH,
                TimeKind.LUNCH);
    return greets ? at + 2 : at;
  }

  /** "april och maj heter mina barn". */
  private boolean isName(TimePhrase phrase) {
    DayMeaning day = phrase.day();
    boolean mayBe = day instanceof DayMeaning.InMonth || day instanceof DayMeaning.Weekday;
    return mayBe
        && phrase.isOnlyDay()
        && (namedFrom(phrase.first() - 1, -1) || namedFrom(phrase.next(), 1));
  }

  private boolean namedFrom(int index, int step) {
    int at = index;
    while (tokens.isAny(
        at,
        TimeKind.AND,
        TimeKind.OR,
        TimeKind.COMMA,
        TimeKind.MONTH,
        TimeKind.SHORT_MONTH,
        TimeKind.WEEKDAY)) {
      at += step;
    }
    return tokens.is(at, TimeKind.NAMED);
  }

  private @Nullable TimePhrase phrase(int at, @Nullable TimePhrase previous) {
    int past = past(at);
    if (past > at) {
      return TimePhrase.ofDay(at, past, new DayMeaning.Past(), Bound.NONE);
    }
    TimePhrase hours = clocks.at(at, previous);
    if (hours == null) {
      hours = part(at, previous);
    }
    return hours == null ? days.at(at, previous) : hours;
  }

  private int past(int at) {
    if (tokens.is(at, TimeKind.PAST)) {
      return at + 1;
    }
    if (tokens.is(at, TimeKind.LAST)) {
      return endOfNoun(at + 1) > at + 1 ? endOfNoun(at + 1) : at;
    }
    if (tokens.is(at, TimeKind.SINCE)) {
      TimePhrase day = days.at(at + 1, null);
      return day == null || tokens.is(at + 1, TimeKind.IN) ? at : day.next();
    }
    if (tokens.is(at, TimeKind.BORN)) {
      TimePhrase birth = days.at(tokens.skip(at + 1, TimeKind.GLUE), null);
      return birth == null ? at : birth.next();
    }
    return tokens.is(at, TimeKind.WEEKDAY) ? pastWeekday(at) : amounts.pastAmount(at);
  }

  /** "söndag i förra veckan". */
  private int pastWeekday(int at) {
    int last = tokens.skip(at + 1, TimeKind.GLUE);
    int end = tokens.is(last, TimeKind.LAST) ? endOfNoun(last + 1) : last;
    return end > last + 1 ? end : at;
  }

  private int endOfNoun(int at) {
    return tokens.isAny(
            at,
            TimeKind.WEEKDAY,
            TimeKind.WEEK,
            TimeKind.WEEKEND,
            TimeKind.MONTH_WORD,
            TimeKind.YEAR_WORD,
            TimeKind.MONTH,
            TimeKind.FEAST,
            TimeKind.UNIT)
        ? at + 1
        : at;
  }

  private @Nullable TimePhrase part(int at, @Nullable TimePhrase previous) {
    TimeToken token = tokens.at(at);
    if (token.is(TimeKind.TODAY_PART)) {
      DayPart part = DayPart.valueOf(token.value(TimeKind.TODAY_PART));
      TimePhrase today = TimePhrase.ofDay(at, at + 1, new DayMeaning.InDays(0), Bound.NONE);
      return today.withHoursOf(TimePhrase.ofPart(at, at + 1, part));
    }
    if (token.is(TimeKind.PART)) {
      return TimePhrase.ofPart(at, at + 1, DayPart.valueOf(token.value(TimeKind.PART)));
    }
    return token.is(TimeKind.LUNCH) && isLunchHour(at, previous)
        ? TimePhrase.ofPart(at, at + 1, DayPart.LUNCH)
        : null;
  }

  /** Lunch is a meal unless a day stands beside it or nothing else is written. */
  private boolean isLunchHour(int at, @Nullable TimePhrase previous) {
    boolean afterDay = previous != null && previous.isOnlyDay() && previous.next() == at;
    int next = tokens.skip(at + 1, TimeKind.GLUE);
    boolean beforeDay = tokens.isAny(next, TimeKind.WEEKDAY, TimeKind.RELATIVE_DAY);
    return afterDay || beforeDay || tokens.size() == 1;
  }

  /** "onsdag tidigast": a limit after what it limits, unless it begins the next phrase. */
  private TimePhrase limitedAfterwards(TimePhrase phrase) {
    int at = phrase.next();
    boolean limits =
        tokens.is(at, TimeKind.POST_BOUND)
            && !tokens.is(at + 1, TimeKind.PART)
            && clocks.at(at, phrase) == null
            && days.at(at, null) == null;
    if (!limits) {
      return phrase;
    }
    Bound bound = Bound.valueOf(tokens.at(at).value(TimeKind.POST_BOUND));
    ClockSpan clock = phrase.clock();
    return new TimePhrase(
        phrase.first(),
        at + 1,
        phrase.day(),
        phrase.day() == null ? Bound.NONE : bound,
        clock == null ? null : clock.limitedBy(bound),
        phrase.part(),
        false);
  }
}
