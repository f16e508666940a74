package nara;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./nara talk --watch} beside an editor. */
class TalkWatchTest {
  private static final Duration STARTED_WITHIN = Duration.ofSeconds(90);
  private static final Duration TOLD_WITHIN = Duration.ofSeconds(30);

  @TempDir private Path home;

  @Test
  void aSavedFileIsToldAtOnceAndMetByTheNextMessage() throws Exception {
    ProgramProcess.furnish(home);
    Path log = home.resolve("program.log");
    Path greet = home.resolve("flows/greet.yaml");
    String shipped = Files.readString(greet);
    Process program = ProgramProcess.talk(home, log, "--watch", "--now=2026-11-23T09:10");
    try (BufferedWriter keyboard = program.outputWriter(StandardCharsets.UTF_8)) {
      awaitTold(log, "/hjälp visar", STARTED_WITHIN);

      Files.writeString(greet, shipped.replace("Skriv vad", "Socialen undrar vad"));
      awaitTold(log, "· flows/greet.yaml:", TOLD_WITHIN);
      assertThat(Files.readString(log)).contains("\"Socialen\" får inte stå i ett SMS");

      Files.writeString(greet, shipped.replace("Skriv vad", "Berätta vad"));
      awaitTold(log, "· greet: ändrat, gäller från nästa meddelande.", TOLD_WITHIN);

      keyboard.write("hej\n\n");
      keyboard.flush();
      assertThat(program.waitFor()).isZero();
      assertThat(Files.readString(log)).contains("Berätta vad det gäller", "[greet.hello");
    } finally {
      program.destroy();
      program.waitFor();
    }
  }

  private static void awaitTold(Path log, String told, Duration within) {
    Awaitility.await()
        .atMost(within)
        .untilAsserted(() -> assertThat(Files.readString(log)).contains(told));
  }
}
