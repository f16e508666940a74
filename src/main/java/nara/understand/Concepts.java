package nara.understand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Words of the same meaning: "moster" and "faster" are both {@code kin_aunt}. A classifier that has
 * seen one of them in its examples learns about the others.
 */
public final class Concepts {
  private static final String EXAMPLE =
      "Skriv begreppet, en tabb och dess ord med komma emellan: kin_aunt, tabb, moster, faster.";
  private static final int MOST_WORDS_OF_A_PHRASE = 2;

  /** Never changed. */
  private final Map<String, String> conceptOf;

  private Concepts(Map<String, String> conceptOf) {
    this.conceptOf = conceptOf;
  }

  public static Concepts none() {
    return new Concepts(Map.of());
  }

  /**
   * Reads a file such as {@code bot/concepts/sv.tsv}: a concept, a tab, and words or pairs of words
   * with commas between. A word belongs to one concept; the first wins.
   */
  public static Concepts read(String tsv, String fileName) throws BadDataException {
    DataFile file = new DataFile(tsv, fileName);
    Map<String, String> conceptOf = new HashMap<>();
    file.eachRow(
        2,
        EXAMPLE,
        line -> {
          for (String phrase : line.column(1).split(",", -1)) {
            List<String> words = Normalizer.words(Normalizer.fold(phrase));
            if (words.isEmpty() || words.size() > MOST_WORDS_OF_A_PHRASE) {
              file.problem(line, "'" + phrase.strip() + "' är inte ett eller två ord", EXAMPLE);
            } else {
              conceptOf.putIfAbsent(String.join(" ", words), line.column(0));
            }
          }
        });
    file.throwProblems();
    return new Concepts(conceptOf);
  }

  /** The concepts of all the languages; where they collide, those that come first win. */
  public static Concepts all(Iterable<Concepts> languages) {
    Map<String, String> all = new HashMap<>();
    for (Concepts concepts : languages) {
      concepts.conceptOf.forEach(all::putIfAbsent);
    }
    return new Concepts(all);
  }

  /**
   * The concepts of a text in the order of its words; words without one are left out.
   *
   * @param words folded
   */
  List<String> in(List<String> words) {
    List<String> concepts = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      String pair = at + 1 < words.size() ? words.get(at) + ' ' + words.get(at + 1) : "";
      String ofPair = conceptOf.get(pair);
      String concept = ofPair == null ? conceptOf.get(words.get(at)) : ofPair;
      if (concept != null) {
        concepts.add(concept);
      }
      at += ofPair == null ? 1 : 2;
    }
    return concepts;
  }

  /** What the hash of a trained model depends on. */
  String content() {
    return new TreeMap<>(conceptOf).toString();
  }
}
