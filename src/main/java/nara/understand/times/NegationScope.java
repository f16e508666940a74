package nara.understand.times;

import java.util.ArrayList;
import java.util.List;

/** Decides which phrases an "inte" takes away: "inte måndag", "tisdag går inte". */
final class NegationScope {
  private static final int REACH = 6;

  private final TimeTokens tokens;
  private final List<TimePhrase> phrases;
  private final boolean[] before;
  private final boolean[] after;

  NegationScope(TimeTokens tokens, List<TimePhrase> phrases) {
    this.tokens = tokens;
    this.phrases = phrases;
    this.before = new boolean[phrases.size()];
    this.after = new boolean[phrases.size()];
  }

  /** The phrases with what is taken away turned round or marked as excluded. */
  List<TimePhrase> apply() {
    for (int k = 0; k <= phrases.size(); k++) {
      assign(k);
    }
    for (int k = 1; k < phrases.size(); k++) {
      before[k] |= before[k - 1] && sharesForward(k);
    }
    for (int k = phrases.size() - 2; k >= 0; k--) {
      after[k] |= after[k + 1] && gap(k + 1).isList() && !before[k];
    }
    List<TimePhrase> result = new ArrayList<>();
    for (int k = 0; k < phrases.size(); k++) {
      result.add(negated(k));
    }
    return result;
  }

  private TimePhrase negated(int k) {
    TimePhrase phrase = phrases.get(k);
    if (before[k]) {
      return phrase.negate();
    }
    if (!after[k]) {
      return phrase;
    }
    boolean partOfDay = k > 0 && phrase.isOnlyHours() && gap(k) == TimeGap.GLUE;
    return partOfDay ? phrase.exclude() : phrase.negate();
  }

  /** Gives the "inte" between two phrases to the one it belongs to. */
  private void assign(int k) {
    int from = k == 0 ? 0 : phrases.get(k - 1).next();
    int to = k == phrases.size() ? tokens.size() : phrases.get(k).first();
    int clause = lastBreak(from, to) + 1;
    int firstBreak = firstBreak(from, to);
    if (k > 0) {
      int not = find(from, Math.min(firstBreak, from + REACH), true);
      boolean free = k == phrases.size() || tokens.is(not, TimeKind.POST_NOT);
      boolean mine = firstBreak < to || free || !claims(k, from, not);
      after[k - 1] = not >= 0 && mine && isAboutTheDay(from, not);
    }
    if (k < phrases.size()) {
      int not = find(Math.max(clause, to - REACH - 1), to, false);
      boolean free = k == 0 || clause > from || claims(k, from, not);
      before[k] = not >= 0 && free;
    }
  }

  /** "fredag, inte måndag" and "fredag kan jag inte efter 15" negate what comes after. */
  private boolean claims(int k, int from, int not) {
    if (not < 0) {
      return false;
    }
    boolean direct =
        TimeGap.between(tokens, from, not) == TimeGap.GLUE || tokens.is(not, TimeKind.EXCEPT);
    return direct || phrases.get(k).isOnlyHours();
  }

  /** "idag kom bussen inte" denies the bus; "idag hinner jag inte" denies the day. */
  private boolean isAboutTheDay(int from, int not) {
    int strange = 0;
    for (int i = from; i < not; i++) {
      strange += tokens.at(i).meanings().isEmpty() ? 1 : 0;
    }
    return strange <= 1;
  }

  /** The last negation between two tokens, or -1. */
  private int find(int from, int to, boolean askingToo) {
    for (int i = to - 1; i >= from; i--) {
      if (tokens.isAny(i, TimeKind.NOT, TimeKind.EXCEPT)
          || (askingToo && tokens.is(i, TimeKind.POST_NOT))) {
        return i;
      }
    }
    return -1;
  }

  private int firstBreak(int from, int to) {
    for (int i = from; i < to; i++) {
      if (isBreak(i)) {
        return i;
      }
    }
    return to;
  }

  private int lastBreak(int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (isBreak(i)) {
        return i;
      }
    }
    return from - 1;
  }

  private boolean isBreak(int index) {
    if (tokens.is(index, TimeKind.PRAISE)) {
      return !tokens.is(index - 1, TimeKind.NOT) && !tokens.is(index - 2, TimeKind.NOT);
    }
    return tokens.isAny(
        index, TimeKind.STOP, TimeKind.BREAK, TimeKind.BUT, TimeKind.COMMA, TimeKind.NEUTRAL);
  }

  private TimeGap gap(int k) {
    return TimeGap.between(tokens, phrases.get(k - 1).next(), phrases.get(k).first());
  }

  /** In "inte mån, tis" both are out; in "inte mån, tis går bra" the second is not. */
  private boolean sharesForward(int k) {
    TimeGap gap = gap(k);
    boolean sameKind = phrases.get(k - 1).isOnlyHours() == phrases.get(k).isOnlyHours();
    return sameKind && gap.isList() && (gap != TimeGap.COMMA || !isContrast(k));
  }

  /** "inte fredag, måndag" asks for Monday; "inte mån, tis eller ons" is one list. */
  private boolean isContrast(int k) {
    boolean pair = k == 1 || !gap(k - 1).isList();
    boolean last = k + 1 == phrases.size() || !gap(k + 1).isList();
    return isPraised(k) || (pair && last && !isException(k - 1));
  }

  /** "utom mån, tis" can only be a list. */
  private boolean isException(int k) {
    for (int i = k == 0 ? 0 : phrases.get(k - 1).next(); i < phrases.get(k).first(); i++) {
      if (tokens.is(i, TimeKind.EXCEPT)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPraised(int k) {
    int next = tokens.skip(phrases.get(k).next(), TimeKind.GLUE);
    return tokens.is(next, TimeKind.POSITIVE)
        || tokens.is(phrases.get(k).next(), TimeKind.POSITIVE);
  }
}
