package nara.understand;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Learns a {@link DangerModel} from lines of one matter each, and from mixtures of them. */
final class DangerTraining {
  private DangerTraining() {}

  /** As {@link DangerModel#train} says. */
  static DangerModel train(
      List<Example> single, Vocabulary vocabulary, DangerRules rules, DoubleConsumer progress) {
    requireAllKinds(single);
    TextFeatures features = DangerModel.features(vocabulary);
    Function<Example, int[]> find =
        it -> DangerModel.seen(it.text(), rules.find(it.text()), features);
    List<Example> lines = MixedMessages.added(single);
    SeenExamples seen = SeenExamples.of(lines, find);
    progress.accept(0.1);
    List<Example> heavy = lines.stream().filter(DangerModel::isHeavy).toList();
    CompletableFuture<LinearModel> raised =
        CompletableFuture.supplyAsync(
            () -> seen.fit(LinearTraining.Kind.TWO_LABELS, lines, DangerModel::raisedLabel));
    CompletableFuture<Gravity> gravity =
        CompletableFuture.supplyAsync(() -> Gravity.learn(seen, heavy));
    Calibration calibration = calibration(single, seen, find);
    progress.accept(0.5);
    DangerModel trained =
        new DangerModel(raised.join(), calibration, gravity.join(), rules, features);
    progress.accept(1);
    return trained;
  }

  /**
   * What scores mean is told by half of the voices, of which a model of the others knows nothing:
   * they are enough for one number. Nothing is told if too few lines are left to learn from.
   */
  private static Calibration calibration(
      List<Example> single, SeenExamples seen, Function<Example, int[]> find) {
    Folds halves = Folds.of(single, 2);
    return Calibration.fit(
        IntStream.range(0, halves.count())
            .filter(half -> DangerFold.canLearnFrom(halves.without(half)))
            .mapToObj(half -> DangerFold.train(halves, half, seen, find))
            .findFirst()
            .map(DangerFold::judged)
            .orElse(List.of()));
  }

  private static void requireAllKinds(List<Example> lines) {
    Set<Danger.Level> levels = EnumSet.noneOf(Danger.Level.class);
    Set<String> categories = new HashSet<>();
    for (Example line : lines) {
      Danger danger = DangerModel.meaning(line.label());
      levels.add(danger.level());
      categories.add(danger.written());
    }
    if (levels.size() < Danger.Level.values().length || categories.size() < 3) {
      throw new IllegalArgumentException("nothing to tell apart in " + levels + categories);
    }
  }
}
