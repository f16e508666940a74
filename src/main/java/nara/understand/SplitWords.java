package nara.understand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Words that somebody wrote as two: "fl ytta". Told by what others write: the whole is a common
 * word, and the parts are next to none.
 */
public final class SplitWords {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 20;
  private static final int LEAST_COMMON = 5;

  /** How much commoner the whole is than its parts; some examples have split words too. */
  private static final int COMMONER = 20;

  /** How often each word stands in the examples. Never changed. */
  private final Map<String, Integer> counts;

  private final int mostCommon;

  private SplitWords(Map<String, Integer> counts) {
    this.counts = counts;
    this.mostCommon = counts.values().stream().mapToInt(it -> it).max().orElse(0);
  }

  public static SplitWords none() {
    return new SplitWords(Map.of());
  }

  /** Counts the words of the examples. */
  public static SplitWords of(List<Example> examples) {
    Map<String, Integer> counts = new HashMap<>();
    for (Example example : examples) {
      for (String word : Normalizer.words(Normalizer.fold(example.text()))) {
        counts.merge(word, 1, Integer::sum);
      }
    }
    return new SplitWords(counts);
  }

  /**
   * The words with those joined that were split in two.
   *
   * @param words folded
   */
  List<String> joined(List<String> words) {
    List<String> joined = new ArrayList<>(words.size());
    int at = 0;
    while (at < words.size()) {
      if (at + 1 < words.size() && isOne(words.get(at), words.get(at + 1))) {
        joined.add(words.get(at) + words.get(at + 1));
        at += 2;
      } else {
        joined.add(words.get(at));
        at++;
      }
    }
    return joined;
  }

  private boolean isOne(String first, String second) {
    int length = first.length() + second.length();
    if (length < SHORTEST || length > LONGEST) {
      return false;
    }
    int ofParts = count(first) + count(second);
    return COMMONER * ofParts <= mostCommon
        && count(first + second) >= Math.max(LEAST_COMMON, COMMONER * ofParts);
  }

  private int count(String word) {
    return counts.getOrDefault(word, 0);
  }

  /** What the hash of a trained model depends on. */
  String content() {
    return new TreeMap<>(counts).toString();
  }
}
