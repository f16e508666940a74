package nara.understand;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.util.StringUtil;
import opennlp.tools.util.normalizer.AggregateCharSequenceNormalizer;
import opennlp.tools.util.normalizer.CharSequenceNormalizer;
import opennlp.tools.util.normalizer.EmojiCharSequenceNormalizer;
import opennlp.tools.util.normalizer.NumberCharSequenceNormalizer;
import opennlp.tools.util.normalizer.ShrinkCharSequenceNormalizer;
import opennlp.tools.util.normalizer.TwitterCharSequenceNormalizer;
import opennlp.tools.util.normalizer.UrlCharSequenceNormalizer;

/**
 * What Apache OpenNLP's language detector knows of the languages that we tell apart. It knows 103,
 * takes a second to load and is seldom right about a text message; of a dozen languages it knows
 * enough, and is small. Its own letters and pieces of words are kept as numbers.
 */
final class GeneralLanguages {
  /** In opennlp-models-langdetect. */
  private static final String DETECTOR = "/langdetect-183.bin";

  /** Its names for our languages. Those that one speaker writes in are one. */
  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("swe", "sv"),
          Map.entry("eng", "en"),
          Map.entry("ara", "ar"),
          Map.entry("som", "so"),
          Map.entry("fin", "fi"),
          Map.entry("pes", "fa"),
          Map.entry("fas", "fa"),
          Map.entry("ukr", "uk"),
          Map.entry("rus", "ru"),
          Map.entry("pol", "pl"),
          Map.entry("bos", "bs"),
          Map.entry("hrv", "bs"),
          Map.entry("spa", "es"),
          Map.entry("tur", "tr"));

  /** As the detector was trained. */
  private static final CharSequenceNormalizer NORMALIZER =
      new AggregateCharSequenceNormalizer(
          EmojiCharSequenceNormalizer.getInstance(),
          UrlCharSequenceNormalizer.getInstance(),
          TwitterCharSequenceNormalizer.getInstance(),
          NumberCharSequenceNormalizer.getInstance(),
          ShrinkCharSequenceNormalizer.getInstance());

  private static final int LONGEST_PIECE = 3;

  private final LinearModel model;

  private GeneralLanguages(LinearModel model) {
    this.model = model;
  }

  /** Reads the whole detector from the classpath and keeps what is needed; takes a second. */
  static GeneralLanguages extract() {
    AbstractModel whole = (AbstractModel) detector().getMaxentModel();
    Object[] parts = whole.getDataStructures();
    Map<?, ?> contexts = (Map<?, ?>) parts[1];
    String[] outcomes = (String[]) parts[2];
    List<String> labels = List.copyOf(new TreeSet<>(CODES.values()));
    Map<Integer, double[]> weights = new TreeMap<>();
    contexts.forEach(
        (piece, context) ->
            weights.put(
                feature(String.valueOf(piece)), weights((Context) context, outcomes, labels)));
    int[] features = weights.keySet().stream().mapToInt(it -> it).toArray();
    return new GeneralLanguages(
        LinearModel.of(
            labels, new FeatureRows(features), weights.values().toArray(double[][]::new)));
  }

  private static LanguageDetectorModel detector() {
    try (InputStream in = GeneralLanguages.class.getResourceAsStream(DETECTOR)) {
      return new LanguageDetectorModel(Objects.requireNonNull(in, DETECTOR));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A language that is two of the detector's weighs what the likelier one does. */
  private static double[] weights(Context context, String[] outcomes, List<String> labels) {
    Map<String, Double> best = new HashMap<>();
    for (int i = 0; i < context.getOutcomes().length; i++) {
      String code = CODES.get(outcomes[context.getOutcomes()[i]]);
      if (code != null) {
        best.merge(code, context.getParameters()[i], Math::max);
      }
    }
    return labels.stream().mapToDouble(it -> best.getOrDefault(it, 0.0)).toArray();
  }

  private static int feature(String piece) {
    FeatureSet one = new FeatureSet();
    one.add('g', piece);
    return one.toArray()[0];
  }

  /** The languages that it knows. */
  Set<String> known() {
    return Set.copyOf(model.labels());
  }

  /** How much speaks for each language; not probabilities. */
  Map<String, Double> scores(String text) {
    String lower = StringUtil.toLowerCase(NORMALIZER.normalize(text));
    FeatureSet pieces = new FeatureSet();
    for (int length = 1; length <= LONGEST_PIECE; length++) {
      for (int start = 0; start + length <= lower.length(); start++) {
        pieces.add('g', lower, start, start + length);
      }
    }
    double[] scores = model.scores(pieces.toArray());
    Map<String, Double> byCode = new TreeMap<>();
    for (int i = 0; i < scores.length; i++) {
      byCode.put(model.labels().get(i), scores[i]);
    }
    return byCode;
  }

  void write(DataOutputStream out) throws IOException {
    model.write(out);
  }

  static GeneralLanguages read(DataInputStream in) throws IOException {
    return new GeneralLanguages(LinearModel.read(in));
  }
}
