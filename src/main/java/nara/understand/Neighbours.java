package nara.understand;

import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Finds the line that is worded most like another: the cosine of what is seen of them, where what
 * stands in few lines weighs more.
 */
final class Neighbours {
  private final SeenExamples seen;
  private final int[] features;
  private final double[] weights;
  private final IdentityHashMap<Example, Double> lengths = new IdentityHashMap<>();

  /** Weighs features by how many of these lines they stand in. */
  Neighbours(SeenExamples seen, List<Example> lines) {
    this.seen = seen;
    int[] all = lines.stream().map(seen::of).flatMapToInt(Arrays::stream).sorted().toArray();
    this.features = Arrays.stream(all).distinct().toArray();
    this.weights = new double[features.length];
    int row = 0;
    for (int feature : all) {
      row = features[row] == feature ? row : row + 1;
      weights[row]++;
    }
    for (int i = 0; i < weights.length; i++) {
      double rare = Math.log(lines.size() / weights[i]);
      weights[i] = rare * rare;
    }
    lines.forEach(it -> lengths.put(it, Math.sqrt(Arrays.stream(weights(it)).sum())));
  }

  /** The likest of them; empty if none has anything in common with it. */
  Optional<DangerTrial.Neighbour> nearest(Example line, List<Example> among) {
    double[] own = weights(line);
    return among.parallelStream()
        .map(it -> new DangerTrial.Neighbour(it, likeness(line, own, it)))
        .filter(it -> it.likeness() > 0)
        .max(Comparator.comparingDouble(DangerTrial.Neighbour::likeness));
  }

  private double[] weights(Example line) {
    return Arrays.stream(seen.of(line))
        .mapToDouble(it -> weights[Arrays.binarySearch(features, it)])
        .toArray();
  }

  private double likeness(Example line, double[] weights, Example other) {
    int[] own = seen.of(line);
    int[] others = seen.of(other);
    double common = 0;
    int i = 0;
    int j = 0;
    while (i < own.length && j < others.length) {
      if (own[i] == others[j]) {
        common += weights[i];
        i++;
        j++;
      } else if (own[i] < others[j]) {
        i++;
      } else {
        j++;
      }
    }
    return common == 0 ? 0 : common / (length(line) * length(other));
  }

  private double length(Example line) {
    return lengths.getOrDefault(line, 1.0);
  }
}
