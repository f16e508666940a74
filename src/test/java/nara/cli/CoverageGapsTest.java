package nara.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nara.authoring.Problem;
import nara.message.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageGapsTest {
  @TempDir private Path home;

  @Test
  void whatNoConversationComesByAndWhatGoesOtherwiseIsToldWithItsPlace() throws Exception {
    for (String folder : List.of("bot", "flows", "conversations")) {
      copy(folder);
    }
    Files.writeString(
        home.resolve("flows/unheard_of.yaml"),
        """
        flow: unheard_of
        purpose: Ingen kommer hit
        starts_on: complaint
        steps:
        - id: sure
          confirm: {"yes": thanks, "no": thanks}
          say: "Är det sant?"
          why: För att veta.
        - id: thanks
          say: "Tack."
          end: told
        """);
    Files.writeString(
        home.resolve("conversations/unheard_of.yaml"),
        """
        conversation: Kommer till frågan och svarar ja
        now: 2026-11-23T09:10
        who: unknown
        turns:
        - resident: jag vill klaga på hur jag blev bemött
        - assistant: unheard_of.sure
        - resident: ja
        - assistant: unheard_of.other
        """);

    List<Problem> found = new CoverageGaps(home, Language.SWEDISH, it -> {}).find();

    assertThat(found)
        .extracting(Problem::code, Problem::file, Problem::line)
        .containsExactlyInAnyOrder(
            tuple("way_uncovered", "flows/unheard_of.yaml", 5),
            tuple("conversation_fails", "conversations/unheard_of.yaml", 8));
    Files.delete(home.resolve("conversations/unheard_of.yaml"));
    assertThat(new CoverageGaps(home, Language.ENGLISH, it -> {}).find())
        .extracting(Problem::code)
        .containsExactly("step_uncovered", "step_uncovered");
  }

  private void copy(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      for (Path file : files.toList()) {
        if (Files.isDirectory(file)) {
          Files.createDirectories(home.resolve(file));
        } else {
          Files.copy(file, home.resolve(file));
        }
      }
    }
  }
}
