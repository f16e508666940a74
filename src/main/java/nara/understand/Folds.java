package nara.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Splits examples into parts of about the same size for cross-validation. A voice is never split:
 * its lines resemble each other, and near-copies on both sides would make the figure worthless.
 */
final class Folds {
  private final List<List<Example>> parts;
  private final boolean byVoice;

  private Folds(List<List<Example>> parts, boolean byVoice) {
    this.parts = parts;
    this.byVoice = byVoice;
  }

  /** Where fewer voices are noted than there are parts, every text counts as a voice of its own. */
  static Folds of(List<Example> examples, int count) {
    boolean byVoice = examples.stream().map(Example::voice).distinct().count() >= count;
    Map<String, List<Example>> voices = new TreeMap<>();
    for (Example example : examples) {
      String key = byVoice ? example.voice() : example.text();
      voices.computeIfAbsent(key, it -> new ArrayList<>()).add(example);
    }
    List<List<Example>> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(new ArrayList<>());
    }
    Comparator<List<Example>> bySize = Comparator.comparingInt(List::size);
    Map<String, Integer> spread = new HashMap<>();
    voices.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, List<Example>>>comparingInt(it -> -it.getValue().size())
                .thenComparing(it -> spread(it.getKey(), spread)))
        .forEach(voice -> parts.stream().min(bySize).orElseThrow().addAll(voice.getValue()));
    return new Folds(parts, byVoice);
  }

  /** Neighbours in the alphabet must not end up together: they resemble each other. */
  private static int spread(String key, Map<String, Integer> known) {
    return known.computeIfAbsent(key, it -> it.hashCode() * 0x9E3779B9);
  }

  int count() {
    return parts.size();
  }

  boolean isByVoice() {
    return byVoice;
  }

  List<Example> leftOut(int part) {
    return parts.get(part);
  }

  List<Example> without(int part) {
    List<Example> rest = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (i != part) {
        rest.addAll(parts.get(i));
      }
    }
    return rest;
  }
}
