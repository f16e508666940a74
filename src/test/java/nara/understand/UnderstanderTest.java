package nara.understand;

import static org.assertj.core.api.Assertions.assertThat;

import nara.message.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class UnderstanderTest {
  private static final Understander UNDERSTANDER = Bot.Trained.UNDERSTANDER;

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "hej jag ville ha en tid hoss sara nån dag denna vekan, book_meeting",
    "yo kan vi skjuta på tiden imorn? måste hämta ungarna, move_meeting",
    "orkar inte komma på fredag, cancel_meeting",
    "när va de ja skulle träffa sara?, next_meeting",
    "tja hur går det m min plan?, plan_status",
    "kan ni bjuda in min jobbcoach så hon ser planen, invite_actor",
    "tack så mkt, thanks",
    "ok, affirm",
    "människa, talk_to_person",
    "vill prata me sara, talk_to_person"
  })
  void whatTheScenariosSayIsUnderstood(String text, String intent) {
    Understanding understanding = UNDERSTANDER.understand(text, Language.SWEDISH);
    assertThat(understanding.best().orElseThrow().intent()).isEqualTo(intent);
    assertThat(understanding.intents()).hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void aKeyWordIsCertain() {
    Understanding understanding = UNDERSTANDER.understand("MÄNNISKA!", Language.SWEDISH);
    assertThat(understanding.intents()).containsExactly(new IntentGuess("talk_to_person", 1));
    assertThat(understanding.decision()).isEqualTo(Decision.ACT);
  }

  @Test
  void whatTheModelSuspectsRaisesAndNeverLowers() {
    for (var row : Bot.heldOut("danger-heldout.tsv")) {
      String text = row.get(row.size() - 1);
      Danger byRules = Bot.DANGER_RULES.check(text);
      assertThat(UNDERSTANDER.danger(text).level()).isGreaterThanOrEqualTo(byRules.level());
    }
  }

  static java.util.List<String> oddTexts() {
    return java.util.List.of(
        "",
        " \t\n",
        "a".repeat(1_000),
        "jag vill boka en tid. ".repeat(73).substring(0, 1_600),
        "vill inte leva " + "slår ".repeat(2_000),
        "😀😀👍🏽",
        "مرحبا احتاج مساعدة",
        "\u202Ehej\u202C",
        "b\u200Bo\u200Dk\uFEFFa tid",
        "hej \uD83D du \uDE00",
        "\u0000\u0001\u0007",
        "ｂｏｋａ ｔｉｄ",
        "å".repeat(5_000),
        "((((|||???***~~~@@@...");
  }

  @ParameterizedTest(name = "odd text {index}")
  @MethodSource("oddTexts")
  void noTextIsTooOdd(String text) {
    Understanding understanding = UNDERSTANDER.understand(text, Language.SWEDISH);
    assertThat(understanding.intents())
        .allMatch(guess -> guess.confidence() >= 0 && guess.confidence() <= 1);
    assertThat(UNDERSTANDER.danger(text)).isNotNull();
  }

  @Test
  void nothingToReadIsNotUnderstood() {
    Understanding understanding = UNDERSTANDER.understand(" \u200B ", Language.SWEDISH);
    assertThat(understanding)
        .isEqualTo(new Understanding(Language.SWEDISH, java.util.List.of(), Decision.FALLBACK));
  }

  @Test
  void invisibleSignsHideNothing() {
    assertThat(UNDERSTANDER.danger("jag vill d\u200Bö").level()).isEqualTo(Danger.Level.DANGER);
    assertThat(UNDERSTANDER.danger("jag vill do\u0308").level()).isEqualTo(Danger.Level.DANGER);
    assertThat(UNDERSTANDER.danger("ｊａｇ ｖｉｌｌ ｄö").level()).isEqualTo(Danger.Level.DANGER);
  }
}
