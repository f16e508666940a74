package nara.understand;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The features of examples, found once: each is trained on several times. */
final class SeenExamples {
  private final IdentityHashMap<Example, int[]> features;

  private SeenExamples(IdentityHashMap<Example, int[]> features) {
    this.features = features;
  }

  static SeenExamples of(List<Example> examples, Function<Example, int[]> features) {
    List<int[]> found = examples.parallelStream().map(features).map(SeenExamples::sorted).toList();
    IdentityHashMap<Example, int[]> all = new IdentityHashMap<>();
    IntStream.range(0, examples.size()).forEach(i -> all.put(examples.get(i), found.get(i)));
    return new SeenExamples(all);
  }

  private static int[] sorted(int[] features) {
    Arrays.sort(features);
    return features;
  }

  /** These and more. */
  SeenExamples with(List<Example> more, Function<Example, int[]> find) {
    SeenExamples all = of(more, find);
    all.features.putAll(features);
    return all;
  }

  /** Ascending. */
  int[] of(Example example) {
    return Objects.requireNonNull(features.get(example));
  }

  /** Trains a model on some of them. */
  LinearModel fit(
      LinearTraining.Kind kind, List<Example> examples, Function<Example, String> label) {
    return training(examples).fit(kind, examples.stream().map(label).toList());
  }

  /** Prepares some of them, to train several models on. */
  LinearTraining training(List<Example> examples) {
    return new LinearTraining(examples.stream().map(this::of).toList());
  }
}
