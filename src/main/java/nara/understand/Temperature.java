package nara.understand;

import java.util.List;

/** Makes probabilities honest: a temperature above 1 flattens them, below 1 sharpens them. */
final class Temperature {
  private static final double COLDEST = 0.2;
  private static final double HOTTEST = 6;
  private static final double STEP = 1.03;
  private static final double LEAST = 1e-12;

  /** What a model said of a text that it was not trained on, and what would be right. */
  static final class Judged {
    private final double[] probabilities;
    private final int right;

    /**
     * @param right the index of the right answer
     */
    Judged(double[] probabilities, int right) {
      this.probabilities = probabilities;
      this.right = right;
    }
  }

  private Temperature() {}

  static double[] apply(double[] probabilities, double temperature) {
    double[] changed = new double[probabilities.length];
    double sum = 0;
    for (int i = 0; i < changed.length; i++) {
      changed[i] = Math.pow(Math.max(probabilities[i], LEAST), 1 / temperature);
      sum += changed[i];
    }
    for (int i = 0; i < changed.length; i++) {
      changed[i] /= sum;
    }
    return changed;
  }

  /** The one at which the right answers are likeliest. */
  static double fit(List<Judged> judged) {
    double best = 1;
    double least = Double.POSITIVE_INFINITY;
    for (double temperature = COLDEST; temperature < HOTTEST; temperature *= STEP) {
      double surprise = 0;
      for (Judged it : judged) {
        surprise -= Math.log(apply(it.probabilities, temperature)[it.right] + LEAST);
      }
      if (surprise < least) {
        least = surprise;
        best = temperature;
      }
    }
    return best;
  }
}
