package nara.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code ./nara understand --report} on a folder of a few lines. */
class UnderstandingReportCommandTest {
  private static final List<String> VOICES =
      List.of("moa", "gerd", "emir", "tage", "linda", "kofi", "jonny", "anita");

  private static final Map<String, String> LINES =
      Map.of(
          "intents/sv/book_meeting", "kan jag boka en tid %s",
          "intents/sv/cancel_meeting", "avboka mötet <script>%s</script>",
          "intents/sv/out_of_scope", "hur blir vädret %s",
          "danger/lines/sv/suicide", "jag vill dö %s",
          "danger/lines/sv/suicide.unclear", "allt känns tungt %s",
          "danger/lines/sv/violence", "han slår mig %s",
          "danger/lines/sv/none", "jag dör av skratt %s");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path home;

  @BeforeEach
  void prepare() throws IOException {
    Files.createDirectories(home.resolve("bot/words"));
    Files.createDirectories(home.resolve("bot/concepts"));
    Path rules = Files.createDirectories(home.resolve("bot/danger/rules"));
    try (Stream<Path> files = Files.list(Path.of("bot/danger/rules"))) {
      for (Path file : files.toList()) {
        Files.copy(file, rules.resolve(file.getFileName()));
      }
    }
    for (Map.Entry<String, String> entry : LINES.entrySet()) {
      Path file = home.resolve("bot/" + entry.getKey() + ".txt");
      Files.createDirectories(file.getParent());
      StringBuilder lines = new StringBuilder();
      for (String voice : VOICES) {
        lines.append("# voice: ").append(voice).append('\n');
        lines.append(entry.getValue().formatted(voice)).append('\n');
      }
      Files.writeString(file, lines);
    }
  }

  @Test
  void itWritesThePageAndSaysWhereAndWhatTheFiguresAre() throws IOException {
    assertThat(run()).as(err.toString()).isZero();
    Path file = home.resolve("data/report/understanding.html");
    assertThat(out.toString())
        .startsWith("Rapporten: " + file)
        .contains("Avsikter, 24 rader av 8 röster", "Fara, 56 rader av 8 röster")
        .contains("  Rätt först: 100,0\u00A0%");
    assertThat(err.toString()).contains("· Avsikter: 100\u00A0%", "· Fara: 100\u00A0%");
    assertThat(Files.readString(file))
        .contains("Hur bra förstår assistenten?", "Fara som upptäcktes", "<svg")
        .doesNotContain("<script");
  }

  @Test
  void aFolderOfOthersDoesNotTakeThePlaceOfTheAssistantsOwnPage() throws IOException {
    Path own = home.resolve("data/report/understanding.html");
    Files.createDirectories(own.getParent());
    Files.writeString(own, "the assistant's own");
    Path languages = Files.createDirectories(home.resolve("bot/languages"));
    Files.writeString(languages.resolve("sv.txt"), "jag vill ha en tid\nhur är vädret\n");
    Files.writeString(languages.resolve("en.txt"), "i want a meeting\nhow is the weather\n");
    Path others = Files.createDirectories(home.resolve("bank fees"));
    for (String intent : List.of("book_meeting", "cancel_meeting", "out_of_scope")) {
      Files.copy(
          home.resolve("bot/intents/sv/" + intent + ".txt"),
          others.resolve(intent.replace("out_of_scope", "oos") + ".txt"));
    }
    assertThat(run("--intents=" + others)).as(err.toString()).isZero();
    Path page = home.resolve("data/report/understanding-bank-fees.html");
    assertThat(out.toString()).startsWith("Rapporten: " + page);
    assertThat(Files.readString(page)).contains("i mappen bank fees?", "oos.txt");
    assertThat(Files.readString(own)).isEqualTo("the assistant's own");
  }

  @Test
  void brokenFilesAreNamedAndNothingIsWritten() throws IOException {
    Files.writeString(home.resolve("bot/intents/sv/greet.txt"), "# nothing\n");
    assertThat(run()).isEqualTo(1);
    assertThat(err.toString()).contains("bot/intents/sv/greet.txt");
    assertThat(home.resolve("data")).doesNotExist();
  }

  @Test
  void aPlaceWhereNothingCanBeWrittenIsNamed() throws IOException {
    Files.writeString(home.resolve("data"), "in the way");
    assertThat(run()).isEqualTo(Commands.BAD_INPUT);
    assertThat(err.toString()).contains("Rapporten gick inte att skriva i " + home);
  }

  private int run(String... more) {
    UnderstandCommand command =
        new UnderstandCommand(InputStream.nullInputStream(), home, home.resolve("models"));
    return new CommandLine(command)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .setExecutionExceptionHandler(new Explanation())
        .execute(Stream.concat(Stream.of("--report"), Stream.of(more)).toArray(String[]::new));
  }
}
