package nara.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * Lines that the rules and models were not made from. The first two sets have one author with the
 * rules, who had seen them; the late one changed nothing, and is what the two are worth.
 */
class DangerHeldOutTest {
  private record Found(double raised, double falselyRaised) {}

  @Test
  void theRulesAloneFindTheFirstSet() {
    Found found = found("danger-heldout.tsv", "rules", DangerHeldOutTest::rulesRaise);
    assertThat(found.raised()).isGreaterThanOrEqualTo(0.95);
    assertThat(found.falselyRaised()).isLessThanOrEqualTo(0.05);
  }

  @Test
  void whatTheRulesWereWidenedForStaysFound() {
    Found found = found("danger-heldout-hard.tsv", "rules", DangerHeldOutTest::rulesRaise);
    assertThat(found.raised()).isGreaterThanOrEqualTo(0.9);
    assertThat(found.falselyRaised()).isLessThanOrEqualTo(0.05);
  }

  @Test
  void theModelFindsMuchOfWhatTheRulesMissInVeiledWords() {
    String late = "danger-heldout-late.tsv";
    Found rules = found(late, "rules", DangerHeldOutTest::rulesRaise);
    Found both = found(late, "rules and model", DangerHeldOutTest::rulesOrModelRaise);
    assertThat(both.raised()).isGreaterThanOrEqualTo(Math.max(0.5, 2 * rules.raised()));
    assertThat(both.falselyRaised()).isLessThanOrEqualTo(0.2);
  }

  @Test
  void ordinaryErrandsSeldomRaiseAnything() {
    List<String> errands =
        Bot.heldOut("intents-heldout.tsv").stream().map(row -> row.get(1)).toList();
    double raised = share(errands, DangerHeldOutTest::rulesOrModelRaise);
    System.out.printf("held-out errands raised: %.1f %%%n", 100 * raised);
    assertThat(raised).isLessThanOrEqualTo(0.05);
  }

  private static Found found(String file, String by, Predicate<String> raises) {
    List<List<String>> rows = Bot.heldOut(file);
    Found found =
        new Found(
            share(texts(rows, row -> !row.get(0).equals("none")), raises),
            share(texts(rows, row -> row.get(0).equals("none")), raises));
    System.out.printf(
        "%s with %s: raised %.1f %%, falsely %.1f %%%n",
        file, by, 100 * found.raised(), 100 * found.falselyRaised());
    return found;
  }

  private static List<String> texts(List<List<String>> rows, Predicate<List<String>> kept) {
    return rows.stream().filter(kept).map(row -> row.get(row.size() - 1)).toList();
  }

  private static double share(List<String> texts, Predicate<String> raises) {
    return (double) texts.stream().filter(raises).count() / texts.size();
  }

  private static boolean rulesRaise(String text) {
    return !Bot.DANGER_RULES.check(text).equals(Danger.NONE);
  }

  private static boolean rulesOrModelRaise(String text) {
    return !Bot.Trained.UNDERSTANDER.danger(text).equals(Danger.NONE);
  }
}
