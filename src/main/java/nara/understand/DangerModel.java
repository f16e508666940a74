package nara.understand;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Suspects danger that no rule names, by its likeness to example lines. It raises, and never
 * lowers. Immutable; any number of threads may ask it.
 */
public final class DangerModel {
  /** The label of ordinary lines. */
  public static final String NONE = "none";

  /** A miss is worse than a false alarm, so a suspicion is enough. */
  static final double UNCLEAR_FROM = 0.35;

  /** Of less there is nothing to compare; the rules know the short cries for help. */
  private static final int FEWEST_WORDS = 3;

  private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}{2}");

  private final TextClassifier classifier;

  private DangerModel(TextClassifier classifier) {
    this.classifier = classifier;
  }

  /**
   * Trains on lines by category in lower case, such as {@code self_harm}, and {@link #NONE}: those
   * of {@code bot/danger/lines}, and the example sentences of the intents as ordinary ones.
   *
   * @throws IllegalArgumentException if a label is neither, or there are no ordinary lines
   */
  public static DangerModel train(Map<String, List<String>> lines, SmsWords words) {
    if (!lines.containsKey(NONE)) {
      throw new IllegalArgumentException("no ordinary lines to compare with");
    }
    for (String label : lines.keySet()) {
      if (!label.equals(NONE)) {
        category(label);
      }
    }
    return new DangerModel(TextClassifier.train(lines, words));
  }

  /** {@link Danger.Level#UNCLEAR} at most: likeness is a reason for a human to look. */
  public Danger check(String text) {
    if (Normalizer.words(text).size() < FEWEST_WORDS || !LATIN.matcher(text).find()) {
      return Danger.NONE;
    }
    double ordinary = 1;
    String likeliest = NONE;
    for (IntentGuess guess : classifier.guess(text)) {
      if (guess.intent().equals(NONE)) {
        ordinary = guess.confidence();
      } else if (likeliest.equals(NONE)) {
        likeliest = guess.intent();
      }
    }
    return 1 - ordinary < UNCLEAR_FROM
        ? Danger.NONE
        : new Danger(Danger.Level.UNCLEAR, category(likeliest));
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
  public static DangerModel read(InputStream in, SmsWords words) throws IOException {
    return new DangerModel(TextClassifier.read(in, words));
  }

  /** 64 hexadecimal digits that change with whatever a trained model depends on. */
  public static String contentHash(Map<String, List<String>> lines, SmsWords words) {
    return ContentHash.of(lines, words);
  }

  private static Danger.Category category(String label) {
    return Danger.Category.valueOf(label.toUpperCase(Locale.ROOT));
  }
}
