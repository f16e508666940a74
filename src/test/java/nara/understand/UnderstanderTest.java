package nara.understand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nara.message.Language;
import nara.understand.times.TimeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnderstanderTest {
  private static final Understander UNDERSTANDER = Bot.understander();
  private static final TimeParser TIMES = new TimeParser();
  private static final Instant NOW = Instant.parse("2026-11-23T08:10:00Z");

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

  /** A phrase of a rule that almost always means nothing may be silenced; a cry for help not. */
  @Test
  void whatARuleCallsDangerIsSilencedOnlyWhereItMeansNothing() {
    List<Example> named =
        LeftOut.LANGUAGES.stream()
            .flatMap(it -> LeftOut.danger(it).stream())
            .filter(it -> Bot.DANGER_RULES.check(it.text()).level() == Danger.Level.DANGER)
            .toList();
    List<Example> cries = named.stream().filter(it -> it.label().equals("danger")).toList();
    List<Example> ordinary = named.stream().filter(it -> it.label().equals("none")).toList();
    Share lost = Share.of(cries, UnderstanderTest::isSilent);
    Share spared = Share.of(ordinary, UnderstanderTest::isSilent);
    System.out.println("left-out voices: danger by a rule, silenced wrongly: " + lost);
    System.out.println("left-out voices: danger by a rule, silenced rightly: " + spared);
    assertThat(lost.value()).isLessThanOrEqualTo(0.01);
    assertThat(spared.value()).isGreaterThanOrEqualTo(0.3);
  }

  /** Other errands do silence it; {@link LeftOutTest} measures how often. */
  @ParameterizedTest(name = "a cry for help stands beside: {0}")
  @ValueSource(
      strings = {
        "men det är lugnt nu",
        "nej skojade bara",
        "tack för hjälpen och ha en fin dag",
        "ni tar livet av mig med alla blanketter",
        "när är mitt nästa möte"
      })
  void aCryForHelpStandsBesideAFewOrdinaryWords(String clause) {
    for (String cry : List.of("jag vill dö", "han slår mig", "tagit 30 alvedon")) {
      assertThat(UNDERSTANDER.danger(cry + ". " + clause).level())
          .as(cry)
          .isEqualTo(Danger.Level.DANGER);
      assertThat(UNDERSTANDER.danger(clause + ". " + cry).level())
          .as(cry)
          .isEqualTo(Danger.Level.DANGER);
    }
  }

  @Test
  void whetherDangerIsNamedIsForTheRulesAlone() {
    assertThat(UNDERSTANDER.isDangerNamed("jag vill dö")).isTrue();
    assertThat(UNDERSTANDER.isDangerNamed("boka tid")).isFalse();
    for (Example line : LeftOut.danger(Language.SWEDISH)) {
      assertThat(UNDERSTANDER.isDangerNamed(line.text()))
          .isEqualTo(Bot.DANGER_RULES.check(line.text()).level() != Danger.Level.NONE);
    }
  }

  static List<String> oddTexts() {
    return List.of(
        "",
        " \t\n",
        "a".repeat(1_000),
        "abcdefghij".repeat(100),
        "a b ".repeat(400),
        "1 ".repeat(800),
        "kl 1.2-3/4:".repeat(145),
        "😀👍🏽❤️".repeat(200),
        "\u200B\u200D\uFEFF".repeat(500),
        "\uD83D".repeat(800),
        "\uDE00\uD83D".repeat(800),
        "\u202E".repeat(1_600),
        "مرحبا احتاج مساعدة ".repeat(80),
        "jag vill boka en tid. ".repeat(73).substring(0, 1_600),
        "vill inte leva " + "slår ".repeat(2_000),
        "😀😀👍🏽",
        "مرحبا احتاج مساعدة",
        "אני צריך פגישה 12:30 ביום שני",
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
    Understanding understanding = inTime(() -> UNDERSTANDER.understand(text, Language.SWEDISH));
    assertThat(understanding.intents())
        .allMatch(guess -> guess.confidence() >= 0 && guess.confidence() <= 1);
    assertThat(inTime(() -> UNDERSTANDER.danger(text))).isNotNull();
    for (Language language : LeftOut.LANGUAGES) {
      assertThat(inTime(() -> TIMES.parse(text, language, NOW)))
          .allMatch(it -> text.substring(it.start(), it.end()).equals(it.text()));
    }
  }

  /** Generous, for other programs may run; what never ends does not end within it either. */
  private static <T> T inTime(ThrowingSupplier<T> answer) {
    return assertTimeoutPreemptively(Duration.ofSeconds(5), answer);
  }

  @Test
  void nothingToReadIsNotUnderstood() {
    Understanding understanding = UNDERSTANDER.understand(" \u200B ", Language.SWEDISH);
    assertThat(understanding)
        .isEqualTo(new Understanding(Map.of(Language.SWEDISH, 1.0), List.of(), Decision.FALLBACK));
  }

  @Test
  void invisibleSignsHideNothing() {
    assertThat(UNDERSTANDER.danger("jag vill d\u200Bö").level()).isEqualTo(Danger.Level.DANGER);
    assertThat(UNDERSTANDER.danger("jag vill do\u0308").level()).isEqualTo(Danger.Level.DANGER);
    assertThat(UNDERSTANDER.danger("ｊａｇ ｖｉｌｌ ｄö").level()).isEqualTo(Danger.Level.DANGER);
  }

  private static boolean isSilent(Example line) {
    return UNDERSTANDER.danger(line.text()).equals(Danger.NONE);
  }
}
