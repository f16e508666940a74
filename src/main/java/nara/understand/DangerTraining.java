package nara.understand;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    LinearTraining.Kind kind = LinearTraining.Kind.TWO_LABELS;
    CompletableFuture<LinearModel> raised =
        CompletableFuture.supplyAsync(() -> seen.fit(kind, lines, DangerModel::raisedLabel));
    CompletableFuture<LinearModel> grave =
        CompletableFuture.supplyAsync(() -> seen.fit(kind, heavy, DangerModel::graveLabel));
    CompletableFuture<DangerModel.Part> category =
        CompletableFuture.supplyAsync(() -> categories(seen, heavy));
    Optional<DangerFold> judged = judgedHalf(single, seen, find);
    progress.accept(0.5);
    DangerModel trained =
        new DangerModel(
            new DangerModel.Part(raised.join(), calibration(judged, DangerFold::raisedJudged)),
            new DangerModel.Part(grave.join(), calibration(judged, DangerFold::graveJudged)),
            category.join(),
            rules,
            features);
    progress.accept(1);
    return trained;
  }

  /**
   * What scores mean is told by half of the voices, of which a model of the others knows nothing:
   * they are enough for the two or three numbers of a calibration. Empty if too few lines are left
   * to learn from.
   */
  private static Optional<DangerFold> judgedHalf(
      List<Example> single, SeenExamples seen, Function<Example, int[]> find) {
    Folds halves = Folds.of(single, 2);
    return IntStream.range(0, halves.count())
        .filter(half -> DangerFold.canLearnFrom(halves.without(half)))
        .mapToObj(half -> DangerFold.train(halves, half, seen, find))
        .findFirst();
  }

  private static Calibration calibration(
      Optional<DangerFold> fold, Function<DangerFold, List<Calibration.Judged>> judged) {
    return Calibration.fit(fold.map(judged).orElse(List.of()));
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

  /** Only the likeliest category counts, not how likely it is. */
  static DangerModel.Part categories(SeenExamples seen, List<Example> heavy) {
    LinearModel model =
        seen.fit(
            LinearTraining.Kind.MANY_LABELS,
            heavy,
            it -> DangerModel.meaning(it.label()).written());
    return new DangerModel.Part(model, new Calibration(1, Map.of()));
  }
}
