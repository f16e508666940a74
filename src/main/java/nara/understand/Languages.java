package nara.understand;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nara.message.Language;

/**
 * Tells in which language a message is written, among those that residents write in: by its script
 * first, then by two models, one of the lines in {@code bot/languages}, and what a general detector
 * knows. Immutable; any number of threads may ask it.
 */
public final class Languages {
  private static final int FOLDS = 2;

  /** From here on no advice is asked: it takes as long as all the rest. */
  private static final double BEYOND_DOUBT = 0.99;

  /** What is believed of the conversation's own language before a message is read. */
  private static final double STAYS = 0.7;

  /** Less believed than in a conversation: nobody has written yet. */
  private static final double USUAL = 0.3;

  /** Scripts that settle which languages a text can be in, where most of its letters are theirs. */
  private static final Map<UnicodeScript, Set<String>> BY_SCRIPT =
      Map.of(
          UnicodeScript.ARABIC, Set.of("ar", "fa", "ku"),
          UnicodeScript.CYRILLIC, Set.of("uk", "ru"),
          UnicodeScript.ETHIOPIC, Set.of("ti"));

  private static final Set<String> NEVER_LATIN = Set.of("fa", "uk", "ru", "ti");

  /**
   * The general detector knows it in its own script only, but it is texted in Latin letters too.
   */
  private static final String ARABIC = "ar";

  private final LinearModel lines;
  private final Calibration ofLines;
  private final GeneralLanguages general;
  private final double adviceTemperature;

  /** Never changed. */
  private final Set<String> inLatin;

  private Languages(
      LinearModel lines, Calibration ofLines, GeneralLanguages general, double temperature) {
    this.lines = lines;
    this.ofLines = ofLines;
    this.general = general;
    this.adviceTemperature = temperature;
    this.inLatin = new HashSet<>(lines.labels());
    inLatin.removeAll(NEVER_LATIN);
  }

  /**
   * Learns from lines labelled with the codes of their languages.
   *
   * @param progress is told how much is done, from 0 to 1
   */
  public static Languages train(List<Example> lines, DoubleConsumer progress) {
    SeenExamples seen =
        SeenExamples.of(lines, it -> LanguageFeatures.of(LanguageFeatures.words(it.text())));
    LinearTraining.Kind kind = LinearTraining.Kind.MANY_LABELS;
    List<Calibration.Judged> judged =
        CrossValidation.run(
                Folds.of(lines, FOLDS), kind, seen, Example::label, it -> progress.accept(it * 0.7))
            .stream()
            .map(CrossValidation.Scored::judged)
            .toList();
    GeneralLanguages general = GeneralLanguages.extract();
    double temperature = Calibration.fit(adviceOn(lines, general)).temperature();
    Languages trained =
        new Languages(
            seen.fit(kind, lines, Example::label), Calibration.fit(judged), general, temperature);
    progress.accept(1);
    return trained;
  }

  private static List<Calibration.Judged> adviceOn(List<Example> lines, GeneralLanguages general) {
    List<Calibration.Judged> judged = new ArrayList<>();
    for (Example line : lines) {
      if (general.known().contains(line.label())) {
        Map<String, Double> scores = new TreeMap<>(general.scores(line.text()));
        judged.add(
            new Calibration.Judged(
                List.copyOf(scores.keySet()),
                scores.values().stream().mapToDouble(it -> it).toArray(),
                line.label()));
      }
    }
    return judged;
  }

  /**
   * How likely each language is, the likeliest first; they sum to one. A single word never changes
   * the language of a conversation, in whatever script: it is an answer, or a name.
   *
   * @param usual the language of most residents, which a text that tells nothing is taken to be in
   * @param conversation the language so far; empty where nobody has written yet
   */
  public Map<Language, Double> probabilities(
      String text, Language usual, Optional<Language> conversation) {
    List<String> words = LanguageFeatures.words(text);
    if (words.isEmpty() || (conversation.isPresent() && words.size() == 1)) {
      return Map.of(conversation.orElse(usual), 1.0);
    }
    Set<String> possible = PlainText.is(text) ? inLatin : possible(words);
    double[] weights = ofLines.probabilities(lines.scores(LanguageFeatures.of(words)));
    for (int i = 0; i < weights.length; i++) {
      String code = lines.labels().get(i);
      weights[i] *= possible.contains(code) ? 1 : 0;
    }
    double sum = Arrays.stream(weights).sum();
    if (sum == 0) {
      return Map.of(conversation.orElse(usual), 1.0);
    }
    if (Arrays.stream(weights).max().orElse(0) < BEYOND_DOUBT * sum) {
      weighAdvice(weights, text, possible);
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= prior(lines.labels().get(i), usual, conversation);
    }
    return normalized(weights);
  }

