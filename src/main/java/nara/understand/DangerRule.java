package nara.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * One line of the rules.
 *
 * @param level what the phrase means; in the harmless file, what it at most means
 * @param category null in the harmless file and only there
 */
record DangerRule(
    Danger.Level level, Danger.@Nullable Category category, DangerPattern.Compiled phrase) {

  /** A place in a text where a rule's phrase stands. */
  record Found(DangerRule rule, int start, int end) {
    boolean within(Found other) {
      return other.start <= start && end <= other.end;
    }
  }

  /**
   * @param seen a {@link DangerText}
   * @param together the same without spaces and dots
   */
  static List<Found> find(List<DangerRule> rules, String seen, String together) {
    List<Found> found = new ArrayList<>();
    for (DangerRule rule : rules) {
      if (rule.phrase().anchors().stream().anyMatch(together::contains)) {
        Matcher matcher = rule.phrase().pattern().matcher(seen);
        while (matcher.find()) {
          found.add(new Found(rule, matcher.start(), matcher.end()));
        }
      }
    }
    return found;
  }
}
