package nara.understand.times;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts together what the writer meant together: a day with its week, hours and part of day. */
final class PhraseJoiner {
  private final TimeTokens tokens;
  private final WishDetail details;

  PhraseJoiner(TimeTokens tokens) {
    this.tokens = tokens;
    this.details = new WishDetail(tokens);
  }

  List<TimePhrase> join(List<TimePhrase> phrases) {
    List<PhraseList.Item> items = new ArrayList<>();
    TimePhrase current = null;
    TimeGap before = TimeGap.APART;
    boolean hoursFirst = false;
    for (TimePhrase phrase : phrases) {
      TimeGap gap =
          current == null ? TimeGap.APART : TimeGap.between(tokens, current.next(), phrase.first());
      boolean apart = current == null || isTakenAway(current, phrase);
      TimePhrase merged = current == null || apart ? null : merge(current, phrase, gap);
      if (merged == null && current != null && !apart) {
        merged = details.joined(current, phrase);
      }
      if (merged == null) {
        if (current != null) {
          items.add(new PhraseList.Item(current, before, hoursFirst));
        }
        before = gap;
        hoursFirst = phrase.isOnlyHours();
      }
      current = merged == null ? phrase : merged;
    }
    if (current != null) {
      items.add(new PhraseList.Item(current, before, hoursFirst));
    }
    return new PhraseList(items).shared();
  }

  /** In "nästa vecka utom måndag" the exception is not a part of the wish. */
  private boolean isTakenAway(TimePhrase current, TimePhrase phrase) {
    for (int i = current.next(); i < phrase.first(); i++) {
      if (phrase.excluded() && tokens.isAny(i, TimeKind.NOT, TimeKind.EXCEPT)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable TimePhrase merge(TimePhrase a, TimePhrase b, TimeGap gap) {
    return switch (gap) {
      case APART, OR -> null;
      case GLUE -> combine(a, b);
      case COMMA -> a.excluded() == b.excluded() ? combine(a, b) : null;
      case WORDS -> complete(a, b) || (b.isOnlyDay() && a.isOnlyHours()) ? combine(a, b) : null;
      case AND, BUT -> isRest(a, b) || isOpenAndClosed(a, b) ? combine(a, b) : null;
      case SENTENCE -> isRest(a, b) && a.isOnlyDay() ? combine(a, b) : null;
    };
  }

  private static boolean complete(TimePhrase a, TimePhrase b) {
    return a.isOnlyDay() && b.isOnlyHours();
  }

  /** Hours that complete a day or another open stretch, none of them excluded. */
  private static boolean isRest(TimePhrase a, TimePhrase b) {
    boolean wanted = !a.excluded() && !b.excluded() && !(a.day() instanceof DayMeaning.Past);
    return wanted && b.isOnlyHours() && (a.isOnlyDay() || hours(a, b) != null);
  }

  private static boolean isOpenAndClosed(TimePhrase a, TimePhrase b) {
    return a.bound().opensForward() && b.bound() != Bound.NONE && !b.bound().opensForward();
  }

  private static @Nullable TimePhrase combine(TimePhrase a, TimePhrase b) {
    if (a.day() instanceof DayMeaning.Elapsed || b.day() instanceof DayMeaning.Elapsed) {
      return null;
    }
    TimePhrase days = days(a, b);
    ClockSpan clock = hours(a, b);
    boolean twoParts = a.part() != null && b.part() != null;
    if (days == null || twoParts || (clock == null && a.clock() != null && b.clock() != null)) {
      return null;
    }
    return new TimePhrase(
        a.first(),
        b.next(),
        days.day(),
        days.bound(),
        clock,
        a.part() == null ? b.part() : a.part(),
        a.excluded() || b.excluded());
  }

  private static @Nullable ClockSpan hours(TimePhrase a, TimePhrase b) {
    ClockSpan first = a.clock();
    ClockSpan second = b.clock();
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    return first.and(second);
  }

  private static @Nullable TimePhrase days(TimePhrase a, TimePhrase b) {
    DayMeaning first = a.day();
    DayMeaning second = b.day();
    if (first == null || second == null) {
      return first == null ? b : a;
    }
    if (isOpenAndClosed(a, b)) {
      return a.withDay(new DayMeaning.Limits(first, a.bound(), second, b.bound()), Bound.NONE);
    }
    DayMeaning joined =
        a.bound() == Bound.NONE || b.bound() == Bound.NONE ? DayJoin.join(first, second) : null;
    Bound bound = a.bound() == Bound.NONE ? b.bound() : a.bound();
    return joined == null ? null : a.withDay(joined, bound);
  }
}
