package nara.understand.times;

import java.util.Map;

/**
 * A word, number, sign or fixed phrase of the text.
 *
 * @param start index of its first character in the text
 * @param end index after its last
 * @param meanings what it can be, each with its value as the lexicon writes it; not to be changed
 */
record TimeToken(int start, int end, Map<TimeKind, String> meanings) {

  /** Whether a phrase of time, or one that could be mistaken for it, may begin here. */
  boolean beginsTime() {
    for (TimeKind kind : meanings.keySet()) {
      if (kind.beginsTime()) {
        return true;
      }
    }
    return false;
  }

  boolean is(TimeKind kind) {
    return meanings.containsKey(kind);
  }

  /**
   * The value of one meaning.
   *
   * @throws IllegalStateException if the token does not have it
   */
  String value(TimeKind kind) {
    String value = meanings.get(kind);
    if (value == null) {
      throw new IllegalStateException("not a " + kind);
    }
    return value;
  }

  int number(TimeKind kind) {
    return Integer.parseInt(value(kind));
  }
}
