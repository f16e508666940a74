package nara.understand.times;

import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Recognises days by a feast or a date beside them: "fredagen före jul", "veckan efter nyår". */
final class BesideNames {
  private final TimeTokens tokens;
  private final DayNames days;

  BesideNames(TimeTokens tokens, DayNames days) {
    this.tokens = tokens;
    this.days = days;
  }

  @Nullable TimeMatch<DayMeaning> at(int first) {
    if (tokens.is(first, TimeKind.WEEK_AFTER)) {
      return beside(ChronoUnit.WEEKS, null, Bound.AFTER, first + 1);
    }
    if (!tokens.is(first + 1, TimeKind.BOUND)) {
      return null;
    }
    Bound side = Bound.valueOf(tokens.at(first + 1).value(TimeKind.BOUND));
    if (side != Bound.BEFORE && side != Bound.AFTER) {
      return null;
    }
    if (tokens.is(first, TimeKind.WEEK)) {
      return beside(ChronoUnit.WEEKS, null, side, first + 2);
    }
    if (tokens.is(first, TimeKind.DAY_WORD)) {
      return beside(ChronoUnit.DAYS, null, side, first + 2);
    }
    if (tokens.is(first, TimeKind.WEEKDAY) && tokens.is(first + 2, TimeKind.FEAST)) {
      DayOfWeek weekday = DayOfWeek.valueOf(tokens.at(first).value(TimeKind.WEEKDAY));
      return beside(ChronoUnit.DAYS, weekday, side, first + 2);
    }
    return null;
  }

  private @Nullable TimeMatch<DayMeaning> beside(
      ChronoUnit unit, @Nullable DayOfWeek weekday, Bound side, int of) {
    TimeMatch<DayMeaning> found = days.at(of);
    boolean named =
        found != null
            && (found.value() instanceof DayMeaning.OnFeast
                || found.value() instanceof DayMeaning.Date);
    return found == null || !named
        ? null
        : new TimeMatch<>(new DayMeaning.Beside(unit, weekday, side, found.value()), found.next());
  }
}
