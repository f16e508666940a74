package nara.understand;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Fits the weights of a {@link LinearModel} with LIBLINEAR. The same texts give the same model. */
final class LinearTraining {
  static {
    Linear.disableDebugOutput();
  }

  /** Of features that are neither rare nor common, so that costs mean what they usually do. */
  private static final double USUAL_RARITY = 6;

  /** All of danger's million features tell it no better than those of them that weigh most. */
  private static final int KEPT_FEATURES = 600_000;

  /** How it is fitted; the figures were the best of those tried in cross-validation by voice. */
  enum Kind {
    /** One machine for all labels, that keeps the right one ahead of every other. */
    MANY_LABELS(SolverType.MCSVM_CS, 1, 1),
    /** A machine for two labels, a fourth of the time that logistic regression takes. */
    TWO_LABELS(SolverType.L2R_L2LOSS_SVC_DUAL, 1, 0.3);

    private final SolverType solver;
    private final double cost;
    private final double precision;

    Kind(SolverType solver, double cost, double precision) {
      this.solver = solver;
      this.cost = cost;
      this.precision = precision;
    }
  }

  /**
   * Pieces of words that stand in so many texts took a fifth of the time and told nothing better.
   */
  private static final int COMMON_TEXTS = 4_000;

  private final FeatureRows rows;
  private final double[] rarity;
  private final Feature[][] vectors;

  /**
   * Prepares texts to learn from: what they are to be told apart by may differ from time to time.
   *
   * @param texts the features of each text, ascending
   */
  LinearTraining(List<int[]> texts) {
    rows = FeatureRows.shared(texts);
    List<int[]> inRows = texts.parallelStream().map(rows::of).toList();
    rarity = rarity(inRows, rows.size());
    double least = rarity(texts.size(), COMMON_TEXTS);
    vectors =
        IntStream.range(0, texts.size())
            .parallel()
            .mapToObj(i -> vector(inRows.get(i), texts.get(i).length, least))
            .toArray(Feature[][]::new);
  }

  /**
   * Fits a model. Any number of threads may fit one at the same time.
   *
   * @param rights the right label of each text
   * @throws IllegalArgumentException if there are fewer than two labels
   */
  LinearModel fit(Kind kind, List<String> rights) {
    List<String> labels = List.copyOf(new TreeSet<>(rights));
    if (labels.size() < 2) {
      throw new IllegalArgumentException("nothing to tell apart in " + labels);
    }
    Problem problem = new Problem();
    problem.l = vectors.length;
    problem.n = rows.size();
    problem.x = vectors.clone();
    problem.y = rights.stream().mapToDouble(labels::indexOf).toArray();
    Parameter parameter = new Parameter(kind.solver, kind.cost, kind.precision);
    parameter.setRandom(new Random(7));
    double[][] weights = weights(Linear.train(problem, parameter), labels);
    for (int feature = 0; feature < weights.length; feature++) {
      for (int label = 0; label < weights[feature].length; label++) {
        weights[feature][label] *= rarity[feature];
      }
    }
    leaveOutTheLightest(weights);
    return LinearModel.of(labels, rows, weights);
  }

  /** The smaller the tables, the sooner a processor finds its way in them. */
  private void leaveOutTheLightest(double[][] weights) {
    if (weights.length <= KEPT_FEATURES) {
      return;
    }
    double[] heaviest =
        IntStream.range(0, weights.length)
            .mapToDouble(
                row -> LinearModel.heaviest(weights[row]) * FeatureSet.strength(rows.feature(row)))
            .toArray();
    double[] ascending = heaviest.clone();
    Arrays.parallelSort(ascending);
    double least = ascending[ascending.length - KEPT_FEATURES];
    for (int feature = 0; feature < weights.length; feature++) {
      if (heaviest[feature] < least) {
        Arrays.fill(weights[feature], 0);
      }
    }
  }

  /** The inverse document frequency of each row: what stands in few texts says more. */
  private static double[] rarity(List<int[]> texts, int rows) {
    double[] rarity = new double[rows];
    for (int[] text : texts) {
      for (int row : text) {
        rarity[row]++;
      }
    }
    for (int row = 0; row < rows; row++) {
      rarity[row] = rarity(texts.size(), rarity[row]);
    }
    return rarity;
  }

  private static double rarity(int texts, double having) {
    return Math.log((1.0 + texts) / having) / USUAL_RARITY;
  }

  /** As long as {@link LinearModel#scores} takes a text of so many features to be. */
  private Feature[] vector(int[] text, int length, double least) {
    double value = 1 / Math.sqrt(Math.max(1, length));
    return Arrays.stream(text)
        .filter(row -> rarity[row] >= least || FeatureSet.isStrong(rows.feature(row)))
        .mapToObj(
            row -> {
              double strength = FeatureSet.strength(rows.feature(row));
              return new FeatureNode(row + 1, value * strength * rarity[row]);
            })
        .toArray(Feature[]::new);
  }

  /** By feature, then by label. With two labels LIBLINEAR keeps the weights of the first only. */
  private static double[][] weights(Model model, List<String> labels) {
    double[] all = model.getFeatureWeights();
    int[] order = model.getLabels();
    int columns = all.length / Math.max(1, model.getNrFeature());
    double[][] weights = new double[model.getNrFeature()][labels.size()];
    for (int feature = 0; feature < weights.length; feature++) {
      for (int i = 0; i < order.length; i++) {
        double weight = columns == 1 ? (i == 0 ? 1 : -1) * all[feature] / 2 : 0;
        weights[feature][order[i]] = columns == 1 ? weight : all[feature * columns + i];
      }
    }
    return weights;
  }
}
