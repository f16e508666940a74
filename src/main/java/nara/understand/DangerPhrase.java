package nara.understand;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A phrase of the danger rules, compiled by {@link DangerPattern}. */
final class DangerPhrase {
  private final String regex;
  private final String starts;
  private final List<String> anchors;
  private final Needed needed;
  private volatile @Nullable Pattern pattern;

  DangerPhrase(String regex, String starts, List<String> anchors, Needed needed) {
    this.regex = regex;
    this.starts = starts;
    this.anchors = anchors;
    this.needed = needed;
  }

  /** Words of which at least one must be in a text, its words written together. */
  List<String> anchors() {
    return anchors;
  }

  /** All that must be in it. */
  Needed needed() {
    return needed;
  }

  String regex() {
    return regex;
  }

  /** Whether it can stand where a word of this first letter or digit begins. */
  boolean mayStartWith(int letter) {
    return starts.isEmpty() || starts.indexOf(letter) >= 0;
  }

  /**
   * Matches from the beginning of a word. Compiled when first needed: most phrases never are, and
   * all of them take a second.
   */
  Pattern pattern() {
    Pattern compiled = pattern;
    if (compiled == null) {
      compiled = Pattern.compile(regex);
      pattern = compiled;
    }
    return compiled;
  }
}