  private double prior(String code, Language usual, Optional<Language> conversation) {
    double mostly = conversation.isPresent() ? STAYS : USUAL;
    boolean expected = conversation.orElse(usual).code().equals(code);
    return expected ? mostly : (1 - mostly) / (lines.labels().size() - 1);
  }

  private void weighAdvice(double[] weights, String text, Set<String> possible) {
    boolean isLatin = !possible.contains(ARABIC) || possible.contains(Language.SWEDISH.code());
    Map<String, Double> advice = advice(text);
    double nothing = 1.0 / weights.length;
    for (int i = 0; i < weights.length; i++) {
      String code = lines.labels().get(i);
      weights[i] *= code.equals(ARABIC) && isLatin ? nothing : advice.getOrDefault(code, nothing);
    }
  }

  private Map<String, Double> advice(String text) {
    Map<String, Double> scores = general.scores(Normalizer.clean(text));
    double[] probabilities =
        new Calibration(adviceTemperature, Map.of())
            .probabilities(scores.values().stream().mapToDouble(it -> it).toArray());
    Map<String, Double> advice = new TreeMap<>();
    int i = 0;
    for (String code : scores.keySet()) {
      advice.put(code, probabilities[i++]);
    }
    return advice;
  }

  /** By the script of most letters: a name in another one changes nothing. */
  private Set<String> possible(List<String> words) {
    Map<UnicodeScript, Long> letters =
        words.stream()
            .flatMapToInt(String::codePoints)
            .filter(Character::isLetter)
            .mapToObj(UnicodeScript::of)
            .collect(Collectors.groupingBy(it -> it, Collectors.counting()));
    Set<String> possible =
        letters.entrySet().stream()
            .max(
                Map.Entry.<UnicodeScript, Long>comparingByValue()
                    .thenComparing(it -> !BY_SCRIPT.containsKey(it.getKey())))
            .map(it -> new TreeSet<>(BY_SCRIPT.getOrDefault(it.getKey(), Set.of())))
            .orElseGet(TreeSet::new);
    possible.retainAll(lines.labels());
    return possible.isEmpty() ? inLatin : possible;
  }

  /** Without those that cannot be. */
  private Map<Language, Double> normalized(double[] weights) {
    double sum = Arrays.stream(weights).sum();
    Map<Language, Double> bestFirst = new LinkedHashMap<>();
    IntStream.range(0, weights.length)
        .filter(it -> weights[it] > 0)
        .boxed()
        .sorted(Comparator.comparingDouble(it -> -weights[it]))
        .forEach(it -> bestFirst.put(new Language(lines.labels().get(it)), weights[it] / sum));
    return bestFirst;
  }

  /** Writes the models, and does not close the stream. */
  public void write(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    ModelFormat.begin(data);
    ofLines.write(data);
    lines.write(data);
    data.writeDouble(adviceTemperature);
    general.write(data);
    data.flush();
  }

  /**
   * Reads what {@link #write} wrote, and does not close the stream.
   *
   * @throws IOException if the stream is cut short, or no model of this version
   */
  public static Languages read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    ModelFormat.requireVersion(data);
    Calibration ofLines = Calibration.read(data);
    LinearModel lines = LinearModel.read(data);
    double temperature = data.readDouble();
    return new Languages(lines, ofLines, GeneralLanguages.read(data), temperature);
  }

  /** 64 hexadecimal digits that change with whatever a trained model depends on. */
  public static String contentHash(List<Example> lines) {
    return ModelFormat.contentHash(lines, Vocabulary.none(), "languages");
  }
}
