package nara.understand.times;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import nara.understand.times.DayMeaning.Third;
import nara.understand.times.DayMeaning.Week;
import org.jspecify.annotations.Nullable;

/** Recognises amounts of time ahead: "om två veckor", "om 24 timmar", "inom en månad". */
final class TimeAmounts {
  private final TimeTokens tokens;

  TimeAmounts(TimeTokens tokens) {
    this.tokens = tokens;
  }

  /** An amount and its unit, such as 2 WEEKS, and whether half a unit comes on top. */
  private record Amount(int number, String unit, boolean andHalf) {}

  /** What lies so far ahead, or so many weeks after a day named by {@code days}. */
  @Nullable TimeMatch<DayMeaning> ahead(int first, DayNames days) {
    if (tokens.isAny(first, TimeKind.IN, TimeKind.WITHIN)) {
      int at = tokens.skip(first + 1, TimeKind.ABOUT);
      TimeMatch<DayMeaning> found = between(at);
      if (found == null) {
        found = meaning(amount(at));
      }
      return found != null && isPast(found.next()) ? null : found;
    }
    TimeMatch<Amount> amount = amount(first);
    if (amount == null) {
      return null;
    }
    if (tokens.is(amount.next(), TimeKind.FROM_NOW)) {
      TimeMatch<DayMeaning> found = meaning(amount);
      return found == null ? null : new TimeMatch<>(found.value(), amount.next() + 1);
    }
    boolean weeks = amount.value().unit().equals("WEEKS");
    if (weeks && tokens.is(amount.next(), TimeKind.WEEKS_FROM)) {
      TimeMatch<DayMeaning> day = days.at(amount.next() + 1);
      return day == null || !day.value().isOneDay()
          ? null
          : new TimeMatch<>(
              new DayMeaning.WeeksAfter(day.value(), amount.value().number()), day.next());
    }
    return null;
  }

  /** "om 2-3 veckor", "om en vecka eller två". */
  private @Nullable TimeMatch<DayMeaning> between(int first) {
    if (!tokens.is(first, TimeKind.NUMBER)) {
      return null;
    }
    boolean unitFirst = tokens.is(first + 1, TimeKind.UNIT);
    int joint = unitFirst ? first + 2 : first + 1;
    int second = tokens.isAny(joint, TimeKind.OR, TimeKind.DASH) ? joint + 1 : joint;
    int unit = unitFirst ? first + 1 : second + 1;
    boolean both = tokens.is(second, TimeKind.NUMBER) && tokens.is(unit, TimeKind.UNIT);
    if (!both || (unitFirst && (second == joint || tokens.is(second + 1, TimeKind.UNIT)))) {
      return null;
    }
    DayMeaning from = ahead(tokens.at(first).number(TimeKind.NUMBER), unit);
    DayMeaning to = ahead(tokens.at(second).number(TimeKind.NUMBER), unit);
    return from instanceof DayMeaning.Elapsed
        ? null
        : new TimeMatch<>(new DayMeaning.Range(from, to), second + (unitFirst ? 1 : 2));
  }

  private DayMeaning ahead(int number, int unit) {
    return meaning(new Amount(number, tokens.at(unit).value(TimeKind.UNIT), false));
  }

  /**
   * "kommande två veckorna" from today, or "nästa två veckor" from the next one.
   *
   * @param start 0 for from today, 1 for from the next day, week or month
   */
  @Nullable TimeMatch<DayMeaning> coming(int first, int start) {
    TimeMatch<Amount> amount = amount(first);
    if (amount == null) {
      return null;
    }
    int number = amount.value().number();
    DayMeaning ahead = meaning(amount.value());
    DayMeaning stretch =
        switch (amount.value().unit()) {
          case "DAYS" -> new DayMeaning.Range(new DayMeaning.InDays(start), ahead);
          case "WEEKS" -> start == 0 ? fromToday(ahead) : weeks(number);
          case "MONTHS" -> start == 0 ? fromToday(ahead) : months(number);
          default -> null;
        };
    return stretch == null ? null : new TimeMatch<>(stretch, amount.next());
  }

  private static DayMeaning fromToday(DayMeaning last) {
    return new DayMeaning.Range(new DayMeaning.InDays(0), last);
  }

  private static DayMeaning weeks(int number) {
    return new DayMeaning.Range(
        new DayMeaning.InWeek(Week.ahead(1), Third.WHOLE),
        new DayMeaning.InWeek(Week.ahead(number), Third.WHOLE));
  }

  private static DayMeaning months(int number) {
    return new DayMeaning.Range(
        new DayMeaning.InMonth(null, null, 1, Third.WHOLE),
        new DayMeaning.InMonth(null, null, number, Third.WHOLE));
  }

