package nara.understand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nara.message.Language;
import org.junit.jupiter.api.Test;

class IntentTrialTest {
  private static final int FOLDS = 4;
  private static final int VOICES = 8;

  /**
   * Words of which each voice has two, one for each intent; what stands beside them says nothing.
   */
  private static final List<String> WORDS =
      List.of(
          "kanin",
          "tröja",
          "skruv",
          "åkerbär",
          "fjäll",
          "bulle",
          "cykel",
          "domino",
          "gurka",
          "hjälm",
          "pistasch",
          "ljung",
          "yxskaft",
          "moped",
          "ekorre",
          "vante");

  private static final List<String> BESIDE = List.of("nu", "då", "ja", "tack");

  /** Each voice says everything in words of its own, so that nobody else could have taught it. */
  @Test
  void whatOneVoiceAloneSaysIsNotUnderstood() {
    List<Example> examples = ofOwnWords(0);
    IntentTrial trial = trial(examples);
    assertThat(trial.isByVoice()).isTrue();
    assertThat(trial.judgements())
        .hasSameSizeAs(examples)
        .noneMatch(IntentTrial.Judgement::isActedOn);
  }

  /** The same lines, but the words of each are spread over the voices. */
  @Test
  void whatOtherVoicesSaidTooIsUnderstood() {
    List<Example> examples = ofOwnWords(1);
    assertThat(texts(examples)).isEqualTo(texts(ofOwnWords(0)));
    IntentTrial trial = trial(examples);
    assertThat(trial.isByVoice()).isTrue();
    assertThat(trial.judgements())
        .hasSameSizeAs(examples)
        .allMatch(IntentTrial.Judgement::isActedOn)
        .allMatch(IntentTrial.Judgement::isRight);
  }

  @Test
  void whatVoicesHaveInCommonIsUnderstood() {
    List<Example> examples = common();
    IntentTrial trial = trial(examples);
    assertThat(trial.isByVoice()).isTrue();
    assertThat(trial.judgements())
        .extracting(IntentTrial.Judgement::example)
        .containsExactlyInAnyOrderElementsOf(examples);
    assertThat(trial.judgements()).allMatch(IntentTrial.Judgement::isRight);
  }

  @Test
  void confidencesAreProbabilitiesOfAllIntents() {
    assertThat(trial(common()).judgements())
        .allSatisfy(
            it ->
                assertThat(it.guesses().stream().mapToDouble(IntentGuess::confidence).sum())
                    .isCloseTo(1, within(1e-9)));
  }

  @Test
  void aTextThatSaysNothingGivesNoGuess() {
    List<Example> examples = common();
    Example nothing = new Example("book", Language.SWEDISH, "voice 1", "...");
    examples.add(nothing);
    assertThat(trial(examples).judgements())
        .filteredOn(it -> it.example().equals(nothing))
        .singleElement()
        .isEqualTo(new IntentTrial.Judgement(nothing, List.of(), Decision.FALLBACK));
  }

  @Test
  void withoutVoicesItSaysThatLinesWereLeftOutAtRandom() {
    List<Example> unsigned =
        common().stream().map(it -> new Example(it.label(), it.language(), "", it.text())).toList();
    assertThat(trial(unsigned).isByVoice()).isFalse();
  }

  @Test
  void progressEndsWithAll() {
    List<Double> told = Collections.synchronizedList(new ArrayList<>());
    IntentTrial unused = IntentTrial.run(common(), Vocabulary.none(), FOLDS, told::add);
    assertThat(told).endsWith(1.0).allMatch(it -> it > 0 && it <= 1);
  }

  @Test
  void aPartIsCalibratedByTheOthersAlone() {
    List<CrossValidation.Scored> scored = new ArrayList<>();
    List<Calibration.Judged> others = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      others.add(judged(i < 90 ? "book" : "cancel"));
      scored.add(new CrossValidation.Scored(example("other " + i), 1, others.get(i)));
      scored.add(new CrossValidation.Scored(example("own " + i), 0, judged("cancel")));
    }
    assertThat(CrossValidation.calibrationWithout(0, scored)).isEqualTo(Calibration.fit(others));
    assertThat(CrossValidation.calibrationWithout(1, scored)).isNotEqualTo(Calibration.fit(others));
  }

  private static Calibration.Judged judged(String right) {
    return new Calibration.Judged(List.of("book", "cancel"), new double[] {2, 0}, right);
  }

  private static Example example(String text) {
    return new Example("book", Language.SWEDISH, "", text);
  }

  /**
   * What each voice says.
   *
   * @param step how many voices on each further line of a word is signed; at 0 all are of one
   */
  private static List<Example> ofOwnWords(int step) {
    List<Example> examples = new ArrayList<>();
    for (int word = 0; word < WORDS.size(); word++) {
      String label = word % 2 == 0 ? "book" : "cancel";
      for (int line = 0; line < BESIDE.size(); line++) {
        String voice = "voice " + (word / 2 + step * line) % VOICES;
        String text = WORDS.get(word) + " " + BESIDE.get(line);
        examples.add(new Example(label, Language.SWEDISH, voice, text));
      }
    }
    return examples;
  }

  private static List<String> texts(List<Example> examples) {
    return examples.stream().map(Example::text).toList();
  }

  private static List<Example> common() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < VOICES; i++) {
      String voice = "voice " + i;
      examples.add(new Example("book", Language.SWEDISH, voice, "boka en tid " + i));
      examples.add(new Example("cancel", Language.SWEDISH, voice, "avboka mötet " + i));
    }
    return examples;
  }

  private static IntentTrial trial(List<Example> examples) {
    return IntentTrial.run(examples, Vocabulary.none(), FOLDS, done -> {});
  }
}
