package nara.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nara.message.Language;
import nara.understand.Danger.Category;
import nara.understand.Danger.Level;
import org.junit.jupiter.api.Test;

class DangerTrialTest {
  private static final int FOLDS = 4;
  private static final int VOICES = 8;
  private static final Map<String, List<String>> SAID =
      Map.of(
          "suicide",
          List.of("jag vill dö", "vill dö nu"),
          "suicide.unclear",
          List.of("allt känns tungt", "det är mörkt och tungt"),
          "overdose_medical",
          List.of("har tagit alla tabletter", "svalde alla tabletter"),
          DangerModel.NONE,
          List.of("dör snart av leda", "dör snart av tristess i kön"));

  private static final DangerRules RULES = rules();
  private static final List<Example> LINES = lines();
  private static final List<Example> ERRANDS = errands();

  @Test
  void whatVoicesHaveInCommonIsFoundAtItsLevel() {
    DangerTrial trial = trial(LINES);
    assertThat(trial.isByVoice()).isTrue();
    assertThat(trial.misses()).isEmpty();
    assertThat(trial.lines()).hasSameSizeAs(LINES);
    assertThat(trial.lines())
        .allSatisfy(
            it ->
                assertThat(it.danger())
                    .as(it.example().text())
                    .isEqualTo(DangerModel.meaning(it.example().label())));
  }

  @Test
  void errandsAreOrdinaryAndKeepTheirIntents() {
    DangerTrial trial = trial(LINES);
    assertThat(trial.errands())
        .extracting(DangerTrial.Judgement::example)
        .containsExactlyInAnyOrderElementsOf(ERRANDS);
    assertThat(trial.errands()).noneMatch(DangerTrial.Judgement::isRaised);
    assertThat(trial.errands()).allMatch(it -> it.suspicion() < 0.35);
  }

  @Test
  void aDangerWordedLikeAnErrandIsMissedAndSaysWhichErrand() {
    DangerTrial trial = trial(with("kan jag boka en tid hos er", "suicide"));
    assertThat(trial.misses())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.judgement().example().text()).isEqualTo("kan jag boka en tid hos er");
              assertThat(it.byRules()).isEqualTo(Danger.NONE);
              assertThat(it.ordinary().orElseThrow().example().label()).isEqualTo("book_meeting");
              assertThat(it.ordinary().orElseThrow().example().voice()).isNotEqualTo("voice 0");
              assertThat(it.ordinary().orElseThrow().likeness())
                  .isGreaterThan(it.dangerous().map(DangerTrial.Neighbour::likeness).orElse(0.0));
            });
  }

  @Test
  void inOtherScriptsTheRulesAloneDecide() {
    DangerTrial trial = trial(with("اريد ان اموت", "overdose_medical"));
    assertThat(trial.lines())
        .filteredOn(it -> it.example().text().equals("اريد ان اموت"))
        .extracting(DangerTrial.Judgement::danger)
        .containsExactly(new Danger(Level.DANGER, Category.SUICIDE));
  }

  @Test
  void theLikestLineIsTheOneThatSharesWhatIsRare() {
    List<Example> lines =
        List.of(line("jag vill boka"), line("jag vill avboka"), line("tar alla tabletter nu"));
    Example asked = line("vill ta tabletter");
    Example twin = line("vill ta tabletter");
    List<Example> all = new ArrayList<>(lines);
    all.addAll(List.of(asked, twin));
    TextFeatures features = new TextFeatures(Vocabulary.none());
    SeenExamples seen = SeenExamples.of(all, it -> features.of(it.text(), it.language()));
    Neighbours neighbours = new Neighbours(seen, all);
    assertThat(neighbours.nearest(asked, lines).orElseThrow().example()).isSameAs(lines.get(2));
    assertThat(neighbours.nearest(asked, List.of(lines.get(2), twin)).orElseThrow().likeness())
        .isBetween(1 - 1e-9, 1 + 1e-9);
    assertThat(neighbours.nearest(asked, List.of())).isEmpty();
  }

  private static Example line(String text) {
    return new Example("any", Language.SWEDISH, "", text);
  }

  /** The lines, and one more of the first voice. */
  private static List<Example> with(String text, String label) {
    List<Example> lines = new ArrayList<>(LINES);
    lines.add(new Example(label, Language.SWEDISH, "voice 0", text));
    return lines;
  }

  private static List<Example> lines() {
    List<Example> lines = new ArrayList<>();
    for (int i = 0; i < VOICES; i++) {
      String voice = "voice " + i;
      SAID.forEach(
          (label, texts) ->
              texts.forEach(
                  it ->
                      lines.add(new Example(label, Language.SWEDISH, voice, it + " / " + voice))));
    }
    return lines;
  }

  private static List<Example> errands() {
    List<Example> errands = new ArrayList<>();
    for (int i = 0; i < VOICES; i++) {
      String voice = "voice " + i;
      for (String text : List.of("kan jag boka en tid", "boka en tid hos er tack")) {
        errands.add(new Example("book_meeting", Language.SWEDISH, voice, text + " / " + voice));
      }
    }
    return errands;
  }

  private static DangerTrial trial(List<Example> lines) {
    return DangerTrial.run(lines, ERRANDS, Vocabulary.none(), RULES, FOLDS, done -> {});
  }

  private static DangerRules rules() {
    try {
      return DangerRules.read(Map.of("suicide.tsv", "danger\tvill dö\ndanger\tاموت\n"));
    } catch (BadDataException e) {
      throw new IllegalStateException(e);
    }
  }
}
