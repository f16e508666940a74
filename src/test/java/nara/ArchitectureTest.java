package nara;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The program keeps to ARCHITECTURE.md. */
final class ArchitectureTest {
  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("nara");

  private final PackageTable table = PackageTable.read(Path.of("ARCHITECTURE.md"));
  private final Architecture architecture = new Architecture(table, "nara");

  ArchitectureTest() throws IOException {}

  @Test
  void everyPackageOfTheProgramStandsInTheTable() throws IOException {
    try (Stream<Path> entries = Files.list(Path.of("src/main/java/nara"))) {
      assertThat(entries.filter(Files::isDirectory).map(it -> it.getFileName().toString()))
          .as("packages under src/main/java/nara, each a row of the table in ARCHITECTURE.md")
          .isNotEmpty()
          .isSubsetOf(table.rows().keySet());
    }
  }

  @Test
  void packagesUseOnlyWhatTheTableAllows() {
    architecture.packagesUseOnlyWhatTheTableAllows().check(PROGRAM);
  }

  @Test
  void coreKnowsNoDatabaseNoNetworkAndNoLog() {
    architecture.coreIsPure().check(PROGRAM);
  }

  @Test
  void onlyTheWiringAsksTheMachineForTimeIdsAndSettings() {
    architecture.onlyTheWiringAsksTheMachine().check(PROGRAM);
  }

  @Test
  void onlyTheWiringPrints() {
    architecture.onlyTheWiringPrints().check(PROGRAM);
  }

  @Test
  void onlyJobsSleep() {
    architecture.onlyJobsSleep().check(PROGRAM);
  }

  @Test
  void languageModelsAreUsedInUnderstandAlone() {
    architecture.onlyOneUses("opennlp", "understand").check(PROGRAM);
  }

  @Test
  void twilioIsUsedInSmsAlone() {
    architecture.onlyOneUses("com.twilio", "sms").check(PROGRAM);
  }

  @Test
  void pdfIsWrittenInRecordsAlone() {
    architecture.onlyOneUses("org.apache.pdfbox", "records").check(PROGRAM);
  }

  @Test
  void openIdConnectIsUsedInSignInAlone() {
    architecture.onlyOneUses("com.nimbusds", "signin").check(PROGRAM);
  }
}
