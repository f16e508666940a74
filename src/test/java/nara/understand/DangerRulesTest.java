package nara.understand;

import static org.assertj.core.api.Assertions.assertThat;

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
  void almostEveryDangerLineIsRaisedByTheRulesAlone() {
    long[] raised = {0, 0};
    Bot.DANGER_LINES.forEach(
        (category, lines) -> {
          if (!category.equals(DangerModel.NONE)) {
            raised[0] += lines.stream().filter(DangerRulesTest::isRaised).count();
            raised[1] += lines.size();
          }
        });
    System.out.printf("danger lines raised by rules: %d of %d%n", raised[0], raised[1]);
    assertThat(raised[0]).isGreaterThanOrEqualTo(raised[1] * 97 / 100);
  }

  @Test
  void fewOrdinaryLinesAreRaised() {
    var ordinary = Bot.DANGER_LINES.getOrDefault(DangerModel.NONE, java.util.List.of());
    long hard = ordinary.stream().filter(DangerRulesTest::isRaised).count();
    long all = Bot.INTENTS.values().stream().mapToLong(java.util.List::size).sum();
    long intents =
        Bot.INTENTS.values().stream()
            .flatMap(java.util.List::stream)
            .filter(DangerRulesTest::isRaised)
            .count();
    System.out.printf(
        "ordinary lines raised by rules: %d of %d hard ones, %d of %d examples of intents%n",
        hard, ordinary.size(), intents, all);
    assertThat(hard).isLessThanOrEqualTo(ordinary.size() * 3L / 100);
    assertThat(intents).isLessThanOrEqualTo(all / 200);
  }

  private static boolean isRaised(String line) {
    return !Bot.DANGER_RULES.check(line).equals(Danger.NONE);
  }
}
