package nara.understand;

import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How example sentences are understood by models that saw no line of their writers.
 *
 * @param judgements one for each sentence; none for a part whose rest holds one intent alone
 * @param isByVoice whether whole voices were left out. If not, too few are noted, and sentences
 *     were left out at random: near-copies stay in, and the figures are better than the truth
 */
public record IntentTrial(List<Judgement> judgements, boolean isByVoice) {
  public IntentTrial {
    judgements = List.copyOf(judgements);
  }

  /**
   * What was made of a sentence.
   *
   * @param example what its label says is right
   * @param guesses the best first; none for a text without a word
   */
  public record Judgement(Example example, List<IntentGuess> guesses, Decision decision) {
    public Judgement {
      guesses = List.copyOf(guesses);
    }

    /** Whether the right intent is the first guess. */
    public boolean isRight() {
      return isAmong(1);
    }

    /** Whether the right intent is among so many first guesses. */
    public boolean isAmong(int first) {
      return guesses.stream().limit(first).anyMatch(it -> it.intent().equals(example.label()));
    }

    public boolean isActedOn() {
      return decision == Decision.ACT;
    }
  }

  /**
   * Leaves out each part of the voices in turn. What a model says of a part is made into
   * probabilities, and thresholds, by what was said of the other parts. 13,000 sentences in eight
   * parts take about half a minute on two cores.
   *
   * @param vocabulary what words stand for
   * @param folds how many parts, at least 2
   * @param progress is told how much is done, from 0 to 1
   */
  public static IntentTrial run(
      List<Example> examples, Vocabulary vocabulary, int folds, DoubleConsumer progress) {
    TextFeatures features = new TextFeatures(vocabulary);
    SeenExamples seen = SeenExamples.of(examples, it -> features.of(it.text(), it.language()));
    Folds parts = Folds.of(examples, folds);
    List<CrossValidation.Scored> scored =
        CrossValidation.run(
            parts,
            LinearTraining.Kind.MANY_LABELS,
            seen,
            Example::label,
            share -> progress.accept(0.9 * share));
    List<Judgement> judgements =
        IntStream.range(0, folds)
            .parallel()
            .boxed()
            .flatMap(part -> judged(scored, part, seen))
            .toList();
    progress.accept(1);
    return new IntentTrial(judgements, parts.isByVoice());
  }

  private static Stream<Judgement> judged(
      List<CrossValidation.Scored> scored, int part, SeenExamples seen) {
    Calibration calibration = CrossValidation.calibrationWithout(part, scored);
    return scored.stream()
        .filter(it -> it.part() == part)
        .map(it -> judgement(it, calibration, seen.of(it.example()).length == 0));
  }

  private static Judgement judgement(
      CrossValidation.Scored scored, Calibration calibration, boolean saysNothing) {
    Calibration.Judged judged = scored.judged();
    List<IntentGuess> guesses =
        saysNothing ? List.of() : IntentModel.ranked(judged.labels(), judged.scores(), calibration);
    return new Judgement(scored.example(), guesses, Decision.of(guesses, calibration));
  }
}
