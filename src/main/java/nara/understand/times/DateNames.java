package nara.understand.times;

import java.time.Month;
import nara.understand.times.DayMeaning.InMonth;
import nara.understand.times.DayMeaning.Third;
import org.jspecify.annotations.Nullable;

/** Recognises dates and months: "26e", "den 3 december", "26/11", "januari 2027". */
final class DateNames {
  private static final int FIRST_UNLIKE_A_MENU = 4;
  private static final int LONGEST_LIST = 6;

  /** "10 dec -14" is a range, "10 dec -27" has a year. */
  private static final int FIRST_SHORT_YEAR = 24;

  private final TimeTokens tokens;
  private final NthOfMonth counted;

  DateNames(TimeTokens tokens) {
    this.tokens = tokens;
    this.counted = new NthOfMonth(tokens, this);
  }

  @Nullable TimeMatch<DayMeaning> at(int first) {
    TimeToken token = tokens.at(first);
    if (token.is(TimeKind.DATE)) {
      return new TimeMatch<>(inFigures(token.value(TimeKind.DATE)), first + 1);
    }
    TimeMatch<DayMeaning> nth = counted.at(first);
    if (nth != null) {
      return nth;
    }
    TimeMatch<DayMeaning> day = dayOfMonth(first);
    if (day == null) {
      day = monthFirst(first);
    }
    return day == null ? month(first) : day;
  }

  /** A bare day of a month, which only its neighbours can tell from an hour. */
  @Nullable TimeMatch<DayMeaning> bare(int first) {
    int number = dayNumber(first);
    boolean counted = tokens.isAny(first + 1, TimeKind.COUNTED, TimeKind.UNIT);
    return number == 0 || counted
        ? null
        : new TimeMatch<>(new DayMeaning.Date(number, null, null), first + 1);
  }

  private static DayMeaning inFigures(String date) {
    String[] parts = date.split("/", -1);
    Integer year = parts.length > 2 ? Integer.valueOf(parts[2]) : null;
    return new DayMeaning.Date(
        Integer.parseInt(parts[0]), Month.of(Integer.parseInt(parts[1])), year);
  }

  /** 1 to 31, or 0 if the token is no day of a month. */
  private int dayNumber(int index) {
    int number = 0;
    if (tokens.is(index, TimeKind.DIGITS) && tokens.at(index).value(TimeKind.DIGITS).length() < 3) {
      number = tokens.at(index).number(TimeKind.DIGITS);
    } else if (tokens.is(index, TimeKind.ORDINAL)) {
      number = tokens.at(index).number(TimeKind.ORDINAL);
    } else if (tokens.is(index, TimeKind.ORDINAL_WORD)) {
      number = Math.max(0, tokens.at(index).number(TimeKind.ORDINAL_WORD));
    }
    return number > 31 ? 0 : number;
  }

  private @Nullable TimeMatch<DayMeaning> dayOfMonth(int first) {
    boolean the = tokens.is(first, TimeKind.THE);
    int at = the ? first + 1 : first;
    int day = dayNumber(at);
    if (day == 0 || tokens.is(first - 1, TimeKind.MENU)) {
      return null;
    }
    int month = tokens.isAny(at + 1, TimeKind.GLUE) && isMonth(at + 2) ? at + 2 : at + 1;
    if (isMonth(month) && day <= nameOf(month).maxLength()) {
      TimeMatch<Integer> year = year(month + 1);
      return new TimeMatch<>(
          new DayMeaning.Date(day, nameOf(month), year == null ? null : year.value()),
          year == null ? month + 1 : year.next());
    }
    if (startsListWithMonth(at + 1)) {
      return new TimeMatch<>(new DayMeaning.Date(day, null, null), at + 1);
    }
    return isDateAlone(at, day, the)
        ? new TimeMatch<>(new DayMeaning.Date(day, null, null), at + 1)
        : null;
  }

  /** "25 eller 26 nov": the number before "eller" is a day too. */
  private boolean startsListWithMonth(int joint) {
    int at = joint;
    for (int days = 0; days < LONGEST_LIST; days++) {
      if (!tokens.isAny(at, TimeKind.OR, TimeKind.AND, TimeKind.COMMA)) {
        return false;
      }
      int day = tokens.is(at + 1, TimeKind.THE) ? at + 2 : at + 1;
      if (dayNumber(day) == 0 && !tokens.is(day, TimeKind.DATE)) {
        return false;
      }
      if (isMonth(day + 1) || tokens.is(day, TimeKind.DATE)) {
        return true;
      }
      at = day + 1;
    }
    return false;
  }

