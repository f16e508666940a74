package nara.understand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nara.message.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IntentModelTest {
  private static final List<Example> FEW =
      Stream.of("moa", "gerd", "emir", "tage")
          .flatMap(
              voice ->
                  Stream.of(
                      example("book_meeting", voice, "boka en tid, " + voice),
                      example("book_meeting", voice, "jag vill träffa min handläggare " + voice),
                      example("cancel_meeting", voice, "avboka, hälsar " + voice),
                      example("cancel_meeting", voice, voice + " kan inte komma"),
                      example("thanks", voice, "tack så mycket " + voice)))
          .toList();

  private static final List<String> TEXTS =
      List.of("kan jag boka en tid", "jag kan tyvärr inte komma", "tackar", "hej", "?", "x9 zz");

  private static IntentModel model;

  /** Not where the field is declared: threads that train would wait for this class for ever. */
  @BeforeAll
  static void trainOnce() {
    model = train(FEW);
  }

  @Test
  void whatTheExamplesMeanIsGuessed() {
    assertThat(TEXTS.subList(0, 3))
        .extracting(it -> guess(model, it).get(0).intent())
        .containsExactly("book_meeting", "cancel_meeting", "thanks");
  }

  @Test
  void confidencesAreProbabilitiesBestFirst() {
    for (String text : TEXTS) {
      List<IntentGuess> guesses = guess(model, text);
      assertThat(guesses).extracting(IntentGuess::intent).doesNotHaveDuplicates().hasSize(3);
      assertThat(guesses.stream().mapToDouble(IntentGuess::confidence).sum())
          .isBetween(0.999, 1.001);
      assertThat(guesses)
          .isSortedAccordingTo((a, b) -> Double.compare(b.confidence(), a.confidence()));
    }
  }

  @Test
  void aTextWithoutAWordIsNotGuessedAt() {
    assertThat(guess(model, " ...\u200B! ")).isEmpty();
    assertThat(model.decide(List.of())).isEqualTo(Decision.FALLBACK);
  }

  @Test
  void theSpellingsOfTheLanguageAreRead() throws BadDataException {
    SmsWords spellings = SmsWords.read("bka\tboka\n", "sv.tsv");
    Vocabulary vocabulary =
        new Vocabulary(Map.of(Language.SWEDISH, spellings), Concepts.none(), SplitWords.none());
    IntentModel spelling = IntentModel.train(FEW, vocabulary, done -> {});
    assertThat(spelling.guess("bka", Language.SWEDISH))
        .isEqualTo(spelling.guess("boka", Language.SWEDISH))
        .isNotEqualTo(spelling.guess("bka", Language.ENGLISH));
  }

  @Test
  void aModelThatWasWrittenAndReadGuessesTheSame() throws IOException {
    IntentModel read = read(written(model));
    for (String text : TEXTS) {
      assertThat(guess(read, text)).isEqualTo(guess(model, text));
    }
    for (double confidence = 0; confidence <= 1; confidence += 0.01) {
      for (String intent : List.of("book_meeting", "cancel_meeting", "thanks", "greet")) {
        List<IntentGuess> guesses = List.of(new IntentGuess(intent, confidence));
        assertThat(read.decide(guesses)).isEqualTo(model.decide(guesses));
      }
    }
  }

  @Test
  void theSameExamplesGiveTheSameModel() throws IOException {
    assertThat(written(train(FEW))).isEqualTo(written(model));
  }

  @Test
  void aModelThatIsCutShortIsRefused() throws IOException {
    byte[] whole = written(model);
    for (int length : new int[] {0, 3, 8, 16, whole.length / 2, whole.length - 1}) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> read(cut)).as("%d bytes", length).isInstanceOf(IOException.class);
    }
  }

  @Test
  void aModelOfAnotherVersionIsRefused() throws IOException {
    for (int at = 0; at < 8; at++) {
      byte[] other = written(model);
      other[at]++;
      assertThatThrownBy(() -> read(other))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("not a model of version");
    }
  }

  @Test
  void aWordThatWasWrittenAsTwoIsSeenAsOne() {
    List<Example> common = Collections.nCopies(20, example("move_meeting", "moa", "flytta tiden"));
    TextFeatures features =
        new TextFeatures(new Vocabulary(Map.of(), Concepts.none(), SplitWords.of(common)));
    assertThat(features.of("fl ytta tiden", Language.SWEDISH))
        .isEqualTo(features.of("flytta tiden", Language.SWEDISH));
  }

  @Test
  void theHashChangesWithWhateverAModelDependsOn() throws BadDataException {
    Example line = example("thanks", "moa", "tack");
    SmsWords spellings = SmsWords.read("imon\timorgon", "sv.tsv");
    Concepts concepts = Concepts.read("kin_aunt\tmoster", "sv.tsv");
    Map<Language, SmsWords> swedish = Map.of(Language.SWEDISH, spellings);
    Map<Language, SmsWords> english = Map.of(Language.ENGLISH, spellings);
    List<String> hashes =
        List.of(
            hash(line, Vocabulary.none()),
            hash(line, new Vocabulary(swedish, Concepts.none(), SplitWords.none())),
            hash(line, new Vocabulary(english, Concepts.none(), SplitWords.none())),
            hash(line, new Vocabulary(Map.of(), concepts, SplitWords.none())),
            hash(line, new Vocabulary(Map.of(), Concepts.none(), SplitWords.of(List.of(line)))),
            hash(example("greet", "moa", "tack"), Vocabulary.none()),
            hash(example("thanks", "gerd", "tack"), Vocabulary.none()),
            hash(example("thanks", "moa", "tackar"), Vocabulary.none()),
            hash(new Example("thanks", Language.ENGLISH, "moa", "tack"), Vocabulary.none()));
    assertThat(hashes).doesNotHaveDuplicates().allMatch(it -> it.matches("[0-9a-f]{64}"));
    assertThat(hash(line, new Vocabulary(swedish, Concepts.none(), SplitWords.none())))
        .isEqualTo(hashes.get(1));
  }

  @Test
  void oneIntentAloneCannotBeTrained() {
    List<Example> one = List.of(example("help", "moa", "hjälp"), example("help", "moa", "hur"));
    assertThatThrownBy(() -> train(one)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void progressIsToldUntilAllIsDone() {
    List<Double> told = Collections.synchronizedList(new ArrayList<>());
    IntentModel unused = IntentModel.train(FEW, Vocabulary.none(), told::add);
    assertThat(told).hasSizeGreaterThan(2).allMatch(it -> it > 0 && it <= 1).endsWith(1.0);
  }

  @Test
  void manyThreadsGetWhatOneGets() throws Exception {
    Understander understander = Bot.understander();
    List<String> texts = LeftOut.intents(Language.SWEDISH).stream().map(Example::text).toList();
    Callable<List<Understanding>> all =
        () -> texts.stream().map(it -> understander.understand(it, Language.SWEDISH)).toList();
    List<Understanding> alone = all.call();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      for (var answer : threads.invokeAll(Collections.nCopies(16, all))) {
        assertThat(answer.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static Example example(String intent, String voice, String text) {
    return new Example(intent, Language.SWEDISH, voice, text);
  }

  private static IntentModel train(List<Example> examples) {
    return IntentModel.train(examples, Vocabulary.none(), done -> {});
  }

  private static List<IntentGuess> guess(IntentModel asked, String text) {
    return asked.guess(text, Language.SWEDISH);
  }

  private static String hash(Example line, Vocabulary vocabulary) {
    return IntentModel.contentHash(List.of(line), vocabulary);
  }

  private static byte[] written(IntentModel written) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    written.write(out);
    return out.toByteArray();
  }

  private static IntentModel read(byte[] bytes) throws IOException {
    return IntentModel.read(new ByteArrayInputStream(bytes), Vocabulary.none());
  }
}
