package nara.understand;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds the line that is worded most like another: the cosine of what is seen of them, where what
 * stands in few lines weighs more.
 */
final class Neighbours {
  private final double[] weights;
  private final IdentityHashMap<Example, Place> places = new IdentityHashMap<>();

  /** Where a line lies among the others. */
  private static final class Place {
    private final int[] rows;
    private final double length;

    Place(int[] rows, double length) {
      this.rows = rows;
      this.length = length;
    }
  }

  /** Weighs features by how many of these lines they stand in; only these can be asked about. */
  Neighbours(SeenExamples seen, List<Example> lines) {
    FeatureRows rows = FeatureRows.shared(lines.stream().map(seen::of).toList());
    List<int[]> inRows = lines.parallelStream().map(it -> rows.of(seen.of(it))).toList();
    weights = new double[rows.size()];
    for (int[] line : inRows) {
      for (int row : line) {
        weights[row]++;
      }
    }
    for (int row = 0; row < weights.length; row++) {
      weights[row] = weight(lines.size(), weights[row]);
    }
    for (int i = 0; i < lines.size(); i++) {
      int alone = seen.of(lines.get(i)).length - inRows.get(i).length;
      double square = (double) alone * weight(lines.size(), 1);
      for (int row : inRows.get(i)) {
        square += weights[row];
      }
      places.put(lines.get(i), new Place(inRows.get(i), Math.sqrt(square)));
    }
  }

  private static double weight(int lines, double having) {
    double rare = Math.log(lines / having);
    return rare * rare;
  }

  /** The likest of them; empty if none has anything in common with it. */
  Optional<DangerTrial.Neighbour> nearest(Example line, List<Example> among) {
    Place place = place(line);
    double[] own = new double[weights.length];
    for (int row : place.rows) {
      own[row] = weights[row];
    }
    return among.parallelStream()
        .map(it -> new DangerTrial.Neighbour(it, likeness(own, place.length, place(it))))
        .filter(it -> it.likeness() > 0)
        .max(Comparator.comparingDouble(DangerTrial.Neighbour::likeness));
  }

  private Place place(Example line) {
    return Objects.requireNonNull(places.get(line));
  }

  /**
   * How alike they are, from 0 to 1.
   *
   * @param own the weights of what one of them has, and none of the rest
   */
  private static double likeness(double[] own, double length, Place other) {
    double common = 0;
    for (int row : other.rows) {
      common += own[row];
    }
    return common == 0 ? 0 : common / (length * other.length);
  }
}
