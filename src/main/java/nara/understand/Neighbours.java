package nara.understand;

import java.util.Arrays;
import java.util.Comparator;
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

  /** Weighs features by how many of these lines they stand in. */
  Neighbours(SeenExamples seen, List<Example> lines) {
    this.seen = seen;
    int[] all = lines.stream().map(seen::of).flatMapToInt(Arrays::stream).sorted().toArray();
    this.features = Arrays.stream(all).distinct().toArray();
    this.weights = new double[features.length];
    for (int feature : all) {
      weights[row(feature)]++;
    }
    for (int row = 0; row < weights.length; row++) {
      double rare = Math.log(lines.size() / weights[row]);
      weights[row] = rare * rare;
    }
  }

  /** The likest of them; empty if there is none, or nothing in common. */
  Optional<DangerTrial.Neighbour> nearest(Example line, List<Example> among) {
    int[] own = seen.of(line);
    double[] ownWeights = Arrays.stream(own).mapToDouble(it -> weights[row(it)]).toArray();
    double ownLength = Math.sqrt(Arrays.stream(ownWeights).sum());
    return among.parallelStream()
        .map(it -> new DangerTrial.Neighbour(it, likeness(own, ownWeights, ownLength, seen.of(it))))
        .filter(it -> it.likeness() > 0)
        .max(Comparator.comparingDouble(DangerTrial.Neighbour::likeness));
  }

  private double likeness(int[] own, double[] ownWeights, double ownLength, int[] other) {
    double common = 0;
    int i = 0;
    int j = 0;
    while (i < own.length && j < other.length) {
      if (own[i] == other[j]) {
        common += ownWeights[i];
        i++;
        j++;
      } else if (own[i] < other[j]) {
        i++;
      } else {
        j++;
      }
    }
    return common == 0 ? 0 : common / (ownLength * length(other));
  }

  private double length(int[] text) {
    return Math.sqrt(Arrays.stream(text).mapToDouble(it -> weights[row(it)]).sum());
  }

  private int row(int feature) {
    return Arrays.binarySearch(features, feature);
  }
}
