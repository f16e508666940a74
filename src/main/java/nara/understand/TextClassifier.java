package nara.understand;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import opennlp.tools.ml.maxent.io.BinaryQNModelReader;
import opennlp.tools.ml.maxent.io.BinaryQNModelWriter;
import opennlp.tools.ml.model.AbstractModel;

/**
 * A maximum entropy classifier of short texts with calibrated probabilities. Immutable; any number
 * of threads may ask it.
 */
final class TextClassifier {
  /** Raise it when trained models of before must not be used: features, training, format. */
  static final int VERSION = 1;

  private static final int MAGIC = 0x4E415241;

  private final AbstractModel model;
  private final double temperature;
  private final TextFeatures features;

  private TextClassifier(AbstractModel model, double temperature, TextFeatures features) {
    this.model = model;
    this.temperature = temperature;
    this.features = features;
  }

  /**
   * Trains on the examples of each label; takes seconds. The same examples give the same model.
   *
   * @throws IllegalArgumentException if there are fewer than two labels
   */
  static TextClassifier train(Map<String, List<String>> examples, SmsWords words) {
    TextFeatures features = new TextFeatures(words);
    MaxEntTraining training = new MaxEntTraining(examples, features);
    return new TextClassifier(training.model(), training.temperature(), features);
  }

  /** All labels with their probabilities, the likeliest first; none for a text without words. */
  List<IntentGuess> guess(String text) {
    String[] seen = features.of(text);
    if (seen.length == 0) {
      return List.of();
    }
    double[] probabilities = Temperature.apply(model.eval(seen), temperature);
    List<IntentGuess> guesses = new ArrayList<>(probabilities.length);
    for (int i = 0; i < probabilities.length; i++) {
      guesses.add(new IntentGuess(model.getOutcome(i), probabilities[i]));
    }
    guesses.sort(Comparator.comparingDouble(IntentGuess::confidence).reversed());
    return guesses;
  }

  /** Does not close the stream. */
  void write(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(MAGIC);
    data.writeInt(VERSION);
    data.writeDouble(temperature);
    new BinaryQNModelWriter(model, new Unclosed(data)).persist();
    data.flush();
  }

  /**
   * Does not close the stream.
   *
   * @param words those that it was trained with
   * @throws IOException if the stream is cut short, or no model of this version
   */
  static TextClassifier read(InputStream in, SmsWords words) throws IOException {
    DataInputStream data = new DataInputStream(in);
    if (data.readInt() != MAGIC || data.readInt() != VERSION) {
      throw new IOException("not a model of version " + VERSION);
    }
    double temperature = data.readDouble();
    if (!(temperature > 0)) {
      throw new IOException("not a temperature: " + temperature);
    }
    return new TextClassifier(readModel(data), temperature, new TextFeatures(words));
  }

  private static AbstractModel readModel(DataInputStream data) throws IOException {
    try {
      return new BinaryQNModelReader(data).getModel();
    } catch (IllegalArgumentException | IndexOutOfBoundsException | NoSuchElementException e) {
      throw new IOException("a damaged model", e);
    }
  }

  /** OpenNLP's writers close what they are given. */
  private static final class Unclosed extends DataOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
