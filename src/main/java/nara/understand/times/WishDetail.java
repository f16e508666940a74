package nara.understand.times;

import nara.understand.times.DayMeaning.InMonth;
import nara.understand.times.DayMeaning.InWeek;
import nara.understand.times.DayMeaning.Third;
import org.jspecify.annotations.Nullable;

/** A wish made narrower later in the text: "vecka 50 passar bäst, gärna början av veckan". */
final class WishDetail {
  private static final int FEW_WORDS = 8;

  private final TimeTokens tokens;

  WishDetail(TimeTokens tokens) {
    this.tokens = tokens;
  }

  /** The wide wish with its detail, or null if the two are different wishes. */
  @Nullable TimePhrase joined(TimePhrase wide, TimePhrase detail) {
    DayMeaning whole = wide.day();
    boolean twoHours = wide.hasHours() && detail.hasHours();
    boolean limited = wide.bound() != Bound.NONE || detail.bound() != Bound.NONE;
    boolean excluded = wide.excluded() || detail.excluded();
    DayMeaning day = detail.day();
    if (whole == null || day == null || excluded || twoHours || limited) {
      return null;
    }
    boolean near = isNear(wide.next(), detail);
    DayMeaning narrow = near ? narrowed(whole, day, isSameSentence(wide.next(), detail)) : null;
    if (narrow == null) {
      return null;
    }
    TimePhrase hours = detail.hasHours() ? detail : wide;
    return new TimePhrase(
        wide.first(), detail.next(), narrow, Bound.NONE, hours.clock(), hours.part(), false);
  }

  /** "veckan" refers back from anywhere; a weekday may be of another week in a new sentence. */
  private static @Nullable DayMeaning narrowed(
      DayMeaning whole, DayMeaning day, boolean sameSentence) {
    if (whole instanceof InWeek week && week.third() == Third.WHOLE) {
      if (day instanceof InWeek part && isPartOfThis(part)) {
        return new InWeek(week.week(), part.third());
      }
      boolean named = day instanceof DayMeaning.Weekday it && it.week() == null;
      return named && sameSentence ? DayJoin.join(whole, day) : null;
    }
    return whole instanceof InMonth month
            && month.third() == Third.WHOLE
            && day instanceof InMonth part
            && isPartOfThis(part)
        ? new InMonth(month.month(), month.year(), month.offset(), part.third())
        : null;
  }

  private static boolean isPartOfThis(InWeek part) {
    return part.third() != Third.WHOLE && part.week().equals(DayMeaning.Week.ahead(0));
  }

  private static boolean isPartOfThis(InMonth part) {
    return part.third() != Third.WHOLE && part.month() == null && part.offset() == 0;
  }

  /** Near, and nothing between that begins another wish. */
  private boolean isNear(int from, TimePhrase detail) {
    for (int i = from; i < detail.first(); i++) {
      if (tokens.isAny(i, TimeKind.BREAK, TimeKind.OR, TimeKind.AND, TimeKind.BUT, TimeKind.NOT)) {
        return false;
      }
    }
    return detail.first() - from <= FEW_WORDS;
  }

  /** The same sentence, or the next one with nothing before its day. */
  private boolean isSameSentence(int from, TimePhrase detail) {
    boolean next = false;
    for (int i = from; i < detail.first(); i++) {
      next |= tokens.is(i, TimeKind.STOP);
      if (next && !tokens.isAny(i, TimeKind.STOP, TimeKind.GLUE)) {
        return false;
      }
    }
    return true;
  }
}
