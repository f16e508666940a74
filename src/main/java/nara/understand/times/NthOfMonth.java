package nara.understand.times;

import java.time.DayOfWeek;
import nara.understand.times.DayMeaning.InMonth;
import nara.understand.times.DayMeaning.Third;
import org.jspecify.annotations.Nullable;

/**
 * Recognises what is counted within a month: "första måndagen i december", "sista veckan i jan".
 */
final class NthOfMonth {
  private static final int WEEKS_AT_MOST = 5;

  private final TimeTokens tokens;
  private final DateNames dates;

  NthOfMonth(TimeTokens tokens, DateNames dates) {
    this.tokens = tokens;
    this.dates = dates;
  }

  @Nullable TimeMatch<DayMeaning> at(int first) {
    int at = tokens.is(first, TimeKind.THE) ? first + 1 : first;
    int n = number(at);
    if (n == 0 || !tokens.isAny(at + 1, TimeKind.WEEK, TimeKind.WEEKDAY, TimeKind.DAY_WORD)) {
      return null;
    }
    TimeMatch<InMonth> month = month(at + 2);
    if (month == null) {
      return null;
    }
    DayMeaning meaning = meaning(n, at + 1, month.value());
    return meaning == null ? null : new TimeMatch<>(meaning, month.next());
  }

  /** 1 and up, -1 for the last, 0 if the token counts nothing. */
  private int number(int index) {
    if (tokens.is(index, TimeKind.ORDINAL_WORD)) {
      return tokens.at(index).number(TimeKind.ORDINAL_WORD);
    }
    return tokens.is(index, TimeKind.ORDINAL) ? tokens.at(index).number(TimeKind.ORDINAL) : 0;
  }

  private @Nullable DayMeaning meaning(int n, int noun, InMonth month) {
    if (tokens.is(noun, TimeKind.DAY_WORD)) {
      return n > 31 ? null : new DayMeaning.NthDay(n, month);
    }
    if (n > WEEKS_AT_MOST) {
      return null;
    }
    if (tokens.is(noun, TimeKind.WEEK)) {
      return new DayMeaning.NthWeek(n, month);
    }
    DayOfWeek day = DayOfWeek.valueOf(tokens.at(noun).value(TimeKind.WEEKDAY));
    return new DayMeaning.NthWeekday(n, day, month);
  }

  /** "i december", "i månaden", "i nästa månad". */
  private @Nullable TimeMatch<InMonth> month(int first) {
    int in = tokens.skip(first, TimeKind.GLUE);
    boolean next = tokens.is(in, TimeKind.NEXT) || tokens.is(in, TimeKind.COMING);
    int noun = next || tokens.is(in, TimeKind.THIS) ? in + 1 : in;
    if (tokens.is(noun, TimeKind.MONTH_WORD)) {
      return new TimeMatch<>(new InMonth(null, null, next ? 1 : 0, Third.WHOLE), noun + 1);
    }
    TimeMatch<DayMeaning> named = in == first ? null : dates.month(in);
    return named != null && named.value() instanceof InMonth it
        ? new TimeMatch<>(it, named.next())
        : null;
  }
}
