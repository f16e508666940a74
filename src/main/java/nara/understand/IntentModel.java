package nara.understand;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Guesses what residents want done. Immutable; any number of threads may ask it. */
public final class IntentModel {
  private final TextClassifier classifier;

  private IntentModel(TextClassifier classifier) {
    this.classifier = classifier;
  }

  /**
   * Trains on example sentences by intent. 2,500 sentences take about 20 s on two cores, so keep
   * the model under its {@link #contentHash}.
   *
   * @throws IllegalArgumentException if there are fewer than two intents
   */
  public static IntentModel train(Map<String, List<String>> examples, SmsWords words) {
    return new IntentModel(TextClassifier.train(examples, words));
  }

  /** All intents, the likeliest first; none for a text without a word or a picture sign. */
  public List<IntentGuess> guess(String text) {
    return classifier.guess(text);
  }

  /** Writes the model, and does not close the stream. */
  public void write(OutputStream out) throws IOException {
    classifier.write(out);
  }

  /**
   * Reads what {@link #write} wrote, and does not close the stream.
   *
   * @param words those that it was trained with
   * @throws IOException if the stream is cut short, or no model of this version
   */
  public static IntentModel read(InputStream in, SmsWords words) throws IOException {
    return new IntentModel(TextClassifier.read(in, words));
  }

  /** 64 hexadecimal digits that change with whatever a trained model depends on. */
  public static String contentHash(Map<String, List<String>> examples, SmsWords words) {
    return ContentHash.of(examples, words);
  }
}
