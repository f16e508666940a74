package nara;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nara.authoring.Problem;
import nara.authoring.check.Checkup;
import nara.message.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One fault hides no other, and what follows from it is blamed on nobody else. */
class OneFaultTest {
  private static final Pattern KIND =
      Pattern.compile("(?m)^  (do|choose|branch|confirm|handover|goto|end|say|web): ");

  @TempDir private static Path home;
  private static BrokenFiles files;
  private static List<Problem> before;

  @BeforeAll
  static void copy() throws Exception {
    files = BrokenFiles.copyTo(home);
    before = check();
  }

  /** As {@code ./nara check} does: what flows may use follows from the town as it can be read. */
  private static List<Problem> check() {
    return new Checkup(home, Language.SWEDISH, Assistant::abilities, BrokenFiles.TODAY)
        .all(List::of)
        .problems();
  }

  static List<String> all() throws IOException {
    List<String> all = new ArrayList<>(List.of("bot/town.yaml", "bot/intents/labels.yaml"));
    for (String folder : List.of("flows", "conversations")) {
      try (Stream<Path> found = Files.walk(Path.of(folder))) {
        found.map(Path::toString).filter(it -> it.endsWith(".yaml")).sorted().forEach(all::add);
      }
    }
    return all;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  void aFileThatCannotBeParsedIsTheOnlyOneBlamed(String file) throws Exception {
    String source = files.read(file);

    List<Problem> found = found(Map.of(file, source + "\n\"here it ends"));

    assertThat(found)
        .extracting(it -> it.code() + " " + it.file())
        .containsExactly("yaml_quote_open " + file);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "flows/book_meeting.yaml",
        "flows/patterns/human.yaml",
        "flows/patterns/danger.yaml",
        "flows/patterns/language.yaml",
        "flows/translations/en/human.yaml"
      })
  void aFileThatIsNotUtf8IsTheOnlyOneBlamed(String file) throws Exception {
    String source = files.read(file);
    Files.write(home.resolve(file), (source + "# \u00e5\n").getBytes(StandardCharsets.ISO_8859_1));
    List<Problem> found;
    try {
      found = without(before, check());
    } finally {
      files.write(file, source);
    }

    assertThat(found)
        .extracting(it -> it.code() + " " + it.file())
        .containsExactly("not_utf8 " + file);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "flows/book_meeting.yaml",
        "flows/patterns/human.yaml",
        "flows/patterns/language.yaml",
        "flows/patterns/danger.yaml"
      })
  void aStepThatCannotBeReadIsTheOnlyOneBlamed(String file) throws Exception {
    String source = files.read(file);
    String[] steps = source.split("(?m)^(?=- id: )");
    for (int i = 1; i < steps.length; i++) {
      String[] broken = steps.clone();
      broken[i] = KIND.matcher(steps[i]).replaceAll("  un$1: ");
      int first = 1 + (int) String.join("", List.of(steps).subList(0, i)).lines().count();
      int last = first + (int) steps[i].lines().count();

      List<Problem> found = found(Map.of(file, String.join("", broken)));

      assertThat(found)
          .as(broken[i])
          .isNotEmpty()
          .allSatisfy(it -> assertThat(it.file()).isEqualTo(file))
          .allSatisfy(it -> assertThat(it.line()).isBetween(first, last));
    }
  }

  @Test
  void allFaultsOfAFlowAreToldWithThoseThatHindItsReading() throws Exception {
    List<Problem> found =
        found(
            Map.of(
                "flows/trial.yaml",
                """
                flow: trial
                purpose: Ett flöde som är fel på många sätt
                startson: greet
                steps:
                - id: hello
                  say: "Hej  {swichboard}."
                  thne: bye
                - id: lost
                  doo: booking.offer_times
                - bara text
                - id: pick
                  choose: time
                  from: offered_times
                  say: "Passar {offered_times} – eller {offered_time}?"
                  then: book
                - id: book
                  do: booking.bok
                  then: {}
                - id: bye
                  say: "Skriv soc."
                  end: told
                """));

    assertThat(found)
        .extracting(it -> it.line() + " " + it.code())
        .containsExactlyInAnyOrder(
            "1 translation_file_missing",
            "3 key_unknown",
            "6 text_spaces",
            "6 name_unknown",
            "7 key_unknown",
            "8 step_kind_missing",
            "10 step_empty",
            "11 why_missing",
            "14 sms_not_gsm7_instead",
            "14 name_unknown",
            "17 action_unknown",
            "20 sms_not_neutral");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "flow: other\nsteps: []\n",
        "flow: other\nsteps:\n- id: bye\n  say: \"Hej\n",
        "flow: other\ngivs: [found]\npurpose: Ett annat\nsteps:\n- {id: bye, end: done}\n"
      })
  void whoeverCallsAFlowThatCannotBeReadIsNotBlamed(String other) throws Exception {
    List<Problem> found =
        found(
            Map.of(
                "flows/other.yaml",
                other,
                "flows/trial.yaml",
                """
                flow: trial
                purpose: Ett flöde som anropar ett annat
                steps:
                - id: ask
                  call: other
                  with: {wish: "{wish}"}
                  then: {done: found, any: away}
                - id: found
                  branch: found
                  cases: {"yes": away}
                  otherwise: away
                - id: away
                  goto: other
                """));

    assertThat(found).extracting(Problem::file).containsExactly("flows/other.yaml");
  }

  private static List<Problem> found(Map<String, String> changed) throws IOException {
    Map<String, String> replaced = new TreeMap<>();
    for (String file : changed.keySet()) {
      replaced.put(file, Files.exists(home.resolve(file)) ? files.read(file) : "");
    }
    try {
      for (Map.Entry<String, String> it : changed.entrySet()) {
        files.write(it.getKey(), it.getValue());
      }
      return without(before, check());
    } finally {
      files.restore(replaced);
    }
  }

  private static List<Problem> without(List<Problem> before, List<Problem> all) {
    return all.stream().filter(it -> !before.contains(it)).toList();
  }
}
