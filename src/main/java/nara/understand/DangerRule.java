package nara.understand;

import org.jspecify.annotations.Nullable;

/**
 * One line of the rules.
 *
 * @param level what the phrase means; in the harmless file, what it at most means
 * @param category null in the harmless file and only there
 * @param sure whether no likeness to ordinary lines may lower it; a harmless phrase around it may
 * @param source where it stands, and its phrase as it is written there
 */
record DangerRule(
    Danger.Level level,
    Danger.@Nullable Category category,
    DangerPhrase phrase,
    boolean sure,
    DangerReasons.Rule source) {

  /** A place in a text where a rule's phrase stands. */
  record Found(DangerRule rule, int start, int end) {
    boolean within(Found other) {
      return other.start <= start && end <= other.end;
    }
  }
}
