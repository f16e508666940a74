package nara.understand;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What models answered to one question about lines that were left out of their training. */
final class LeftOutAnswers {
  private final IdentityHashMap<Example, CrossValidation.Scored> scored = new IdentityHashMap<>();
  private final List<Calibration> calibrations;

  private LeftOutAnswers(List<CrossValidation.Scored> scored, List<Calibration> calibrations) {
    scored.forEach(it -> this.scored.put(it.example(), it));
    this.calibrations = calibrations;
  }

  /**
   * Asks about every line. What a score means is fitted on the other parts.
   *
   * @param label what the question is
   * @param taught which lines it is a question about; only they are learned from
   */
  static LeftOutAnswers ask(
      LinearTraining.Kind kind,
      Folds folds,
      SeenExamples seen,
      Function<Example, String> label,
      Predicate<Example> taught,
      DoubleConsumer progress) {
    List<CrossValidation.Scored> scored =
        CrossValidation.run(folds, kind, seen, label, taught, progress);
    List<Calibration> calibrations =
        IntStream.range(0, folds.count())
            .parallel()
            .mapToObj(part -> CrossValidation.calibrationWithout(part, scored, taught))
            .toList();
    return new LeftOutAnswers(scored, calibrations);
  }

  /** Nothing was answered where the rest held one label alone. */
  boolean has(Example line) {
    return scored.containsKey(line);
  }

  /** Which part the line was left out with. */
  int part(Example line) {
    return of(line).part();
  }

  double probability(Example line, String label) {
    return guesses(line).stream()
        .filter(it -> it.intent().equals(label))
        .mapToDouble(IntentGuess::confidence)
        .sum();
  }

  String best(Example line) {
    return guesses(line).get(0).intent();
  }

  private List<IntentGuess> guesses(Example line) {
    CrossValidation.Scored it = of(line);
    Calibration.Judged judged = it.judged();
    return IntentModel.ranked(judged.labels(), judged.scores(), calibrations.get(it.part()));
  }

  private CrossValidation.Scored of(Example line) {
    CrossValidation.@Nullable Scored found = scored.get(line);
    if (found == null) {
      throw new IllegalStateException("nothing was answered about the line");
    }
    return found;
  }
}
