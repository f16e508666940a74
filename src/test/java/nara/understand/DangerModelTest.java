package nara.understand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nara.message.Language;
import nara.understand.Danger.Category;
import nara.understand.Danger.Level;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DangerModelTest {
  private static final List<String> VOICES =
      List.of("moa", "gerd", "emir", "tage", "linda", "kofi", "jonny", "anita");

  /** The second rule cries wolf: those who write so are bored. */
  private static final String SUICIDE =
      "danger\tvill dö\ndanger\tdör snart\ndanger\tاموت\nalways\tska dö snart\nalways\tmörkt och tungt nu\n";

  private static final DangerRules RULES = rules(SUICIDE);
  private static final List<Example> LINES = lines();

  private static final List<String> TEXTS =
      List.of(
          "jag vill dö",
          "dör snart av leda",
          "har tagit alla tabletter",
          "känns tungt",
          "boka en tid",
          "");

  private static DangerModel model;

  /** Not where the field is declared: threads that train would wait for this class for ever. */
  @BeforeAll
  static void trainOnce() {
    model = train(LINES);
  }

  @Test
  void aRuleThatCriesWolfIsSilenced() {
    assertThat(RULES.check("dör snart av leda i telefonkön").level()).isEqualTo(Level.DANGER);
    assertThat(model.check("dör snart av leda i telefonkön")).isEqualTo(Danger.NONE);
  }

  @Test
  void whatADangerIsToldByIsNamedWithItsPlace() {
    DangerReasons bored = model.reasons("dör snart av leda i telefonkön");
    assertThat(bored.danger()).isEqualTo(Danger.NONE);
    assertThat(bored.rules())
        .containsExactly(new DangerReasons.Rule("suicide.tsv:2", "danger", "dör snart"));
    assertThat(bored.likeness()).hasSize(1).noneMatch(DangerReasons.Likeness::raises);

    DangerReasons likened = model.reasons("har tagit alla tabletter");
    assertThat(likened.danger()).isEqualTo(model.check("har tagit alla tabletter"));
    assertThat(likened.rules()).isEmpty();
    assertThat(likened.likeness()).singleElement().matches(DangerReasons.Likeness::raises);

    assertThat(model.reasons("اموت").likeness()).as("no lines of other scripts").isEmpty();
  }

  @Test
  void aRuleThatIsSureIsNotSilenced() {
    String bored = "jag ska dö snart av leda i telefonkön";
    assertThat(model.suspicion(bored)).isLessThan(0.3);
    assertThat(model.check(bored)).isEqualTo(new Danger(Level.DANGER, Category.SUICIDE));
  }

  @Test
  void aRuleThatIsSureIsAFloorOfTheLevelToo() {
    assertThat(model.check("det känns mörkt och tungt").level()).isEqualTo(Level.UNCLEAR);
    assertThat(model.check("det känns mörkt och tungt nu").level()).isEqualTo(Level.DANGER);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"jag vill dö", "VILL DÖÖÖ!!!", "förlåt mig, jag vill dö nu"})
  void aRuleThatMeansWhatItSaysStands(String text) {
    assertThat(model.check(text)).isEqualTo(new Danger(Level.DANGER, Category.SUICIDE));
  }

  @Test
  void whatNoRuleNamesIsFoundByItsLikeness() {
    assertThat(RULES.check("hon tog alla tabletter")).isEqualTo(Danger.NONE);
    assertThat(model.check("jag har tagit alla tabletter nu"))
        .isEqualTo(new Danger(Level.DANGER, Category.OVERDOSE_MEDICAL));
  }

  @Test
  void aLikenessToWhatIsLessGraveIsUnclear() {
    assertThat(model.check("det känns tungt och mörkt"))
        .isEqualTo(new Danger(Level.UNCLEAR, Category.SUICIDE));
  }

  @Test
  void ordinaryWordsAreNoDanger() {
    assertThat(model.check("kan jag boka en tid på måndag")).isEqualTo(Danger.NONE);
    assertThat(model.check("")).isEqualTo(Danger.NONE);
  }

  @Test
  void inOtherScriptsTheRulesAloneDecide() {
    assertThat(model.check("اريد ان اموت")).isEqualTo(RULES.check("اريد ان اموت"));
    assertThat(model.check("اريد ان اموت")).isEqualTo(new Danger(Level.DANGER, Category.SUICIDE));
    assertThat(model.check("مرحبا")).isEqualTo(Danger.NONE);
  }

  @Test
  void aModelThatWasWrittenAndReadChecksTheSame() throws IOException {
    DangerModel read = read(written(model));
    for (String text : TEXTS) {
      assertThat(read.check(text)).as(text).isEqualTo(model.check(text));
    }
    assertThat(written(read)).isEqualTo(written(model));
  }

  @Test
  void aModelThatIsCutShortOrOfAnotherVersionIsRefused() throws IOException {
    byte[] whole = written(model);
    for (int length : new int[] {0, 3, 8, 16, whole.length / 2, whole.length - 1}) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> read(cut)).as("%d bytes", length).isInstanceOf(IOException.class);
    }
    whole[7]++;
    assertThatThrownBy(() -> read(whole)).hasMessageContaining("not a model of version");
  }

  @Test
  void theHashChangesWithTheLinesAndTheRules() {
    String hash = DangerModel.contentHash(LINES, Vocabulary.none(), RULES);
    assertThat(hash).matches("[0-9a-f]{64}");
    assertThat(DangerModel.contentHash(LINES, Vocabulary.none(), rules(SUICIDE))).isEqualTo(hash);
    assertThat(DangerModel.contentHash(LINES, Vocabulary.none(), rules("danger\tvill dö\n")))
        .isNotEqualTo(hash);
    assertThat(DangerModel.contentHash(LINES.subList(1, 9), Vocabulary.none(), RULES))
        .isNotEqualTo(hash);
  }

  @ParameterizedTest(name = "{0} means {1}, {2}")
  @CsvSource({
    "none, NONE,",
    "suicide, DANGER, SUICIDE",
    "child_in_danger.unclear, UNCLEAR, CHILD_IN_DANGER"
  })
  void aLabelSaysLevelAndCategory(String label, Level level, Category category) {
    assertThat(DangerModel.meaning(label)).isEqualTo(new Danger(level, category));
  }

  @ParameterizedTest(name = "{0} means nothing")
  @ValueSource(strings = {"sorrow", "suicide.grave", "suicide.", "none.unclear", ""})
  void aLabelThatMeansNothingIsRefused(String label) {
    assertThatThrownBy(() -> DangerModel.meaning(label))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest(name = "without {0}")
  @ValueSource(strings = {"none", "suicide.unclear"})
  void withoutAKindOfLinesNothingIsTrained(String label) {
    List<Example> rest = LINES.stream().filter(it -> !it.label().equals(label)).toList();
    assertThatThrownBy(() -> train(rest)).isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Example> lines() {
    Map<String, List<String>> lines =
        new TreeMap<>(
            Map.of(
                "suicide",
                List.of("jag vill dö", "vill dö nu", "jag vill dö i kväll, förlåt"),
                "suicide.unclear",
                List.of("allt känns tungt", "det är mörkt och tungt"),
                "overdose_medical",
                List.of("har tagit alla tabletter", "svalde alla tabletter i burken"),
                DangerModel.NONE,
                List.of(
                    "dör snart av leda",
                    "jag dör snart av leda i kön",
                    "dör snart av tristess",
                    "kan jag boka en tid",
                    "hinner inte på måndag",
                    "tack för hjälpen")));
    List<Example> examples = new ArrayList<>();
    for (String voice : VOICES) {
      lines.forEach(
          (label, texts) ->
              texts.forEach(
                  it ->
                      examples.add(
                          new Example(label, Language.SWEDISH, voice, it + " / " + voice))));
    }
    return examples;
  }

  private static DangerModel train(List<Example> lines) {
    return DangerModel.train(lines, Vocabulary.none(), RULES, done -> {});
  }

  private static DangerRules rules(String suicide) {
    try {
      return DangerRules.read(Map.of("suicide.tsv", suicide));
    } catch (BadDataException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] written(DangerModel written) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    written.write(out);
    return out.toByteArray();
  }

  private static DangerModel read(byte[] bytes) throws IOException {
    return DangerModel.read(new ByteArrayInputStream(bytes), Vocabulary.none(), RULES);
  }
}
