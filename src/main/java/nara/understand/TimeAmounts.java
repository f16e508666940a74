package nara.understand;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import nara.understand.DayMeaning.Week;
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
      TimeMatch<DayMeaning> found = meaning(amount(tokens.skip(first + 1, TimeKind.ABOUT)));
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
    boolean andHalf = tokens.is(at, TimeKind.AND_HALF);
    int unit = andHalf ? at + 1 : at;
    return tokens.is(unit, TimeKind.UNIT)
        ? new TimeMatch<>(
            new Amount(number, tokens.at(unit).value(TimeKind.UNIT), andHalf), unit + 1)
        : null;
  }

  private static @Nullable TimeMatch<DayMeaning> meaning(@Nullable TimeMatch<Amount> amount) {
    if (amount == null) {
      return null;
    }
    int number = amount.value().number();
    boolean andHalf = amount.value().andHalf();
    DayMeaning meaning =
        switch (amount.value().unit()) {
          case "MINUTES" -> new DayMeaning.Elapsed(Duration.ofMinutes(number));
          case "HOURS" ->
              new DayMeaning.Elapsed(Duration.ofMinutes(number * 60L + (andHalf ? 30 : 0)));
          case "DAYS" -> new DayMeaning.InDays(number);
          case "WEEKS" -> new DayMeaning.Ahead(number, ChronoUnit.WEEKS);
          case "MONTHS" -> new DayMeaning.Ahead(number, ChronoUnit.MONTHS);
          default -> new DayMeaning.Ahead(number, ChronoUnit.YEARS);
        };
    return new TimeMatch<>(meaning, amount.next());
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
