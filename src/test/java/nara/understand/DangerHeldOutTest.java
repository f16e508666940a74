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
  private record Found(Share raised, Share falselyRaised) {}

  @Test
  void theRulesAloneFindTheFirstSet() {
    Found found = found("danger-heldout.tsv", "rules", DangerHeldOutTest::rulesRaise);
    assertThat(found.raised().value()).isGreaterThanOrEqualTo(0.95);
    assertThat(found.falselyRaised().value()).isLessThanOrEqualTo(0.05);
  }

  @Test
  void whatTheRulesWereWidenedForStaysFound() {
    Found found = found("danger-heldout-hard.tsv", "rules", DangerHeldOutTest::rulesRaise);
    assertThat(found.raised().value()).isGreaterThanOrEqualTo(0.9);
    assertThat(found.falselyRaised().value()).isLessThanOrEqualTo(0.05);
  }

  @Test
  void theModelFindsMuchOfWhatTheRulesMissInVeiledWords() {
    String late = "danger-heldout-late.tsv";
    Found rules = found(late, "rules", DangerHeldOutTest::rulesRaise);
    Found both = found(late, "rules and model", DangerHeldOutTest::modelRaises);
    assertThat(both.raised().value())
        .isGreaterThanOrEqualTo(Math.max(0.86, 2 * rules.raised().value()));
    assertThat(both.falselyRaised().value()).isLessThanOrEqualTo(0.08);
  }

  @Test
  void ordinaryErrandsSeldomRaiseAnything() {
    List<String> errands =
        Bot.heldOut("intents-heldout.tsv").stream().map(row -> row.get(1)).toList();
    Share raised = Share.of(errands, DangerHeldOutTest::modelRaises);
    System.out.println("held-out errands raised: " + raised);
    assertThat(raised.value()).isLessThanOrEqualTo(0.04);
  }

  private static Found found(String file, String by, Predicate<String> raises) {
    List<List<String>> rows = Bot.heldOut(file);
    Found found =
        new Found(
            Share.of(texts(rows, row -> !row.get(0).equals("none")), raises),
            Share.of(texts(rows, row -> row.get(0).equals("none")), raises));
    System.out.println(file + " with " + by + ": raised " + found.raised());
    System.out.println(file + " with " + by + ": falsely raised " + found.falselyRaised());
    return found;
  }

  private static List<String> texts(List<List<String>> rows, Predicate<List<String>> kept) {
    return rows.stream().filter(kept).map(row -> row.get(row.size() - 1)).toList();
  }

  private static boolean rulesRaise(String text) {
    return !Bot.DANGER_RULES.check(text).equals(Danger.NONE);
  }

  private static boolean modelRaises(String text) {
    return !Bot.understander().danger(text).equals(Danger.NONE);
  }
}
