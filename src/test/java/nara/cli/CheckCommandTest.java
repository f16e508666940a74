package nara.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nara.authoring.Problem;
import nara.authoring.SmallBot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckCommandTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T08:10:00Z"), ZoneOffset.UTC);
  private static final Problem UNCOVERED =
      new Problem("uncovered", "flows/a.yaml", 3, 1, "inget samtal kommer hit", "Skriv ett");

  @TempDir private Path home;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** A bot with one flow and the patterns, in Swedish alone, and nothing wrong. */
  @BeforeEach
  void clean() throws Exception {
    SmallBot bot = SmallBot.in(home);
    bot.write(
        "bot/town.yaml",
        Files.readString(home.resolve("bot/town.yaml")).replace("[sv, en]", "[sv]"));
    Path flows = Path.of("flows");
    try (var all = Files.list(flows)) {
      for (Path flow : all.filter(Files::isRegularFile).toList()) {
        bot.remove("flows/" + flow.getFileName());
      }
    }
    Files.createDirectories(home.resolve("conversations"));
    Files.copy(Path.of("conversations/people.yaml"), home.resolve("conversations/people.yaml"));
  }

  @Test
  void nothingWrongIsSaidAndNotesDoNotFail() {
    assertThat(check(List.of())).as(out + "" + err).isZero();

    assertThat(out.toString())
        .startsWith("Inga problem.\n\nAtt göra innan det går i drift:\n")
        .contains("flows/patterns/danger.yaml:4:17: texterna är inte godkända (danger).");
  }

  @Test
  void allProblemsAreToldByFileInTheOrderOfLinesAndCounted() throws Exception {
    Files.writeString(
        home.resolve("flows/trial.yaml"),
        "flow: trial\nsteps:\n- id: bye\n  say: \"Hej  {nobody}\"\n  end: told\n");
    Files.writeString(home.resolve("conversations/a.yaml"), "conversation: Ett\n");

    assertThat(check(List.of())).isEqualTo(1);

    assertThat(out.toString().lines().filter(it -> !it.startsWith("      ")).toList())
        .startsWith(
            "conversations/a.yaml",
            "  conversations/a.yaml:1:1: \"now\" saknas.",
            "  conversations/a.yaml:1:1: \"who\" saknas.",
            "  conversations/a.yaml:1:1: \"turns\" saknas.",
            "flows/trial.yaml",
            "  flows/trial.yaml:1:7: flödet säger inte vad det är till för.",
            "  flows/trial.yaml:4:12: två mellanslag i rad.",
            "  flows/trial.yaml:4:15: ingenting ger {nobody} ett värde här.",
            "",
            "6 problem i 2 filer.");
  }

  @Test
  void severalInOneFileAreCountedSo() throws Exception {
    Files.writeString(home.resolve("flows/trial.yaml"), "flow: trial\nsteps: []\nstep: []\n");

    assertThat(check(List.of())).isEqualTo(1);
    assertThat(out.toString()).contains("\n2 problem i 1 fil.\n");

    assertThat(check(List.of(), "--language", "en")).isEqualTo(1);
    assertThat(out.toString()).contains("\n2 problems in 1 file.\n");
  }

  @Test
  void whatIsASentenceAlreadyIsNotEndedTwice() {
    Problem told = new Problem("told", "flows/a.yaml", 3, 1, "sa: Hej.", "Var det så?");

    assertThat(check(List.of(told))).isEqualTo(1);
    assertThat(out.toString()).contains("3:1: sa: Hej.\n      Var det så?\n");
  }

  @Test
  void theyAreToldInEnglishByChoiceOrSetting() {
    assertThat(check(Map.of("NARA_LANGUAGE", "en"), List.of())).isZero();
    assertThat(out.toString()).startsWith("No problems.");

    out.getBuffer().setLength(0);
    assertThat(check(Map.of("NARA_LANGUAGE", "en"), List.of(), "--language", "sv")).isZero();
    assertThat(out.toString()).startsWith("Inga problem.");

    assertThat(check(List.of(), "--language", "fi")).isEqualTo(2);
    assertThat(err.toString()).contains("sv eller en");
  }

  @Test
  void whatOthersFindIsToldOnceNothingElseIsWrong() {
    assertThat(check(List.of(UNCOVERED))).isEqualTo(1);
    assertThat(out.toString()).contains("flows/a.yaml:3:1: inget samtal kommer hit.", "1 problem.");
  }

  private int check(List<Problem> besides, String... arguments) {
    return check(Map.of(), besides, arguments);
  }

  private int check(Map<String, String> environment, List<Problem> besides, String... arguments) {
    return new CommandLine(new CheckCommand(home, environment, CLOCK, language -> () -> besides))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
