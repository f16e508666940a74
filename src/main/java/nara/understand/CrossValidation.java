package nara.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Asks models of most examples about those that were left out of their training. */
final class CrossValidation {
  /**
   * An example that was left out, with what a model said of it.
   *
   * @param part which part of the folds it was left out with
   */
  record Scored(Example example, int part, Calibration.Judged judged) {}

  private CrossValidation() {}

  /**
   * Trains a model for each part, on the rest.
   *
   * @param seen what is seen of the examples
   * @param label what is to be learned of it
   * @param progress is told how much is done, from 0 to 1
   */
  static List<Scored> run(
      Folds folds,
      LinearTraining.Kind kind,
      SeenExamples seen,
      Function<Example, String> label,
      DoubleConsumer progress) {
    AtomicInteger done = new AtomicInteger();
    return IntStream.range(0, folds.count())
        .parallel()
        .mapToObj(
            part -> {
              List<Scored> scored = score(folds, part, kind, seen, label);
              progress.accept((double) done.incrementAndGet() / folds.count());
              return scored;
            })
        .flatMap(List::stream)
        .toList();
  }

  private static List<Scored> score(
      Folds folds,
      int part,
      LinearTraining.Kind kind,
      SeenExamples seen,
      Function<Example, String> label) {
    List<Example> known = folds.without(part);
    List<Scored> scored = new ArrayList<>();
    if (known.stream().map(label).distinct().count() < 2) {
      return scored;
    }
    LinearModel model = seen.fit(kind, known, label);
    for (Example example : folds.leftOut(part)) {
      scored.add(new Scored(example, part, judged(model, seen, example, label)));
    }
    return scored;
  }

  /** What a model says of an example that it has not seen. */
  static Calibration.Judged judged(
      LinearModel model, SeenExamples seen, Example example, Function<Example, String> label) {
    return new Calibration.Judged(
        model.labels(), model.scores(seen.of(example)), label.apply(example));
  }

  /** What the scores of a part mean, by those of the other parts alone. */
  static Calibration calibrationWithout(int part, List<Scored> scored) {
    return Calibration.fit(
        scored.stream().filter(it -> it.part() != part).map(Scored::judged).toList());
  }
}