  private boolean isPast(int next) {
    return tokens.is(next, TimeKind.AGO) && !tokens.is(next, TimeKind.GLUE);
  }

  /**
   * "20 min sen": somebody is late, and nothing is past. Returns where it ends, or {@code first}.
   */
  int lateness(int first) {
    TimeMatch<Amount> amount = amount(first);
    boolean late =
        amount != null
            && amount.value().unit().equals("MINUTES")
            && tokens.is(amount.next(), TimeKind.AGO);
    return late && amount != null ? amount.next() + 1 : first;
  }

  /** An amount that has been: "två veckor sen", "för en månad sedan". */
  int pastAmount(int first) {
    int at = tokens.is(first, TimeKind.FOR_AGO) ? first + 1 : first;
    TimeMatch<Amount> amount = amount(at);
    return amount != null && tokens.is(amount.next(), TimeKind.AGO) ? amount.next() + 1 : first;
  }

  private @Nullable TimeMatch<Amount> amount(int first) {
    if (tokens.is(first, TimeKind.QUARTER)) {
      return new TimeMatch<>(new Amount(15, "MINUTES", false), first + 1);
    }
    int at = first;
    int number = 1;
    if (tokens.isAny(at, TimeKind.NUMBER, TimeKind.PAIR)) {
      TimeKind kind = tokens.is(at, TimeKind.NUMBER) ? TimeKind.NUMBER : TimeKind.PAIR;
      number = tokens.at(at).number(kind);
      at++;
    } else if (!tokens.isAny(at, TimeKind.HALF_HOUR, TimeKind.HALF_YEAR)) {
      return null;
    }
    if (at > first && tokens.is(at, TimeKind.QUARTER)) {
      return new TimeMatch<>(new Amount(15 * number, "MINUTES", false), at + 1);
    }
    if (tokens.is(at, TimeKind.HALF_HOUR)) {
      return new TimeMatch<>(new Amount(30, "MINUTES", false), at + 1);
    }
    if (tokens.is(at, TimeKind.HALF_YEAR)) {
      return new TimeMatch<>(new Amount(6, "MONTHS", false), at + 1);
    }
    int unit = afterHalf(at);
    TimeKind kind = tokens.is(unit, TimeKind.UNIT) ? TimeKind.UNIT : TimeKind.SHORT_UNIT;
    boolean isShort = tokens.is(first - 1, TimeKind.IN) && tokens.is(at - 1, TimeKind.DIGITS);
    return tokens.is(unit, TimeKind.UNIT) || (isShort && tokens.is(unit, TimeKind.SHORT_UNIT))
        ? new TimeMatch<>(new Amount(number, tokens.at(unit).value(kind), unit > at), unit + 1)
        : null;
  }

  /** "två och en halv timme", "2,5 timmar": where the unit stands. */
  private int afterHalf(int at) {
    if (tokens.is(at, TimeKind.AND_HALF)) {
      return at + 1;
    }
    boolean decimal =
        tokens.isAny(at, TimeKind.COMMA, TimeKind.STOP)
            && tokens.is(at + 1, TimeKind.DIGITS)
            && tokens.at(at + 1).value(TimeKind.DIGITS).equals("5")
            && tokens.touch(at - 1)
            && tokens.touch(at);
    return decimal ? at + 2 : at;
  }

  private static @Nullable TimeMatch<DayMeaning> meaning(@Nullable TimeMatch<Amount> amount) {
    return amount == null ? null : new TimeMatch<>(meaning(amount.value()), amount.next());
  }

  private static DayMeaning meaning(Amount amount) {
    int number = amount.number();
    boolean andHalf = amount.andHalf();
    return switch (amount.unit()) {
      case "MINUTES" -> new DayMeaning.Elapsed(Duration.ofMinutes(number));
      case "HOURS" -> new DayMeaning.Elapsed(Duration.ofMinutes(number * 60L + (andHalf ? 30 : 0)));
      case "DAYS" -> new DayMeaning.InDays(number);
      case "WEEKS" ->
          andHalf
              ? new DayMeaning.InDays(7 * number + 3)
              : new DayMeaning.Ahead(number, ChronoUnit.WEEKS);
      case "MONTHS" -> new DayMeaning.Ahead(number, ChronoUnit.MONTHS);
      default -> new DayMeaning.Ahead(number, ChronoUnit.YEARS);
    };
  }

  /** The weeks ahead if a meaning is a whole number of them: "onsdag om två veckor". */
  static @Nullable Week weeks(DayMeaning meaning) {
    if (meaning instanceof DayMeaning.Ahead it && it.unit() == ChronoUnit.WEEKS) {
      return Week.ahead(it.amount());
    }
    int days = meaning instanceof DayMeaning.InDays it ? it.days() : 0;
    return days > 0 && days % 7 == 0 ? Week.ahead(days / 7) : null;
  }
}
