package nara.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
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

    Path english = home.resolve("flows/translations/en/greet.yaml");
    String source = Files.readString(english);
    Files.writeString(
        english,
        """
        flow: greet
        steps:
          hello:
            say: "{first_time, select, yes {} other {Hej! }}Skriv vad det gäller, till exempel boka tid."
        """);
    List<String> said = new ArrayList<>();

    List<Problem> found = new CoverageGaps(home, Language.SWEDISH, said::add, new Ticking()).find();

    assertThat(said).filteredOn(it -> it.startsWith("Spelar upp samtalen")).hasSize(1);
    Files.writeString(english, source);
    assertThat(found)
        .extracting(Problem::code, Problem::file, Problem::line)
        .containsExactlyInAnyOrder(
            tuple("translation_language", "flows/translations/en/greet.yaml", 4),
            tuple("way_uncovered", "flows/unheard_of.yaml", 5),
            tuple("conversation_fails", "conversations/unheard_of.yaml", 8));
    Files.delete(home.resolve("conversations/unheard_of.yaml"));
    said.clear();
    Clock still = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    assertThat(new CoverageGaps(home, Language.ENGLISH, said::add, still).find())
        .extracting(Problem::code)
        .containsExactly("step_uncovered", "step_uncovered");
    assertThat(said).as("it took no time").noneMatch(it -> it.startsWith("Playing"));
  }

  /** A second passes whenever somebody looks. */
  private static final class Ticking extends Clock {
    private Instant now = Instant.EPOCH;

    @Override
    public Instant instant() {
      now = now.plusSeconds(1);
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
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
