package nara.understand;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/** Finds the phrases of many rules in a text, trying only those of which the words are there. */
final class DangerPhrases {
  private final List<DangerRule> rules;
  private final Map<String, List<Integer>> rulesByAnchor = new HashMap<>();

  DangerPhrases(List<DangerRule> rules) {
    this.rules = List.copyOf(rules);
    for (int rule = 0; rule < rules.size(); rule++) {
      for (String word : rules.get(rule).phrase().anchors()) {
        rulesByAnchor.computeIfAbsent(word, key -> new ArrayList<>()).add(rule);
      }
    }
  }

  /**
   * Where the phrases stand, by the order of the rules.
   *
   * @param seen a {@link DangerText}
   * @param words those of its words that any rule has
   */
  List<DangerRule.Found> find(String seen, Set<String> words) {
    List<DangerRule.Found> found = new ArrayList<>();
    BitSet anchored = anchored(words);
    for (int i = anchored.nextSetBit(0); i >= 0; i = anchored.nextSetBit(i + 1)) {
      DangerRule rule = rules.get(i);
      if (rule.phrase().needed().isIn(words)) {
        Matcher matcher = rule.phrase().pattern().matcher(seen);
        while (matcher.find()) {
          found.add(new DangerRule.Found(rule, matcher.start(), matcher.end()));
        }
      }
    }
    return found;
  }

  private BitSet anchored(Set<String> words) {
    BitSet anchored = new BitSet(rules.size());
    for (String word : words) {
      for (int rule : rulesByAnchor.getOrDefault(word, List.of())) {
        anchored.set(rule);
      }
    }
    return anchored;
  }
}
