package nara.understand;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;

/** Finds the phrases of many rules in a text, trying only those of which the words are there. */
final class DangerPhrases {
  private record Wanted(DangerRule rule, Predicate<BitSet> needed) {}

  private final List<Wanted> rules = new ArrayList<>();
  private final Map<Integer, BitSet> rulesByAnchor = new HashMap<>();

  /**
   * Prepares the search.
   *
   * @param words has all words of the rules
   */
  DangerPhrases(List<DangerRule> rules, WordTree words) {
    for (DangerRule rule : rules) {
      for (String word : rule.phrase().anchors()) {
        rulesByAnchor
            .computeIfAbsent(words.number(word), key -> new BitSet())
            .set(this.rules.size());
      }
      this.rules.add(new Wanted(rule, rule.phrase().needed().by(words::number)));
    }
  }

  /**
   * Where the phrases stand, by the order of the rules.
   *
   * @param seen a {@link DangerText}
   * @param words the numbers of those of its words that any rule has
   */
  List<DangerRule.Found> find(String seen, BitSet words) {
    List<DangerRule.Found> found = new ArrayList<>();
    BitSet anchored = anchored(words);
    int[] beginnings = DangerText.wordBeginnings(seen);
    for (int i = anchored.nextSetBit(0); i >= 0; i = anchored.nextSetBit(i + 1)) {
      Wanted wanted = rules.get(i);
      if (wanted.needed().test(words)) {
        add(wanted.rule(), seen, beginnings, found);
      }
    }
    return found;
  }

  /** Adds each place of a phrase, which begins where a word does; none of them overlap. */
  private static void add(
      DangerRule rule, String seen, int[] beginnings, List<DangerRule.Found> found) {
    Matcher matcher = rule.phrase().pattern().matcher(seen);
    int from = 0;
    for (int beginning : beginnings) {
      if (beginning >= from
          && rule.phrase().mayStartWith(seen.codePointAt(beginning))
          && matcher.region(beginning, seen.length()).lookingAt()) {
        found.add(new DangerRule.Found(rule, matcher.start(), matcher.end()));
        from = matcher.end();
      }
    }
  }

  private BitSet anchored(BitSet words) {
    BitSet anchored = new BitSet(rules.size());
    for (int word = words.nextSetBit(0); word >= 0; word = words.nextSetBit(word + 1)) {
      BitSet those = rulesByAnchor.get(word);
      if (those != null) {
        anchored.or(those);
      }
    }
    return anchored;
  }
}
