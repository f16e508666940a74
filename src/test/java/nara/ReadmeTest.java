package nara;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nara.authoring.ConversationReader;
import nara.authoring.PeopleReader;
import nara.cli.Commands;
import nara.cli.converse.Result;
import nara.cli.converse.Stage;
import nara.db.TestDatabase;
import nara.seal.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  @Test
  void theConversationInItGoesAsItSays(@TempDir Path folder) throws Exception {
    String example =
        Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
            .matcher(readme())
            .results()
            .map(it -> it.group(1))
            .findFirst()
            .orElseThrow();
    Path file = Files.writeString(folder.resolve("example.yaml"), example);
    Stage stage =
        new Stage(
            database.jdbi(),
            TestLibrary.get(),
            PeopleReader.read(Path.of(".")),
            Keys.create(),
            UUID::randomUUID);

    assertThat(stage.run(ConversationReader.read(file, "README.md")))
        .isNotEmpty()
        .flatExtracting(Result::failures)
        .isEmpty();
  }

  @Test
  void everyCommandInItExists() throws Exception {
    List<String> commands =
        Pattern.compile("\\./nara ([a-z]+)")
            .matcher(readme())
            .results()
            .map(it -> it.group(1))
            .distinct()
            .toList();

    assertThat(commands).contains("start", "talk", "converse", "test");
    for (String command : commands) {
      if (!List.of("test", "bench").contains(command)) {
        assertThat(Commands.run(new String[] {command, "--help"})).as(command).isZero();
      }
    }
  }

  @Test
  void everyPackageIsInIt() throws Exception {
    String readme = readme();
    try (var packages = Files.list(Path.of("src/main/java/nara"))) {
      assertThat(packages.filter(Files::isDirectory).map(it -> "`" + it.getFileName() + "`"))
          .allSatisfy(it -> assertThat(readme).contains(it));
    }
    assertThat(readme.lines().count()).isLessThanOrEqualTo(150);
    List<MatchResult> pictures =
        Pattern.compile("!\\[.*?]\\((.*?)\\)").matcher(readme).results().toList();
    assertThat(pictures).isNotEmpty().allSatisfy(it -> assertThat(Path.of(it.group(1))).exists());
  }

  private static String readme() throws Exception {
    return Files.readString(Path.of("README.md"));
  }
}
