package nara.understand.times;

import java.util.ArrayList;
import java.util.List;

/**
 * Leaves out the times that give way to others: the first in "flytta från tisdag till torsdag", the
 * last in "15.15 istället för 14.30".
 */
final class ReplacedTimes {
  private static final int NEAR = 8;
  private static final int FEW_WORDS = 4;

  private final TimeTokens tokens;
  private final List<TimePhrase> phrases;
  private final boolean[] replaced;

  ReplacedTimes(TimeTokens tokens, List<TimePhrase> phrases) {
    this.tokens = tokens;
    this.phrases = phrases;
    this.replaced = new boolean[phrases.size()];
  }

  /** The phrases that are not replaced, in order. */
  List<TimePhrase> leftOut() {
    for (int k = 0; k < phrases.size(); k++) {
      if (isAfterInstead(k)) {
        replaceFrom(k);
      }
      if (k + 1 < phrases.size() && isMovedTo(k)) {
        replaceUpTo(k);
      }
    }
    List<TimePhrase> kept = new ArrayList<>();
    for (int k = 0; k < phrases.size(); k++) {
      if (!replaced[k]) {
        kept.add(phrases.get(k));
      }
    }
    return kept;
  }

  private boolean isAfterInstead(int k) {
    int before = phrases.get(k).first() - 1;
    while (tokens.isAny(before, TimeKind.GLUE, TimeKind.CLOCK)) {
      before--;
    }
    return tokens.is(before, TimeKind.INSTEAD);
  }

  /** With the day given up go its hours; with the hours their day if another day stands before. */
  private void replaceFrom(int k) {
    replaced[k] = true;
    boolean follows = k + 1 < phrases.size() && gap(k + 1) == TimeGap.GLUE;
    if (!follows) {
      return;
    }
    TimePhrase phrase = phrases.get(k);
    TimePhrase next = phrases.get(k + 1);
    boolean dayBefore = k > 0 && isDayBefore(k);
    boolean hoursOfDay = phrase.isOnlyDay() && next.isOnlyHours();
    replaced[k + 1] = dayBefore && (hoursOfDay || (phrase.isOnlyHours() && next.isOnlyDay()));
  }

  private boolean isDayBefore(int k) {
    return phrases.get(k - 1).day() != null || (k > 1 && phrases.get(k - 2).day() != null);
  }

  /** "flytta ... A till B" with nothing but small words between "till" and B. */
  private boolean isMovedTo(int k) {
    TimePhrase old = phrases.get(k);
    TimePhrase wanted = phrases.get(k + 1);
    if (tokens.is(wanted.first(), TimeKind.UNTIL)) {
      return isOneThought(old.next(), wanted.first()) && tokens.isMoved(old.first(), NEAR);
    }
    int till = wanted.first() - 1;
    while (till >= old.next()
        && !tokens.is(till, TimeKind.UNTIL)
        && tokens.isAny(till, TimeKind.GLUE, TimeKind.CLOCK, TimeKind.ABOUT)) {
      till--;
    }
    return till >= old.next()
        && tokens.is(till, TimeKind.UNTIL)
        && isOneThought(old.next(), till)
        && tokens.isMoved(old.first(), NEAR);
  }

  private boolean isOneThought(int from, int to) {
    int words = 0;
    for (int i = from; i < to; i++) {
      if (tokens.isAny(i, TimeKind.STOP, TimeKind.BREAK, TimeKind.OR, TimeKind.AND, TimeKind.BUT)) {
        return false;
      }
      words++;
    }
    return words <= FEW_WORDS;
  }

  /** A new hour keeps the day; a new day takes everything with it. */
  private void replaceUpTo(int k) {
    boolean newDay = phrases.get(k + 1).day() != null;
    boolean joined = k > 0 && gap(k) == TimeGap.GLUE;
    if (newDay || phrases.get(k).isOnlyHours()) {
      replaced[k] = true;
    }
    if (joined && (newDay || phrases.get(k - 1).isOnlyHours())) {
      replaced[k - 1] = true;
    }
  }

  private TimeGap gap(int k) {
    return TimeGap.between(tokens, phrases.get(k - 1).next(), phrases.get(k).first());
  }
}
