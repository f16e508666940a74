package nara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules find what breaks them: {@code nara.fixture} breaks each. */
final class ArchitectureRulesTest {
  private static final JavaClasses FIXTURE = new ClassFileImporter().importPackages("nara.fixture");

  private static final String TABLE =
      """
      | ring | package | may use |
      |---|---|---|
      | core | `inner` | – |
      | bottom | `lower` | core |
      | top | `upper` | core, `lower` |
      """;

  private final Architecture architecture =
      new Architecture(PackageTable.parse(TABLE), "nara.fixture");

  @Test
  void usingWhatTheRowDoesNotNameIsFoundAndTellsBothPackages() {
    assertThat(violations(architecture.packagesUseOnlyWhatTheTableAllows()))
        .anySatisfy(
            it ->
                assertThat(it)
                    .startsWith("nara.fixture.lower may not use nara.fixture.upper: ")
                    .contains("(Lower.java:"));
  }

  @Test
  void packageInNoRowIsFound() {
    assertThat(violations(architecture.packagesUseOnlyWhatTheTableAllows()))
        .contains("nara.fixture.stray is in no row of the table");
  }

  @Test
  void failureTellsWhereTheTableIs() {
    assertThatThrownBy(() -> architecture.packagesUseOnlyWhatTheTableAllows().check(FIXTURE))
        .hasMessageContaining("the table under \"Packages\" in ARCHITECTURE.md");
  }

  @Test
  void whatTheRowNamesIsAllowed() {
    Architecture lenient =
        new Architecture(
            PackageTable.parse(TABLE.replace("| core |\n| top", "| core, top |\n| top")),
            "nara.fixture");
    assertThat(violations(lenient.packagesUseOnlyWhatTheTableAllows()))
        .isNotEmpty()
        .noneMatch(it -> it.contains("may not use"));
  }

  @Test
  void databaseInTheCoreIsFound() {
    assertThat(violations(architecture.coreIsPure())).anyMatch(it -> it.contains("Connection"));
  }

  @Test
  void askingTheMachineIsFoundAlsoByMethodReferenceButAGivenClockIsAllowed() {
    assertThat(violations(architecture.onlyTheWiringAsksTheMachine()))
        .hasSize(2)
        .anyMatch(it -> it.contains("Instant.now()"))
        .anyMatch(it -> it.contains("UUID.randomUUID()"));
  }

  @Test
  void printingAndSleepingAreFound() {
    assertThat(violations(architecture.onlyTheWiringPrints())).hasSize(1);
    assertThat(violations(architecture.onlyJobsSleep())).hasSize(1);
  }

  @Test
  void libraryOutsideItsPackageIsFoundAndInsideItIsNot() {
    assertThat(violations(architecture.onlyOneUses("opennlp", "lower"))).isNotEmpty();
    assertThat(violations(architecture.onlyOneUses("opennlp", "upper"))).isEmpty();
  }

  @Test
  void packageWithinAnotherIsHeldToItsOwnRowWhereItHasOne() {
    PackageTable table = PackageTable.parse(TABLE + "| top | `upper.attic` | – |\n");
    assertThat(table.nameOf("root.upper.attic.box", "root")).isEqualTo("upper.attic");
    assertThat(table.nameOf("root.upper.hall", "root")).isEqualTo("upper");
    assertThat(table.nameOf("root", "root")).isEqualTo(PackageTable.ROOT);
    assertThat(table.rows()).doesNotContainKey(table.nameOf("root.stray.deep", "root"));
  }

  @Test
  void tableThatNamesWhatItDoesNotHoldIsRefused() {
    assertThatThrownBy(() -> PackageTable.parse(TABLE.replace("`lower` |\n", "`lowest` |\n")))
        .hasMessageContaining("lowest");
    assertThatThrownBy(() -> PackageTable.parse("no table"))
        .hasMessageContaining("| ring | package | may use |");
  }

  private static List<String> violations(ArchRule rule) {
    return rule.evaluate(FIXTURE).getFailureReport().getDetails();
  }
}
