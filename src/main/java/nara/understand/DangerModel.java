package nara.understand;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
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

  static final String RAISED = "raised";
  static final String GRAVE = "danger";
  private static final String LESS_GRAVE = "unclear";
  private static final int FOLDS = 4;

  /** A miss is worse than a false alarm. */
  private static final double RAISE_FROM = 0.35;

  private static final double GRAVE_FROM = 0.35;

  /** Of other scripts there are no example lines. */
  private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");

  private final Part raised;
  private final Part grave;
  private final Part category;
  private final DangerRules rules;
  private final TextFeatures features;

  /** One question about a text, with its model. */
  private record Part(LinearModel model, Calibration calibration) {
    double probability(String label, int[] seen) {
      double[] all = calibration.probabilities(model.scores(seen));
      return all[model.labels().indexOf(label)];
    }

    String best(int[] seen) {
      return IntentModel.ranked(model.labels(), model.scores(seen), calibration).get(0).intent();
    }

    void write(DataOutputStream out) throws IOException {
      calibration.write(out);
      model.write(out);
    }

    static Part read(DataInputStream in) throws IOException {
      Calibration calibration = Calibration.read(in);
      return new Part(LinearModel.read(in), calibration);
    }
  }

  private DangerModel(
      Part raised, Part grave, Part category, DangerRules rules, TextFeatures features) {
    this.raised = raised;
    this.grave = grave;
    this.category = category;
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
   * @param lines labelled as {@link #meaning} reads them
   * @param rules whose findings are among the signs
   * @param progress is told how much is done, from 0 to 1
   * @throws IllegalArgumentException if a label means nothing, or a kind of lines is missing
   */
  public static DangerModel train(
      List<Example> lines, Vocabulary vocabulary, DangerRules rules, DoubleConsumer progress) {
    TextFeatures features = new TextFeatures(vocabulary);
    SeenExamples seen =
        SeenExamples.of(lines, it -> seen(it.text(), rules.find(it.text()), features));
    List<Example> heavy = lines.stream().filter(DangerModel::isHeavy).toList();
    Part raised = part(lines, seen, DangerModel::raisedLabel, it -> progress.accept(it * 0.7));
    Part grave = part(heavy, seen, DangerModel::graveLabel, it -> progress.accept(0.7 + it * 0.2));
    LinearModel category =
        seen.fit(LinearTraining.Kind.MANY_LABELS, heavy, DangerModel::categoryLabel);
    progress.accept(1);
    Part named = new Part(category, new Calibration(1, Map.of()));
    return new DangerModel(raised, grave, named, rules, features);
  }

  private static Part part(
      List<Example> lines,
      SeenExamples seen,
      Function<Example, String> label,
      DoubleConsumer progress) {
    LinearTraining.Kind kind = LinearTraining.Kind.TWO_LABELS;
    List<Calibration.Judged> judged =
        CrossValidation.run(Folds.of(lines, FOLDS), kind, seen, label, progress).stream()
            .map(CrossValidation.Scored::judged)
            .toList();
    return new Part(seen.fit(kind, lines, label), Calibration.fit(judged));
  }

  /** Whether the line is about a danger, at either level. */
  static boolean isHeavy(Example line) {
    return !meaning(line.label()).equals(Danger.NONE);
  }

  static String categoryLabel(Example line) {
    return meaning(line.label()).written();
  }

  static String raisedLabel(Example line) {
    return isHeavy(line) ? RAISED : NONE;
  }

  static String graveLabel(Example line) {
    return meaning(line.label()).level() == Danger.Level.DANGER ? GRAVE : LESS_GRAVE;
  }

  static int[] seen(String text, DangerRules.Finding found, TextFeatures features) {
    FeatureSet seen = new FeatureSet();
    features.add(text, Language.SWEDISH, seen);
    seen.addStrong('R', found.danger().level().name());
    seen.addStrong('R', found.danger().level() + found.danger().written());
    found.signs().forEach(sign -> seen.addStrong('S', sign));
    return seen.sorted();
  }

  /** Else the rules alone decide. */
  static boolean isJudgedByLikeness(String text) {
    return LATIN.matcher(text).find();
  }

  /** What the text seems to be, by the rules and by its likeness to the lines together. */
  public Danger check(String text) {
    DangerRules.Finding found = rules.find(text);
    if (!isJudgedByLikeness(text)) {
      return found.danger();
    }
    int[] seen = seen(text, found, features);
    return isRaised(raised.probability(RAISED, seen))
        ? named(grave.probability(GRAVE, seen), category.best(seen))
        : Danger.NONE;
  }

  /** Whether a human should look, by the probability of it. */
  static boolean isRaised(double probability) {
    return probability >= RAISE_FROM;
  }

  /**
   * What is raised.
   *
   * @param grave the probability that a reader would act now
   * @param category the likeliest one, as {@link Danger#written} gives it
   */
  static Danger named(double grave, String category) {
    return meaning(grave >= GRAVE_FROM ? category : category + "." + LESS_GRAVE);
  }

  /** The probability that a human should look at the text, by its likeness to the lines. */
  double suspicion(String text) {
    return raised.probability(RAISED, seen(text, rules.find(text), features));
  }

  /** Writes the model, and does not close the stream. */
  public void write(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    ModelFormat.begin(data);
    for (Part part : List.of(raised, grave, category)) {
      part.write(data);
    }
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
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      parts.add(Part.read(data));
    }
    return new DangerModel(
        parts.get(0), parts.get(1), parts.get(2), rules, new TextFeatures(vocabulary));
  }

  /** 64 hexadecimal digits that change with whatever a trained model depends on. */
  public static String contentHash(List<Example> lines, Vocabulary vocabulary, DangerRules rules) {
    return ModelFormat.contentHash(lines, vocabulary, rules.content());
  }
}
