package nara.understand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest(name = "{0} is told of its own line")
  @CsvSource({
    "mamma) pappa, utan sin '('",
    "(mamma, utan sin ')'",
    "mamma||pappa, inget mellan",
    "~få, för kort",
    "@ingen, ingen grupp @ingen"
  })
  void aMalformedGroupIsToldOnceAndOfItsOwnLine(String group, String problem) {
    List<DataProblem> problems = problems("# who\n@kin\t" + group + "\n@all\t@kin|vän\n");
    assertThat(problems).singleElement().satisfies(it -> assertThat(it.line()).isEqualTo(2));
    assertThat(problems.get(0).file()).isEqualTo("groups.tsv");
    assertThat(problems.get(0).problem()).contains(problem);
  }

  @Test
  void aSpellingThatIsNoWordIsToldOfItsOwnLine() {
    assertThat(problems("@kin\tmamma\nmig\tmig|\n"))
        .containsExactly(
            new DataProblem(
                "groups.tsv",
                2,
                "'' är inget ord",
                "Skriv bara bokstäver och siffror, som slå eller slå*."));
  }

  @Test
  void groupsThatLeadBackToThemselvesAreTold() {
    assertThat(problems("@kin\t@a\n@a\tfar|@b\n@b\tmor|@a\n"))
        .containsExactly(
            new DataProblem(
                "groups.tsv",
                3,
                "gruppen leder tillbaka till sig själv: @a → @b → @a",
                "Ta bort det sista steget."));
  }

  @Test
  void groupsWithinGroupsHaveAnEndWhicheverStandsFirst() {
    StringBuilder outermostFirst = new StringBuilder("@kin\t@g0\n");
    StringBuilder innermostFirst = new StringBuilder("@kin\tmor\n@g5000\tfar\n");
    StringBuilder doubled = new StringBuilder("@kin\tmor\n@g41\tfar\n");
    for (int i = 0; i < 5_000; i++) {
      outermostFirst.append("@g" + i + "\t@g" + (i + 1) + "\n");
      innermostFirst.append("@g" + (4_999 - i) + "\t@g" + (5_000 - i) + "\n");
    }
    outermostFirst.append("@g5000\tfar\n");
    for (int i = 0; i < 18; i++) {
      doubled.append("@g" + (40 - i) + "\t" + ("@g" + (41 - i) + " ").repeat(3) + "\n");
    }
    assertThat(problems(outermostFirst.toString())).isNotEmpty();
    assertThat(problems(innermostFirst.toString())).isNotEmpty();
    assertThat(problems(doubled.toString())).isNotEmpty();
  }

  @Test
  void theNameOfDigitsCannotBeTaken() {
    assertThat(problems("@kin\tmor\n@number\tett|två\n"))
        .extracting(DataProblem::line)
        .containsExactly(2);
  }

  /** Of these groups, and two rules that name @kin. */
  private static List<DataProblem> problems(String groups) {
    String rules = "danger\t@kin dog\ndanger\tslå @kin\n";
    BadDataException bad =
        catchThrowableOfType(
            BadDataException.class,
            () -> DangerRules.read(Map.of("groups.tsv", groups, "suicide.tsv", rules)));
    return bad.problems();
  }
}
