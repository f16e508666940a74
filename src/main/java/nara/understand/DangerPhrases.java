package nara.understand;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** Finds the phrases of many rules in a text, trying only those of which a word is there. */
final class DangerPhrases {
  private static final int KEY_LENGTH = 2;

  private record Anchor(String word, int rule) {}

  private final List<DangerRule> rules;
  private final Map<String, List<Anchor>> anchorsByStart = new HashMap<>();

  DangerPhrases(List<DangerRule> rules) {
    this.rules = List.copyOf(rules);
    for (int rule = 0; rule < rules.size(); rule++) {
      for (String word : rules.get(rule).phrase().anchors()) {
        anchorsByStart
            .computeIfAbsent(start(word, 0), key -> new ArrayList<>())
            .add(new Anchor(word, rule));
      }
    }
  }

  /**
   * Where the phrases stand, by the order of the rules.
   *
   * @param seen a {@link DangerText}
   * @param together the same without spaces and dots
   */
  List<DangerRule.Found> find(String seen, String together) {
    List<DangerRule.Found> found = new ArrayList<>();
    BitSet possible = possible(together);
    for (int i = possible.nextSetBit(0); i >= 0; i = possible.nextSetBit(i + 1)) {
      DangerRule rule = rules.get(i);
      Matcher matcher = rule.phrase().pattern().matcher(seen);
      while (matcher.find()) {
        found.add(new DangerRule.Found(rule, matcher.start(), matcher.end()));
      }
    }
    return found;
  }

  private BitSet possible(String together) {
    BitSet possible = new BitSet(rules.size());
    for (int at = 0; at < together.length(); at++) {
      for (int length = 1; length <= KEY_LENGTH && at + length <= together.length(); length++) {
        String key = together.substring(at, at + length);
        for (Anchor anchor : anchorsByStart.getOrDefault(key, List.of())) {
          if (!possible.get(anchor.rule()) && together.startsWith(anchor.word(), at)) {
            possible.set(anchor.rule());
          }
        }
      }
    }
    return possible;
  }

  private static String start(String word, int at) {
    return word.substring(at, Math.min(at + KEY_LENGTH, word.length()));
  }
}
