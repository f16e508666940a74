package nara.understand;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Learns a {@link DangerModel} from lines of one matter each, and from mixtures of them. */
final class DangerTraining {
  private static final int FOLDS = 2;

  private DangerTraining() {}

  /** As {@link DangerModel#train} says. */
  static DangerModel train(
      List<Example> single, Vocabulary vocabulary, DangerRules rules, DoubleConsumer progress) {
    requireAllKinds(single);
    TextFeatures features = new TextFeatures(vocabulary);
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
    List<DangerFold> folds = folds(single, seen, find, it -> progress.accept(0.1 + it * 0.8));
    DangerModel trained =
        new DangerModel(
            new DangerModel.Part(raised.join(), calibration(folds, DangerFold::raisedJudged)),
            new DangerModel.Part(grave.join(), calibration(folds, DangerFold::graveJudged)),
            category.join(),
            rules,
            features);
    progress.accept(1);
    return trained;
  }

  private static List<DangerFold> folds(
      List<Example> single,
      SeenExamples seen,
      Function<Example, int[]> find,
      DoubleConsumer progress) {
    Folds folds = Folds.of(single, FOLDS);
    AtomicInteger done = new AtomicInteger();
    return IntStream.range(0, FOLDS)
        .parallel()
        .filter(part -> DangerFold.canLearnFrom(folds.without(part)))
        .mapToObj(
            part -> {
              DangerFold fold = DangerFold.train(folds, part, seen, find);
              progress.accept((double) done.incrementAndGet() / FOLDS);
              return fold;
            })
        .toList();
  }

  private static Calibration calibration(
      List<DangerFold> folds, Function<DangerFold, List<Calibration.Judged>> judged) {
    return Calibration.fit(folds.stream().map(judged).flatMap(List::stream).toList());
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
