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

/** Fits the weights of a {@link LinearModel} with LIBLINEAR. The same texts give the same model. */
final class LinearTraining {
  static {
    Linear.disableDebugOutput();
  }

  private LinearTraining() {}

  /** How it is fitted; the figures were the best of those tried in cross-validation by voice. */
  enum Kind {
    /** One machine for all labels, that keeps the right one ahead of every other. */
    MANY_LABELS(SolverType.MCSVM_CS, 1, 0.3),
    /** Logistic regression: for two labels, where the odds matter. */
    TWO_LABELS(SolverType.L2R_LR, 30, 0.05);

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
   * Fits a model.
   *
   * @param texts the features of each text, ascending
   * @param rights the right label of each text
   * @throws IllegalArgumentException if there are fewer than two labels
   */
  static LinearModel fit(Kind kind, List<int[]> texts, List<String> rights) {
    List<String> labels = List.copyOf(new TreeSet<>(rights));
    if (labels.size() < 2) {
      throw new IllegalArgumentException("nothing to tell apart in " + labels);
    }
    int[] features = shared(texts);
    Problem problem = new Problem();
    problem.l = texts.size();
    problem.n = features.length;
    problem.x = new Feature[texts.size()][];
    problem.y = new double[texts.size()];
    for (int i = 0; i < texts.size(); i++) {
      problem.x[i] = vector(texts.get(i), features);
      problem.y[i] = labels.indexOf(rights.get(i));
    }
    Parameter parameter = new Parameter(kind.solver, kind.cost, kind.precision);
    parameter.setRandom(new Random(7));
    return LinearModel.of(labels, features, weights(Linear.train(problem, parameter), labels));
  }

  /**
   * The features of at least two texts, ascending: what only one has teaches nothing. All if none
   * is shared.
   */
  private static int[] shared(List<int[]> texts) {
    int[] all = texts.stream().flatMapToInt(Arrays::stream).toArray();
    Arrays.parallelSort(all);
    int kept = 0;
    for (int i = 1; i < all.length; i++) {
      if (all[i] == all[i - 1] && (kept == 0 || all[kept - 1] != all[i])) {
        all[kept++] = all[i];
      }
    }
    return kept == 0 ? Arrays.stream(all).distinct().toArray() : Arrays.copyOf(all, kept);
  }

  private static Feature[] vector(int[] text, int[] features) {
    double value = 1 / Math.sqrt(Math.max(1, text.length));
    Feature[] vector = new Feature[text.length];
    int known = 0;
    for (int feature : text) {
      int column = Arrays.binarySearch(features, feature);
      if (column >= 0) {
        vector[known++] = new FeatureNode(column + 1, value * FeatureSet.strength(feature));
      }
    }
    return Arrays.copyOf(vector, known);
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
