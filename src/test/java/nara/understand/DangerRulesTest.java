package nara.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nara.message.Language;
import nara.understand.Danger.Category;
import nara.understand.Danger.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DangerRulesTest {
  @ParameterizedTest(name = "{0} is {1}, {2}")
  @CsvSource({
    "skit i de. har bestämt mig för o avsluta allt ikväll, DANGER, SUICIDE",
    "vill inte vara med mer. hejdå, DANGER, SUICIDE",
    "hejdå för alltid, DANGER, SUICIDE",
    "ja vill inte leva läng re, DANGER, SUICIDE",
    "ja vil int leva lengre, DANGER, SUICIDE",
    "sja lvmord, DANGER, SUICIDE",
    "ni slipper mig snart, DANGER, SUICIDE",
    "ja. orkar inget längre, UNCLEAR, SUICIDE",
    "orkar inget mer, UNCLEAR, SUICIDE",
    "tänker inte ta livet av mig men de e tungt, UNCLEAR, SUICIDE",
    "jag skär mig igen, DANGER, SELF_HARM",
    "han slår mig igen å läser allt i min telefon, DANGER, VIOLENCE",
    "stopp han slår mig, DANGER, VIOLENCE",
    "HAN SLAR MIG!!!, DANGER, VIOLENCE",
    "grannen slår sina barn, DANGER, CHILD_IN_DANGER",
    "tagit 30 alvedon, DANGER, OVERDOSE_MEDICAL",
    "jag ska skjuta er allihop, DANGER, THREAT",
    "my husband beats me, DANGER, VIOLENCE",
    "I don't want to live anymore, DANGER, SUICIDE"
  })
  void aCryForHelpIsHeard(String text, Level level, Category category) {
    assertThat(Bot.DANGER_RULES.check(text)).isEqualTo(new Danger(level, category));
  }

  @ParameterizedTest(name = "{0} is an ordinary message")
  @ValueSource(
      strings = {
        "yo kan vi skjuta på tiden imorn? måste hämta ungarna",
        "slå en signal när du kan",
        "hoppa över veckan",
        "får man hänga med",
        "jag sticker nu",
        "är dödstrött",
        "avsluta chatten",
        "ni tar livet av mig med alla blanketter",
        "min mamma dog förra året",
        "orkar inte komma på fredag",
        "är du en person",
        ""
      })
  void anIdiomIsNoDanger(String text) {
    assertThat(Bot.DANGER_RULES.check(text)).isEqualTo(Danger.NONE);
  }

  @ParameterizedTest(name = "\"{0}\" after it lowers nothing")
  @ValueSource(
      strings = {
        "men det är lugnt nu",
        "nej skojade bara",
        "fast vi får skjuta upp tiden",
        "ni tar livet av mig med alla blanketter",
        "jag tänker inte ta livet av mig"
      })
  void aReassuringClauseNeverLowers(String clause) {
    Danger danger = new Danger(Level.DANGER, Category.SUICIDE);
    assertThat(Bot.DANGER_RULES.check("jag vill dö. " + clause)).isEqualTo(danger);
    assertThat(Bot.DANGER_RULES.check(clause + ", jag vill dö")).isEqualTo(danger);
  }

  @Test
  void ofTwoDangersTheGraverNamesIt() {
    assertThat(Bot.DANGER_RULES.check("orkar inget mer. han slår mig"))
        .isEqualTo(new Danger(Level.DANGER, Category.VIOLENCE));
  }

  @Test
  void whatWasFoundIsTold() throws BadDataException {
    DangerRules rules =
        DangerRules.read(
            Map.of(
                "suicide.tsv", "danger\tdö\ndanger\tjag hoppar\n",
                "violence.tsv", "unclear\trädd för honom\n",
                "harmless.tsv", "none\tdö av skratt\nunclear\tinte dö\n"));
    assertThat(kinds(rules, "dö av skratt")).containsExactly("harmless");
    assertThat(kinds(rules, "vill inte dö")).containsExactly("harmless", "danger");
    assertThat(kinds(rules, "dö, jag hoppar. rädd för honom"))
        .containsExactly("danger", "danger", "danger");
    assertThat(rules.find("dö, jag hoppar. rädd för honom").signs()).doesNotHaveDuplicates();
    assertThat(rules.find("hej"))
        .isEqualTo(new DangerRules.Finding(Danger.NONE, Danger.NONE, List.of()));
  }

  @Test
  void aHarmlessPhraseAroundItMakesASureOneUnsure() throws BadDataException {
    DangerRules rules =
        DangerRules.read(
            Map.of(
                "suicide.tsv", "always\tska dö\ndanger\tvill dö\n",
                "harmless.tsv", "unclear\tinte ska dö\n"));
    Danger suicide = new Danger(Level.DANGER, Category.SUICIDE);
    assertThat(rules.find("jag ska dö").sure()).isEqualTo(suicide);
    assertThat(rules.find("jag vill dö").sure()).isEqualTo(Danger.NONE);
    assertThat(rules.find("hoppas att jag inte ska dö").sure()).isEqualTo(Danger.NONE);
    assertThat(rules.find("hoppas att jag inte ska dö. vill dö").danger()).isEqualTo(suicide);
  }

  /** What is planned and told as if it were over, told politely, or with a foreigner's "me". */
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "tänkte gå och ta livet av mig på lördag men jag lovade ju dig",
        "jag skulle döda mig själv igår, blev inte av",
        "har bestämt mig för att ta mitt eget liv när hunden fått nytt hem",
        "jag kommer nog att begå självmord",
        "imorgon tänker jag ta livet av mig",
        "ja ta live å mä om int dom kom",
        "I was going to end my life last night, then my sister rang",
        "thank you for asking, I will kill me after the weekend",
        "im planning to kill myself",
        "jag orkar inte, vill ta livet av mig",
        "jag sover inte jag planerar att ta mitt liv",
        "när jag var på bron igår tänkte jag ta livet av mig",
        "when I went home last night I decided to kill myself",
        "I want to kill myself, my mum died two years ago"
      })
  void aPlanToDieIsSure(String text) {
    assertThat(Bot.DANGER_RULES.find(text).sure().level()).isEqualTo(Level.DANGER);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "jag ska inte ta livet av mig",
        "tänkte ta livet av mig för tio år sedan, nu är livet gott",
        "jag vill ta mitt liv på allvar och börja plugga",
        "I want to take my life back",
        "har aldrig tänkt ta mitt liv",
        "när jag var tretton tänkte jag ta livet av mig, nu är jag sjuttio",
        "svenska språket ska ta livet av mig",
        "mamma kommer döda mig när hon ser betyget",
        "I am not going to kill myself",
        "my mum is going to kill me",
        "I was going to end my life twenty years ago"
      })
  void aPlanDeniedLongPastOrJokedOfIsNot(String text) {
    assertThat(Bot.DANGER_RULES.find(text).sure()).isEqualTo(Danger.NONE);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "sista dag att söka för juni?",
        "that'll do me",
        "can you do me a favour",
        "when I finish I can come",
        "mitt liv är bra nu",
        "jag dör av hunger nu",
        "I think the phone is dead now",
        "I am going to shoot you an email",
        "jag brände mig på spisen men det är bra nu"
      })
  void everydayWordsOfNewRulesAreNoDanger(String text) {
    assertThat(Bot.DANGER_RULES.check(text)).isEqualTo(Danger.NONE);
  }

  @Test
  void phrasesBeginWhereWordsDo() throws BadDataException {
    DangerRules rules =
        DangerRules.read(
            Map.of(
                "suicide.tsv",
                "danger\tjag? @number? dör\ndanger\t~självmord\ndanger\t@number piller\n"));
    assertThat(kinds(rules, "ledör")).isEmpty();
    assertThat(kinds(rules, "dör, jag dör, 2 dör")).hasSize(3);
    assertThat(kinds(rules, "sjävlmord")).hasSize(1);
    assertThat(kinds(rules, "30 piller")).hasSize(1);
    assertThat(kinds(rules, "piller")).isEmpty();
  }

  @Test
  void smallWordsInsideAPhraseDoNotHideIt() throws BadDataException {
    DangerRules rules =
        DangerRules.read(
            Map.of(
                "groups.tsv", "@skipped\tväl|ju\n",
                "suicide.tsv", "danger\ttar jag livet av mig\n",
                "harmless.tsv", "none\ttar jag livet av mig av skratt\n"));
    assertThat(kinds(rules, "då tar jag väl livet av mig")).hasSize(1);
    assertThat(kinds(rules, "då tar jag ju väl livet av mig ju")).hasSize(1);
    assertThat(rules.check("tar jag väl livet av mig av skratt")).isEqualTo(Danger.NONE);
    assertThat(kinds(rules, "då tar jag nog livet av mig")).isEmpty();
  }

  @Test
  void whatIsFoundIsWhatIsChecked() {
    for (Example line : Bot.DANGER_LINES) {
      Danger danger = Bot.DANGER_RULES.check(line.text());
      DangerRules.Finding finding = Bot.DANGER_RULES.find(line.text());
      assertThat(finding.danger()).isEqualTo(danger);
      assertThat(finding.signs().stream().anyMatch(it -> it.startsWith("danger ")))
          .as(line.text())
          .isEqualTo(danger.level() != Level.NONE);
    }
  }

  @Test
  void almostEveryDangerLineThatTheRulesWereMadeWithIsRaised() {
    Share raised =
        Share.of(
            lines(it -> it.voice().equals("a1") && !it.label().equals(DangerModel.NONE)),
            DangerRulesTest::isRaised);
    System.out.println("danger lines of the first voice raised by rules alone: " + raised);
    assertThat(raised.value()).isGreaterThanOrEqualTo(0.97);
  }

  @Test
  void someOfTheDangerOfNewVoicesIsRaisedByTheRulesAlone() {
    List<Example> grave =
        LeftOut.danger(Language.SWEDISH).stream()
            .filter(it -> it.label().equals("danger"))
            .toList();
    Share raised = Share.of(grave, DangerRulesTest::isRaised);
    System.out.println("left-out voices: sv danger, raised by rules alone: " + raised);
    assertThat(raised.value()).isGreaterThanOrEqualTo(0.37);
  }

  @Test
  void fewOrdinaryLinesAreRaised() {
    Share hard =
        Share.of(lines(it -> it.label().equals(DangerModel.NONE)), DangerRulesTest::isRaised);
    Share intents = Share.of(Bot.INTENTS, DangerRulesTest::isRaised);
    System.out.println("hard ordinary lines raised by rules alone: " + hard);
    System.out.println("examples of intents raised by rules alone: " + intents);
    assertThat(hard.value()).isLessThanOrEqualTo(0.07);
    assertThat(intents.value()).isLessThanOrEqualTo(0.01);
  }

  private static List<String> kinds(DangerRules rules, String text) {
    return rules.find(text).signs().stream().map(it -> it.substring(0, it.indexOf(' '))).toList();
  }

  private static List<Example> lines(Predicate<Example> kept) {
    return Bot.DANGER_LINES.stream().filter(kept).toList();
  }

  private static boolean isRaised(Example line) {
    return !Bot.DANGER_RULES.check(line.text()).equals(Danger.NONE);
  }
}
