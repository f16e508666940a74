package nara.understand.times;

import java.time.DayOfWeek;
import nara.understand.times.DayMeaning.Third;
import nara.understand.times.DayMeaning.Week;
import org.jspecify.annotations.Nullable;

/** Recognises one day or one stretch of days by its name: "nästa fredag", "v 49", "efter jul". */
final class DayNames {
  private final TimeTokens tokens;
  private final DateNames dates;
  private final TimeAmounts amounts;
  private final PartNames parts;
  private final BesideNames beside;

  DayNames(TimeTokens tokens) {
    this.tokens = tokens;
    this.dates = new DateNames(tokens);
    this.amounts = new TimeAmounts(tokens);
    this.parts = new PartNames(tokens, this, dates);
    this.beside = new BesideNames(tokens, this);
  }

  @Nullable TimeMatch<DayMeaning> at(int first) {
    TimeMatch<DayMeaning> found = parts.at(first);
    if (found == null) {
      found = beside.at(first);
    }
    if (found == null) {
      found = pointed(first);
    }
    if (found == null) {
      found = dates.at(first);
    }
    if (found == null) {
      found = weekOrWeekend(first);
    }
    if (found == null) {
      found = amounts.ahead(first, this);
    }
    return found == null ? simple(first) : found;
  }

  /** A bare number where only a day of a month can stand: the first in "3-7 december". */
  @Nullable TimeMatch<DayMeaning> bareDate(int first) {
    return dates.bare(first);
  }

  @Nullable TimeMatch<DayMeaning> weekNumber(int index) {
    if (!tokens.is(index, TimeKind.DIGITS)) {
      return null;
    }
    int number = tokens.at(index).number(TimeKind.DIGITS);
    return number < 1 || number > 53 || tokens.is(index + 1, TimeKind.COUNTED)
        ? null
        : week(new Week(number, 0), Third.WHOLE, index + 1);
  }

  private static TimeMatch<DayMeaning> week(Week week, Third third, int next) {
    return new TimeMatch<>(new DayMeaning.InWeek(week, third), next);
  }

  private @Nullable TimeMatch<DayMeaning> simple(int first) {
    TimeToken token = tokens.at(first);
    if (token.is(TimeKind.WEEKDAY)) {
      TimeMatch<DayMeaning> date = dates.at(first + 1);
      if (date != null && date.value() instanceof DayMeaning.Date) {
        return date;
      }
      return new TimeMatch<>(weekday(first, null), first + 1);
    }
    if (token.is(TimeKind.RELATIVE_DAY)) {
      int days = token.number(TimeKind.RELATIVE_DAY);
      return new TimeMatch<>(new DayMeaning.InDays(days), first + 1);
    }
    if (token.is(TimeKind.FEAST)) {
      Feast feast = Feast.valueOf(token.value(TimeKind.FEAST));
      return new TimeMatch<>(new DayMeaning.OnFeast(feast), first + 1);
    }
    return token.is(TimeKind.WORKDAYS)
        ? new TimeMatch<>(new DayMeaning.Workdays(), first + 1)
        : null;
  }

  private DayMeaning weekday(int index, @Nullable Week week) {
    String name = tokens.at(index).value(TimeKind.WEEKDAY);
    return new DayMeaning.Weekday(DayOfWeek.valueOf(name), week);
  }

  /** "nästa fredag", "denna vecka", "kommande helg", "nästa månad". */
  private @Nullable TimeMatch<DayMeaning> pointed(int first) {
    boolean next = tokens.is(first, TimeKind.NEXT);
    boolean coming = tokens.is(first, TimeKind.COMING);
    if (!next && !coming && !tokens.is(first, TimeKind.THIS)) {
      return null;
    }
    if (!tokens.is(first, TimeKind.THIS)
        && tokens.isAny(first + 1, TimeKind.NUMBER, TimeKind.PAIR)) {
      return amounts.coming(first + 1, next ? 1 : 0);
    }
    int offset = next ? tokens.at(first).number(TimeKind.NEXT) : 0;
    int noun = first + 1;
    if (tokens.is(noun, TimeKind.WEEKDAY)) {
      return new TimeMatch<>(weekday(noun, next ? Week.ahead(offset) : null), noun + 1);
    }
    if (tokens.is(noun, TimeKind.WEEK)) {
      return week(Week.ahead(coming ? 1 : offset), Third.WHOLE, noun + 1);
    }
    if (tokens.is(noun, TimeKind.WEEKEND)) {
      return new TimeMatch<>(new DayMeaning.Weekend(next ? Week.ahead(offset) : null), noun + 1);
    }
    if (tokens.is(noun, TimeKind.MONTH_WORD)) {
      return month(coming ? 1 : offset, Third.WHOLE, noun + 1);
    }
    return next && tokens.is(noun, TimeKind.YEAR_WORD)
        ? new TimeMatch<>(new DayMeaning.InYear(1), noun + 1)
        : null;
  }

  private static TimeMatch<DayMeaning> month(int offset, Third third, int next) {
    return new TimeMatch<>(new DayMeaning.InMonth(null, null, offset, third), next);
  }

  private @Nullable TimeMatch<DayMeaning> weekOrWeekend(int first) {
    TimeToken token = tokens.at(first);
    if (token.is(TimeKind.THIS_WEEK) && !tokens.is(first - 1, TimeKind.COUNTED)) {
      return week(Week.ahead(0), Third.WHOLE, first + 1);
    }
    if (token.is(TimeKind.NEXT_WEEK)) {
      return week(Week.ahead(token.number(TimeKind.NEXT_WEEK)), Third.WHOLE, first + 1);
    }
    if (token.is(TimeKind.WEEK_AFTER)
        && !tokens.isAny(first + 1, TimeKind.FEAST, TimeKind.WEEKDAY, TimeKind.THE)) {
      return week(Week.ahead(1), Third.WHOLE, first + 1);
    }
    if (token.is(TimeKind.WEEK)) {
      return weekNumber(first + 1);
    }
    return token.is(TimeKind.WEEKEND)
        ? new TimeMatch<>(new DayMeaning.Weekend(null), first + 1)
        : null;
  }
}