  /** Without a month "den 26" and "26e" are dates; "den första" may be the first on a list. */
  private boolean isDateAlone(int at, int day, boolean the) {
    if (isCounted(at + 1)) {
      return false;
    }
    if (tokens.is(at, TimeKind.ORDINAL_WORD)) {
      return the && day >= FIRST_UNLIKE_A_MENU;
    }
    if (tokens.is(at, TimeKind.ORDINAL)) {
      return the || (!tokens.is(at, TimeKind.CHOICE) && day >= FIRST_UNLIKE_A_MENU);
    }
    boolean afterWeekday =
        tokens.is(at - 1, TimeKind.WEEKDAY) && day >= 19 && !isHoursAfter(at + 1);
    return the ? tokens.is(at, TimeKind.DIGITS) : afterWeekday;
  }

  private boolean isHoursAfter(int next) {
    return tokens.isAny(next, TimeKind.DASH, TimeKind.PART);
  }

  private boolean isCounted(int index) {
    return index < tokens.size()
        && tokens.isAny(index, TimeKind.COUNTED, TimeKind.UNIT, TimeKind.OCLOCK_TAIL);
  }

  private boolean isMonth(int index) {
    return tokens.isAny(index, TimeKind.MONTH, TimeKind.SHORT_MONTH);
  }

  private Month nameOf(int index) {
    TimeToken token = tokens.at(index);
    TimeKind kind = token.is(TimeKind.MONTH) ? TimeKind.MONTH : TimeKind.SHORT_MONTH;
    return Month.valueOf(token.value(kind));
  }

  /** "2027", "-27", with the figures at the dash; null if no year stands there. */
  private @Nullable TimeMatch<Integer> year(int index) {
    if (tokens.is(index, TimeKind.DIGITS)) {
      int year = tokens.at(index).number(TimeKind.DIGITS);
      return year >= 1900 && year < 2100 ? new TimeMatch<>(year, index + 1) : null;
    }
    boolean shortly =
        tokens.is(index, TimeKind.DASH)
            && !tokens.touch(index - 1)
            && tokens.touch(index)
            && tokens.is(index + 1, TimeKind.DIGITS)
            && tokens.at(index + 1).value(TimeKind.DIGITS).length() == 2;
    int year = shortly ? tokens.at(index + 1).number(TimeKind.DIGITS) : 0;
    return year < FIRST_SHORT_YEAR || isMonth(index + 2)
        ? null
        : new TimeMatch<>(TimeNumerals.inCentury(year), index + 2);
  }

  /** "Nov 26", "November 26th". */
  private @Nullable TimeMatch<DayMeaning> monthFirst(int first) {
    if (!isMonth(first) || tokens.is(first, TimeKind.FEAST)) {
      return null;
    }
    int at = tokens.is(first + 1, TimeKind.THE) ? first + 2 : first + 1;
    int day = dayNumber(at);
    boolean clock = tokens.isAny(at + 1, TimeKind.AM, TimeKind.PM, TimeKind.MINUTE_WORD);
    if (day == 0 || clock || day > nameOf(first).maxLength() || isCounted(at + 1)) {
      return null;
    }
    int after = tokens.is(at + 1, TimeKind.COMMA) ? at + 2 : at + 1;
    TimeMatch<Integer> year = year(after);
    return new TimeMatch<>(
        new DayMeaning.Date(day, nameOf(first), year == null ? null : year.value()),
        year == null ? at + 1 : year.next());
  }

  /** A month by its full name, or by an abbreviation that a preposition marks. */
  @Nullable TimeMatch<DayMeaning> month(int first) {
    boolean marked = tokens.isAny(first - 1, TimeKind.GLUE, TimeKind.PART_OF, TimeKind.BOUND);
    boolean named = tokens.is(first + 1, TimeKind.MONTH_WORD);
    boolean wrongDay = tokens.isAny(first - 1, TimeKind.DIGITS, TimeKind.ORDINAL);
    boolean feast = tokens.is(first, TimeKind.FEAST);
    boolean shortly = tokens.is(first, TimeKind.SHORT_MONTH) && (marked || named) && !feast;
    if (wrongDay || (!tokens.is(first, TimeKind.MONTH) && !shortly)) {
      return null;
    }
    int next = named ? first + 2 : first + 1;
    TimeMatch<Integer> year = year(next);
    return new TimeMatch<>(
        new InMonth(nameOf(first), year == null ? null : year.value(), 0, Third.WHOLE),
        year == null ? next : year.next());
  }
}
