package nara.understand;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleConsumer;
import nara.message.Language;

/** Guesses what residents want done. Immutable; any number of threads may ask it. */
public final class IntentModel {
  /** What residents write that no flow is for; it is never acted on. */
  public static final String OUT_OF_SCOPE = "out_of_scope";

  private static final int FOLDS = 2;

  private final LinearModel model;
  private final Calibration calibration;
  private final TextFeatures features;

  private IntentModel(LinearModel model, Calibration calibration, TextFeatures features) {
    this.model = model;
    this.calibration = calibration;
    this.features = features;
  }

  /**
   * Trains on example sentences of all languages together, labelled with their intents. 13,000
   * sentences take about 15 s on two cores.
   *
   * @param vocabulary what words stand for
   * @param progress is told how much is done, from 0 to 1
   * @throws IllegalArgumentException if there are fewer than two intents
   */
  public static IntentModel train(
      List<Example> examples, Vocabulary vocabulary, DoubleConsumer progress) {
    TextFeatures features = new TextFeatures(vocabulary);
    SeenExamples seen = SeenExamples.of(examples, it -> features.of(it.text(), it.language()));
    List<CrossValidation.Scored> scored =
        CrossValidation.run(
            Folds.of(examples, FOLDS),
            LinearTraining.Kind.MANY_LABELS,
            seen,
            Example::label,
            share -> progress.accept(share * FOLDS / (FOLDS + 1)));
    LinearModel model = seen.fit(LinearTraining.Kind.MANY_LABELS, examples, Example::label);
    progress.accept(1);
    return new IntentModel(
        model,
        Calibration.fit(scored.stream().map(CrossValidation.Scored::judged).toList()),
        features);
  }

  /**
   * All intents, the likeliest first; none for a text without a word or a picture sign.
   *
   * @param language whose spellings of text messages are read
   */
  public List<IntentGuess> guess(String text, Language language) {
    int[] seen = features.of(text, language);
    return seen.length == 0 ? List.of() : ranked(model.labels(), model.scores(seen), calibration);
  }

  static List<IntentGuess> ranked(List<String> labels, double[] scores, Calibration calibration) {
    double[] probabilities = calibration.probabilities(scores);
    List<IntentGuess> guesses = new ArrayList<>(probabilities.length);
    for (int i = 0; i < probabilities.length; i++) {
      guesses.add(new IntentGuess(labels.get(i), probabilities[i]));
    }
    guesses.sort(Comparator.comparingDouble(IntentGuess::confidence).reversed());
    return guesses;
  }

  /** What to do with guesses of this model. */
  public Decision decide(List<IntentGuess> bestFirst) {
    return Decision.of(bestFirst, calibration);
  }

  /** Writes the model, and does not close the stream. */
  public void write(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    ModelFormat.begin(data);
    calibration.write(data);
    model.write(data);
    data.flush();
  }

  /**
   * Reads what {@link #write} wrote, and does not close the stream.
   *
   * @param vocabulary the one that it was trained with
   * @throws IOException if the stream is cut short, or no model of this version
   */
  public static IntentModel read(InputStream in, Vocabulary vocabulary) throws IOException {
    DataInputStream data = new DataInputStream(in);
    ModelFormat.requireVersion(data);
    Calibration calibration = Calibration.read(data);
    return new IntentModel(LinearModel.read(data), calibration, new TextFeatures(vocabulary));
  }

  /** 64 hexadecimal digits that change with whatever a trained model depends on. */
  public static String contentHash(List<Example> examples, Vocabulary vocabulary) {
    return ModelFormat.contentHash(examples, vocabulary, "");
  }
}
