package nara.understand;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import nara.message.Language;

/**
 * Tells danger by its likeness to example lines, with what the rules found among its signs: so it
 * finds what no rule names, and knows which phrases seldom mean what they say. Lines of all
 * languages are learned together: who is afraid may write in any. Immutable; any number of threads
 * may ask it.
 */
public final class DangerModel {
  /** The label of ordinary lines. */
  public static final String NONE = "none";

  private static final String RAISED = "raised";
  private static final String LESS_GRAVE = "unclear";

  /** A miss is worse than a false alarm. */
  private static final double RAISE_FROM = 0.27;

  /** Out of its context much sounds worse than it is. */
  private static final double RAISE_PART_FROM = 0.9;

  /** Of other scripts there are no example lines; a name in Latin letters changes nothing. */
  private static final double LEAST_LATIN = 0.5;

  /** What the rules say of a text without a word. */
  private static final int SEEN_OF_NOTHING = 2;

  private final LinearModel raised;
  private final Calibration calibration;
  private final Gravity gravity;
  private final DangerRules rules;
  private final TextFeatures features;

  /**
   * Puts a model together.
   *
   * @param raised tells whether a human should look
   * @param calibration what its scores mean
   * @param gravity tells what is raised apart
   */
  DangerModel(
      LinearModel raised,
      Calibration calibration,
      Gravity gravity,
      DangerRules rules,
      TextFeatures features) {
    this.raised = raised;
    this.calibration = calibration;
    this.gravity = gravity;
    this.rules = rules;
    this.features = features;
  }

  /**
   * The label of lines about a danger: {@code suicide} where a reader would act now, {@code
   * suicide.unclear} where a human should look today.
   *
   * @throws IllegalArgumentException if there is no such label; {@link #NONE} is one
   */
  public static Danger meaning(String label) {
    if (label.equals(NONE)) {
      return Danger.NONE;
    }
    String[] parts = label.split("\\.", 2);
    Danger.Category category = Danger.Category.valueOf(parts[0].toUpperCase(Locale.ROOT));
    if (parts.length == 1) {
      return new Danger(Danger.Level.DANGER, category);
    }
    if (parts[1].equals(LESS_GRAVE)) {
      return new Danger(Danger.Level.UNCLEAR, category);
    }
    throw new IllegalArgumentException("not a danger: " + label);
  }

  /**
   * Trains on the lines of {@code bot/danger/lines}, and on sentences of the intents as ordinary
   * ones.
   *
   * @param single lines labelled as {@link #meaning} reads them, of one matter each
   * @param rules whose findings are among the signs
   * @param progress is told how much is done, from 0 to 1
   * @throws IllegalArgumentException if a label means nothing, or a kind of lines is missing
   */
  public static DangerModel train(
      List<Example> single, Vocabulary vocabulary, DangerRules rules, DoubleConsumer progress) {
    return DangerTraining.train(single, vocabulary, rules, progress);
  }

  /** Whether the line is about a danger, at either level. */
  static boolean isHeavy(Example line) {
    return !meaning(line.label()).equals(Danger.NONE);
  }

  static String raisedLabel(Example line) {
    return isHeavy(line) ? RAISED : NONE;
  }

  static TextFeatures features(Vocabulary vocabulary) {
    return new TextFeatures(vocabulary.withoutSplitWords());
  }

  static int[] seen(String text, DangerRules.Finding found, TextFeatures features) {
    FeatureSet seen = new FeatureSet();
    features.add(text, Language.SWEDISH, seen);
    seen.addStrong('R', found.danger().level().name());
    seen.addStrong('R', found.danger().level() + found.danger().written());
    found.signs().forEach(sign -> seen.addStrong('S', sign));
    return seen.toArray();
  }

  /**
   * What the text seems to be, by the rules and by its likeness to the lines together. Each part of
   * it is judged alone too: what is surely danger there, no errand and no thanks beside it hides.
   */
  public Danger check(String text) {
    DangerRules.Finding found = rules.find(text);
    if (!PlainText.is(text) && !isMostlyLatin(text)) {
      return found.danger();
    }
    Danger whole = atLeast(found.sure(), judged(text, found, RAISE_FROM));
    if (whole.level() != Danger.Level.NONE) {
      return whole;
    }
    Danger gravest = Danger.NONE;
    for (String part : MessageParts.of(text)) {
      // what no rule sees in the whole, none sees in a part; what is sure there lacks its context
      DangerRules.Finding there = found.signs().isEmpty() ? found : rules.find(part);
      gravest = gravest.or(judged(part, there, RAISE_PART_FROM));
    }
    return gravest;
  }

  /** What is said of the text, and by what. */
  DangerReasons reasons(String text) {
    List<DangerReasons.Likeness> likeness = new ArrayList<>();
    if (PlainText.is(text) || isMostlyLatin(text)) {
      likeness.add(new DangerReasons.Likeness(text, suspicion(text), RAISE_FROM));
      if (!likeness.get(0).raises()) {
        MessageParts.of(text).stream()
            .map(it -> new DangerReasons.Likeness(it, suspicion(it), RAISE_PART_FROM))
            .filter(DangerReasons.Likeness::raises)
            .forEach(likeness::add);
      }
    }
    return new DangerReasons(check(text), rules.sources(text), likeness);
  }

  /** The likened danger keeps its category where it is as grave as the one that is sure. */
  private static Danger atLeast(Danger sure, Danger likened) {
    return likened.level().compareTo(sure.level()) < 0 ? sure : likened;
  }

  private static boolean isMostlyLatin(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long latin =
        text.codePoints()
            .filter(Character::isLetter)
            .filter(it -> Character.UnicodeScript.of(it) == Character.UnicodeScript.LATIN)
            .count();
    return latin >= LEAST_LATIN * letters;
  }

  private Danger judged(String text, DangerRules.Finding found, double raiseFrom) {
    int[] seen = seen(text, found, features);
    if (seen.length <= SEEN_OF_NOTHING) {
      return found.danger();
    }
    return suspicion(seen) < raiseFrom ? Danger.NONE : gravity.of(seen);
  }

  /** The probability that a human should look at the text, by its likeness to the lines. */
  double suspicion(String text) {
    return suspicion(seen(text, rules.find(text), features));
  }

  private double suspicion(int[] seen) {
    return calibration.probabilities(raised.scores(seen))[raised.labels().indexOf(RAISED)];
  }

  /** Writes the model, and does not close the stream. */
  public void write(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    ModelFormat.begin(data);
    calibration.write(data);
    raised.write(data);
    gravity.write(data);
    data.flush();
  }

  /**
   * Reads what {@link #write} wrote, and does not close the stream.
   *
   * @param vocabulary the one that it was trained with
   * @param rules those that it was trained with
   * @throws IOException if the stream is cut short, or no model of this version
   */
  public static DangerModel read(InputStream in, Vocabulary vocabulary, DangerRules rules)
      throws IOException {
    DataInputStream data = new DataInputStream(in);
    ModelFormat.requireVersion(data);
    Calibration calibration = Calibration.read(data);
    LinearModel raised = LinearModel.read(data);
    return new DangerModel(raised, calibration, Gravity.read(data), rules, features(vocabulary));
  }

  /** 64 hexadecimal digits that change with whatever a trained model depends on. */
  public static String contentHash(List<Example> lines, Vocabulary vocabulary, DangerRules rules) {
    return ModelFormat.contentHash(lines, vocabulary.withoutSplitWords(), rules.content());
  }
}
