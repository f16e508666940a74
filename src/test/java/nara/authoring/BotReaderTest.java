package nara.authoring;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of files that cannot be used; nothing here is trained. */
class BotReaderTest {
  @TempDir private Path home;
  private SmallBot bot;

  @BeforeEach
  void prepare() throws IOException {
    bot = SmallBot.in(home);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "bot/danger/rules/groups.tsv",
        "bot/danger/rules/suicide.tsv",
        "bot/danger/lines/sv/suicide.txt",
        "bot/languages/fi.txt"
      })
  void aFileThatIsNotUtf8IsToldWithItsFirstSuchLine(String file) throws Exception {
    List<String> lines = Files.readAllLines(home.resolve(file));
    int first =
        IntStream.range(0, lines.size())
            .filter(it -> lines.get(it).matches(".*[åäö].*"))
            .findFirst()
            .orElseThrow();
    bot.saveAsLatin1(file);

    assertThat(problems())
        .containsExactly(
            new Problem("not_utf8", file, first + 1, 1, "inte UTF-8", "Spara filen som UTF-8"));
  }

  @Test
  void whatIsWrongWithDangerRulesIsToldWithItsMend() throws Exception {
    Path file = home.resolve("bot/danger/rules/violence.tsv");
    int lines = Files.readAllLines(file).size();
    Files.writeString(
        file, "danger\t(hotar|slår mig\ndanger\t@finnsinte\nfarlig\tslår mig\n", APPEND);

    assertThat(problems())
        .extracting(Problem::line, Problem::problem)
        .containsExactlyInAnyOrder(
            tuple(lines + 1, "en '(' utan sin ')'"),
            tuple(lines + 2, "det finns ingen grupp @finnsinte"),
            tuple(lines + 3, "'farlig' är ingen nivå här"));
    assertThat(problems()).extracting(Problem::mend).noneMatch(String::isBlank);
  }

  @Test
  void aDangerRuleFileThatIsMissingIsTold() throws Exception {
    bot.remove("bot/danger/rules/threat.tsv");

    assertThat(told()).containsExactly("bot/danger/rules/threat.tsv: ingen regel för fara");
  }

  @Test
  void oneIntentIsTooFew() throws Exception {
    bot.remove("bot/intents/sv/cancel_meeting.txt", "bot/intents/sv/out_of_scope.txt");
    bot.write("bot/intents/labels.yaml", "book_meeting: boka\n");

    assertThat(told()).containsExactly("bot/intents: färre än två avsikter");
  }

  @Test
  void oneLanguageIsTooFew() throws Exception {
    bot.remove("bot/languages/fi.txt");

    assertThat(told()).containsExactly("bot/languages: rader på färre än två språk");
  }

  @Test
  void aKindOfDangerWithoutLinesIsTold() throws Exception {
    bot.remove("bot/danger/lines/sv/suicide.unclear.txt");
    assertThat(problems())
        .containsExactly(
            new Problem(
                "danger_lines_unclear",
                "bot/danger/lines",
                1,
                1,
                "inga rader om det som kanske är fara",
                "Skriv några i bot/danger/lines/sv/suicide.unclear.txt, en per rad"));

    bot.lines("bot/danger/lines/sv/suicide.unclear.txt", "allt känns tungt %s");
    bot.remove("bot/danger/lines/sv/violence.txt");
    assertThat(told()).containsExactly("bot/danger/lines: rader om bara en sorts fara");

    bot.remove("bot/danger/lines/sv/suicide.txt");
    assertThat(told())
        .containsExactly(
            "bot/danger/lines: inga rader om fara",
            "bot/danger/lines: rader om bara en sorts fara");
  }

  @Test
  void linesOfADangerThatIsNoneAndAMissingFolderAreTold() throws Exception {
    bot.lines("bot/danger/lines/sv/fear.txt", "jag är rädd %s");
    bot.remove("bot/words");

    assertThat(told())
        .containsExactlyInAnyOrder(
            "bot/danger/lines/sv/fear.txt: ingen sådan fara finns",
            "bot/words: mappen saknas eller går inte att läsa");
  }

  @Test
  void aMisspeltIntentIsToldWithTheNameThatWasMeant() throws Exception {
    bot.lines("bot/intents/sv/bok_meeting.txt", "jag behöver en tid %s");
    bot.lines("bot/intents/sv/tandvard.txt", "det värker i en tand %s");

    assertThat(problems())
        .containsExactly(
            new Problem(
                "intent_misnamed",
                "bot/intents/sv/bok_meeting.txt",
                1,
                1,
                "ingen avsikt heter bok_meeting",
                "Döp om filen till book_meeting.txt, eller skriv raden \"bok_meeting: …\" i"
                    + " bot/intents/labels.yaml"),
            new Problem(
                "intent_unnamed",
                "bot/intents/sv/tandvard.txt",
                1,
                1,
                "ingen avsikt heter tandvard",
                "Skriv raden \"tandvard: …\" i bot/intents/labels.yaml"));
  }

  @Test
  void anIntentThatIsNamedAndHasNoLinesIsTold() throws Exception {
    bot.append("bot/intents/labels.yaml", "move_meeting: flytta en tid");

    assertThat(problems())
        .containsExactly(
            new Problem(
                "intent_without_lines",
                "bot/intents/labels.yaml",
                4,
                15,
                "move_meeting har inga exempelmeningar",
                "Skriv några i bot/intents/sv/move_meeting.txt, en per rad"));
  }

  @Test
  void anIntentWithoutANameIsNeverAskedAbout() throws Exception {
    assertThat(Content.read(home).flows().labels())
        .containsOnlyKeys("book_meeting", "cancel_meeting");
  }

  private List<String> told() {
    return problems().stream().map(it -> it.file() + ": " + it.problem()).toList();
  }

  private List<Problem> problems() {
    ModelShelf models = new ModelShelf(home.resolve("models"), it -> {});
    return catchThrowableOfType(BrokenFilesException.class, () -> BotReader.read(home, models))
        .problems();
  }
}
