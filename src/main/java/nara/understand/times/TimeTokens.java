package nara.understand.times;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tokens of one text; beyond its ends there is a full stop. */
record TimeTokens(List<TimeToken> all) {
  private static final TimeToken OUTSIDE = new TimeToken(0, 0, Map.of(TimeKind.STOP, "-"));

  TimeTokens {
    all = List.copyOf(all);
  }

  int size() {
    return all.size();
  }

  TimeToken at(int index) {
    return index < 0 || index >= all.size() ? OUTSIDE : all.get(index);
  }

  boolean is(int index, TimeKind kind) {
    return at(index).is(kind);
  }

  boolean isAny(int index, TimeKind first, TimeKind... others) {
    TimeToken token = at(index);
    if (token.is(first)) {
      return true;
    }
    for (TimeKind other : others) {
      if (token.is(other)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the sentence speaks of moving something within some tokens before an index. */
  boolean isMoved(int index, int near) {
    for (int i = index - 1; i >= Math.max(0, index - near); i--) {
      if (is(i, TimeKind.MOVE)) {
        return true;
      }
      if (is(i, TimeKind.STOP)) {
        return false;
      }
    }
    return false;
  }

  /** Where the words of these tokens start that tell no time. */
  Set<Integer> others(int first, int next) {
    Set<Integer> starts = new HashSet<>();
    for (int i = first; i < next; i++) {
      if (at(i).meanings().isEmpty()) {
        starts.add(at(i).start());
      }
    }
    return starts;
  }

  /** Whether two neighbours are written without anything between them. */
  boolean touch(int index) {
    return at(index).end() == at(index + 1).start();
  }

  /** The first index from {@code index} on that is not of this kind. */
  int skip(int index, TimeKind kind) {
    int next = index;
    while (next < size() && is(next, kind)) {
      next++;
    }
    return next;
  }
}
