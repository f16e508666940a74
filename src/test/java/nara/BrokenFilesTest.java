package nara;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nara.authoring.Problem;
import nara.authoring.ProblemTexts;
import nara.message.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files with one defect each; each tells just that, and where. */
class BrokenFilesTest {
  private static final Path BROKEN = Path.of("src/test/resources/broken");
  private static final Pattern EXPECT = Pattern.compile("# expect: ([a-z0-9_]+) ([0-9]+:[0-9]+)");

  /** A flow that is written here is in Swedish alone, unless that is its defect. */
  private static final List<String> UNTRANSLATED =
      List.of("translation_file_missing", "translation_missing");

  @TempDir private static Path home;
  private static BrokenFiles files;
  private static List<Problem> before;

  @BeforeAll
  static void copy() throws Exception {
    files = BrokenFiles.copyTo(home);
    before = files.check().problems();
  }

  static List<String> broken() throws IOException {
    try (Stream<Path> all = Files.list(BROKEN)) {
      return all.map(it -> it.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void itTellsItsOneDefectAtItsPlace(String name) throws Exception {
    String source = Files.readString(BROKEN.resolve(name));
    Matcher expected = EXPECT.matcher(source.lines().findFirst().orElseThrow());
    assertThat(expected.matches()).as("its first line says what is expected").isTrue();

    Map<String, String> replaced = files.write(source);
    List<Problem> found;
    try {
      found = new ArrayList<>(files.check().problems());
    } finally {
      files.restore(replaced);
    }
    found.removeAll(before);
    String code = expected.group(1);
    found.removeIf(it -> UNTRANSLATED.contains(it.code()) && !it.code().equals(code));
    assertThat(found)
        .extracting(it -> it.code() + " " + it.line() + ":" + it.column())
        .containsExactly(code + " " + expected.group(2));
    assertThat(replaced).containsKey(found.get(0).file());
  }

  @Test
  void everyCodeOfACheckHasABrokenFileOrATest() throws Exception {
    Set<String> untested = new TreeSet<>();
    ProblemTexts.in(Language.SWEDISH).codes().forEach(untested::add);
    for (String name : broken()) {
      Matcher expected = EXPECT.matcher(Files.readString(BROKEN.resolve(name)));
      assertThat(expected.find()).isTrue();
      untested.remove(expected.group(1));
    }
    ProblemTexts texts = ProblemTexts.in(Language.SWEDISH);
    try (Stream<Path> tests = Files.walk(Path.of("src/test/java"))) {
      for (Path test : tests.filter(it -> isOfOthers(it)).toList()) {
        String source = Files.readString(test);
        untested.removeIf(it -> isNamedIn(source, it, texts.problem(it)));
      }
    }

    // neither has been seen: intents' lines are no danger either, and YAML's defects have places
    assertThat(untested).containsExactly("danger_lines_none", "yaml_unreadable");
  }

  private static boolean isOfOthers(Path file) {
    return file.toString().endsWith("Test.java") && !file.endsWith("BrokenFilesTest.java");
  }

  /** A test names the code, or the words that it tells. */
  private static boolean isNamedIn(String source, String code, String problem) {
    String told = problem.substring(problem.lastIndexOf('}') + 1).strip();
    return source.contains('"' + code + '"')
        || source.contains(";" + code)
        || (told.length() > 10 && source.contains(told));
  }
}
