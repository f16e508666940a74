package nara.understand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DangerRuleFilesTest {
  @Test
  void everyProblemOfEveryFileIsReportedAtOnce() {
    Map<String, String> files =
        Map.of(
            "rules/groups.tsv", "@kin\tmamma\n@kin\tpappa\n",
            "rules/suicide.tsv",
                "# ok\ndanger\tvill dö\nfara\tvill dö\ndanger\t(vill dö\nbara ord\n",
            "rules/harmless.tsv", "danger\tdö av skratt\nnone\tdö av skratt\n",
            "rules/sorrow.tsv", "danger\tledsen\n");
    BadDataException bad =
        catchThrowableOfType(BadDataException.class, () -> DangerRules.read(files));
    assertThat(bad.problems())
        .extracting(problem -> problem.file() + ":" + problem.line())
        .containsExactlyInAnyOrder(
            "rules/groups.tsv:2",
            "rules/suicide.tsv:3",
            "rules/suicide.tsv:4",
            "rules/suicide.tsv:5",
            "rules/harmless.tsv:1",
            "rules/sorrow.tsv:1");
    assertThat(bad).hasMessageContaining("rules/suicide.tsv:4: en '(' utan sin ')'. Skriv");
  }

  @Test
  void aHarmlessPhraseSoftensOnlyWhatItHolds() throws BadDataException {
    DangerRules rules =
        DangerRules.read(
            Map.of(
                "suicide.tsv", "danger\tdö\n",
                "harmless.tsv", "none\tdö av skratt\nunclear\tinte dö\n"));
    assertThat(rules.check("dö av skratt")).isEqualTo(Danger.NONE);
    assertThat(rules.check("vill inte dö"))
        .isEqualTo(new Danger(Danger.Level.UNCLEAR, Danger.Category.SUICIDE));
    assertThat(rules.check("dö av skratt. dö"))
        .isEqualTo(new Danger(Danger.Level.DANGER, Danger.Category.SUICIDE));
  }
}
