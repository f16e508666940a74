package nara.understand;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes of scores honest probabilities, and says how sure is sure enough. Both are fitted on what
 * models said of voices that were left out of their training.
 *
 * @param temperature what scores are divided by before they become probabilities
 * @param actFrom by label, the probability from which it may be acted on
 */
record Calibration(double temperature, Map<String, Double> actFrom) {
  private static final double COLDEST = 0.01;
  private static final double HOTTEST = 10;
  private static final double STEP = 1.03;
  private static final double LEAST = 1e-12;

  /** Of a hundred times that a label is acted on, so many may be wrong. */
  private static final double MAY_BE_WRONG = 0.04;

  private static final double SUREST = 0.97;
  private static final double FINER = 0.01;

  Calibration {
    if (!(temperature > 0)) {
      throw new IllegalArgumentException("not a temperature: " + temperature);
    }
    actFrom = Map.copyOf(actFrom);
  }

  /** What a model said of a text that it was not trained on, and which label would be right. */
  static final class Judged {
    private final List<String> labels;
    private final double[] scores;
    private final String right;

    Judged(List<String> labels, double[] scores, String right) {
      this.labels = labels;
      this.scores = scores.clone();
      this.right = right;
    }

    List<String> labels() {
      return labels;
    }

    double[] scores() {
      return scores.clone();
    }

    String right() {
      return right;
    }
  }

  /** From scores, in their order, to probabilities. */
  double[] probabilities(double[] scores) {
    return softmax(scores, temperature);
  }

  double actFrom(String label) {
    return actFrom.getOrDefault(label, SUREST);
  }

  static Calibration fit(List<Judged> judged) {
    double temperature = temperature(judged);
    Map<String, List<Bet>> bets = new TreeMap<>();
    for (Judged it : judged) {
      double[] probabilities = softmax(it.scores(), temperature);
      int best = best(probabilities);
      String label = it.labels().get(best);
      bets.computeIfAbsent(label, key -> new ArrayList<>())
          .add(new Bet(probabilities[best], label.equals(it.right())));
    }
    Map<String, Double> actFrom = new TreeMap<>();
    bets.forEach((label, all) -> actFrom.put(label, sureEnough(all)));
    return new Calibration(temperature, actFrom);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeDouble(temperature);
    out.writeInt(actFrom.size());
    for (Map.Entry<String, Double> entry : new TreeMap<>(actFrom).entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeDouble(entry.getValue());
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if it is cut short or damaged
   */
  static Calibration read(DataInputStream in) throws IOException {
    double temperature = in.readDouble();
    Map<String, Double> actFrom = new TreeMap<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      actFrom.put(in.readUTF(), in.readDouble());
    }
    if (!(temperature > 0)) {
      throw new IOException("not a temperature: " + temperature);
    }
    return new Calibration(temperature, actFrom);
  }

  private record Bet(double probability, boolean right) {}

  /** The lowest threshold, not under the common one, at which few enough are wrong. */
  private static double sureEnough(List<Bet> bets) {
    List<Bet> surest =
        bets.stream().sorted(Comparator.comparingDouble(Bet::probability).reversed()).toList();
    for (double from = Decision.ACT_FROM; from < SUREST; from += FINER) {
      double threshold = from;
      long acted = surest.stream().filter(it -> it.probability() >= threshold).count();
      long wrong =
          surest.stream().filter(it -> it.probability() >= threshold && !it.right()).count();
      if (acted > 0 && wrong <= MAY_BE_WRONG * acted) {
        return threshold;
      }
    }
    return SUREST;
  }

  /** The temperature at which the right answers are likeliest. */
  private static double temperature(List<Judged> judged) {
    if (judged.isEmpty()) {
      return 1;
    }
    double best = 1;
    double least = Double.POSITIVE_INFINITY;
    for (double temperature = COLDEST; temperature < HOTTEST; temperature *= STEP) {
      double surprise = 0;
      for (Judged it : judged) {
        int right = it.labels().indexOf(it.right());
        if (right >= 0) {
          surprise -= Math.log(softmax(it.scores(), temperature)[right] + LEAST);
        }
      }
      if (surprise < least) {
        least = surprise;
        best = temperature;
      }
    }
    return best;
  }

  private static int best(double[] numbers) {
    int best = 0;
    for (int i = 1; i < numbers.length; i++) {
      if (numbers[i] > numbers[best]) {
        best = i;
      }
    }
    return best;
  }

  private static double[] softmax(double[] scores, double temperature) {
    double most = scores[best(scores)];
    double[] probabilities = new double[scores.length];
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      probabilities[i] = Math.exp((scores[i] - most) / temperature);
      sum += probabilities[i];
    }
    for (int i = 0; i < scores.length; i++) {
      probabilities[i] /= sum;
    }
    return probabilities;
  }
}
