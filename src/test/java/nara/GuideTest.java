package nara;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nara.authoring.Content;
import nara.authoring.ConversationReader;
import nara.authoring.PeopleReader;
import nara.authoring.check.Checkup;
import nara.cli.Commands;
import nara.cli.converse.Coverage;
import nara.cli.converse.Result;
import nara.cli.converse.Stage;
import nara.cli.converse.Talk;
import nara.cli.draw.FlowPictures;
import nara.conversation.Knowledge;
import nara.db.TestDatabase;
import nara.flow.Abilities;
import nara.flow.Flow;
import nara.message.Channel;
import nara.message.Language;
import nara.seal.Keys;
import nara.understand.times.TimeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the guides for designers say, held against what the assistant does. */
class GuideTest {
  private static final String FLOW = "complaint";
  private static final Pattern EXAMPLE = Pattern.compile("(?m)^\\| .*\\| `(\\{.*})` \\|$");

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void theFlowOfTheWalkThroughHasNoProblem(String language) throws Exception {
    writeWalkThrough(language);

    assertThat(checkup().all(List::of).problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void theFlowHasSixStepsAndEachSliceOfItStandsInTheWhole(String language) throws Exception {
    String whole = lastOf(language, "flow: complaint\npurpose");

    assertThat(whole.lines().filter(it -> it.startsWith("- id:"))).hasSize(6);
    assertThat(blocks(language, "yaml").stream().filter(it -> it.startsWith("- id:")))
        .hasSize(2)
        .allSatisfy(
            slice ->
                assertThat(whole.replace("  takes: everything\n", "")).contains(slice.strip()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void theConversationsGoAsTheySayAndLeaveNoStepOut(String language) throws Exception {
    writeWalkThrough(language);
    Stage stage = stage();
    Coverage coverage = new Coverage();
    for (String name : List.of("complaint", "complaint_meet")) {
      Path file = home.resolve("conversations/" + name + ".yaml");
      List<Result> results = stage.run(ConversationReader.read(file, file.toString()));
      assertThat(results).isNotEmpty().flatExtracting(Result::failures).isEmpty();
      results.forEach(coverage::add);
    }

    List<Flow> own =
        stage.knowledge().get().flows().all().stream().filter(it -> it.id().equals(FLOW)).toList();
    assertThat(own).hasSize(1);
    assertThat(coverage.gaps(own)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void theSessionInTheTerminalGoesAsItIsShown(String language) throws Exception {
    writeWalkThrough(language);
    List<String> lines = blocks(language, "console").get(0).lines().toList();
    LocalDateTime now = LocalDateTime.parse(lines.get(0).substring(lines.get(0).length() - 16));
    List<String> shown = new ArrayList<>();

    try (Talk talk = new Talk(stage(), "gunilla", Channel.SMS, now)) {
      for (String line : lines) {
        if (line.startsWith("> ")) {
          shown.add(line);
          talk.say(line.substring(2))
              .forEach(
                  it -> {
                    shown.add("  " + it.text());
                    String size = it.encoding() + ", " + it.segments() + " SMS";
                    shown.add("  [" + it.step() + ", " + size + "]");
                  });
        }
      }
    }

    assertThat(shown).isEqualTo(lines.subList(1, lines.size()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void everyExampleOfAStepIsAStep(String language) throws Exception {
    List<String> examples =
        EXAMPLE.matcher(guide(language)).results().map(it -> it.group(1)).toList();
    assertThat(examples).hasSizeGreaterThan(20);
    copy();
    Path file = home.resolve("flows/complaint.yaml");
    for (String example : examples) {
      Files.writeString(file, flowOf(example));
      assertThat(checkup().all(List::of).problems())
          .as(example)
          .allSatisfy(it -> assertThat(it.code()).isEqualTo("translation_file_missing"));
    }
  }

  /** A flow in which the example stands, and after it the steps to which it leads. */
  private static String flowOf(String example) {
    boolean leaves = example.contains("end:") || example.contains("goto:");
    boolean toOther = Pattern.compile(": other[,}]").matcher(example).find();
    boolean onlyToOther = example.endsWith("then: other}");
    return "flow: complaint\npurpose: Prov\nstarts_on: complaint\nsteps:\n- {id: here, "
        + example.substring(1)
        + "\n"
        + (leaves || onlyToOther ? "" : "- {id: next, end: done}\n")
        + (toOther ? "- {id: other, end: done}\n" : "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void everythingThatFlowsMayUseIsNamed(String language) throws Exception {
    String guide = guide(language);
    Abilities able = Assistant.abilities(TestLibrary.get().get().town());

    assertThat(able.facts().keySet()).allSatisfy(it -> assertThat(guide).contains("`" + it + "`"));
    assertThat(able.mentions().keySet())
        .allSatisfy(it -> assertThat(guide).contains("`" + it + "`"));
    able.actions()
        .forEach(
            (name, spec) -> {
              assertThat(guide).contains("`" + name + "`");
              Stream.of(spec.takes(), spec.ends(), spec.gives().keySet())
                  .flatMap(Collection::stream)
                  .forEach(it -> assertThat(guide).as(name).contains("`" + it + "`"));
            });
    assertThat(TestLibrary.get().get().flows().patterns().keySet())
        .allSatisfy(it -> assertThat(guide).contains("`" + it + "`"));
  }

  @Test
  void bothGuidesHaveTheSameFilesAndTheSameExamples() {
    assertThat(blocks("en", "yaml")).isEqualTo(blocks("sv", "yaml"));
    assertThat(blocks("en", "console")).isEqualTo(blocks("sv", "console"));
    assertThat(blocks("en", "text")).hasSameSizeAs(blocks("sv", "text"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void everyFileThatTheGuidePointsAtIsThere(String language) {
    assertThat(found(guide(language), "]\\(([a-z][^):]*)\\)"))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(Path.of("docs", it)).exists());
    assertThat(found(guide(language), "`((?:bot|flows|conversations)/[^` ]*)`"))
        .isNotEmpty()
        .filteredOn(it -> !it.contains(FLOW))
        .allSatisfy(it -> assertThat(Path.of(it)).exists());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void everyCommandOfTheGuideExists(String language) {
    List<String> commands = found(guide(language), "\\./nara ([a-z]+)");

    assertThat(commands).contains("talk", "check", "converse", "draw", "understand", "start");
    commands.stream()
        .distinct()
        .forEach(it -> assertThat(Commands.run(new String[] {it, "--help"})).as(it).isZero());
  }

  @Test
  void thePictureIsOfThatFlow() throws Exception {
    writeWalkThrough("sv");
    FlowPictures pictures = FlowPictures.of(Content.read(home).flows());

    assertThat(Path.of("docs/pictures/complaint.svg"))
        .hasContent(
            pictures.picture(
                pictures.flows().stream()
                    .filter(it -> it.id().equals(FLOW))
                    .findFirst()
                    .orElseThrow()));
  }

  private static List<String> found(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(it -> it.group(1)).toList();
  }

  private void writeWalkThrough(String language) throws IOException {
    copy();
    write("flows/complaint.yaml", lastOf(language, "flow: complaint\npurpose"));
    write("flows/translations/en/complaint.yaml", lastOf(language, "flow: complaint\nsteps"));
    write(
        "conversations/complaint.yaml",
        lastOf(language, "conversation: Är inte nöjd och vill säga"));
    write(
        "conversations/complaint_meet.yaml",
        lastOf(language, "conversation: Är inte nöjd och vill hellre"));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(home.resolve(name), text);
  }

  private void copy() throws IOException {
    for (String folder : List.of("flows", "bot", "conversations")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files.forEach(this::copy);
      }
    }
  }

  private void copy(Path from) {
    try {
      Files.copy(from, home.resolve(from.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Checkup checkup() {
    return new Checkup(home, Language.SWEDISH, Assistant::abilities, LocalDate.of(2026, 11, 23));
  }

  private Stage stage() throws Exception {
    Content content = Content.read(home);
    Knowledge shipped = TestLibrary.get().get();
    Knowledge own =
        new Knowledge(content.flows(), content.town(), shipped.understander(), new TimeParser());
    return new Stage(
        database.jdbi(), () -> own, PeopleReader.read(home), Keys.create(), UUID::randomUUID);
  }

  private static String lastOf(String language, String beginning) {
    return blocks(language, "yaml").stream()
        .filter(it -> it.startsWith(beginning))
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  /** What stands between fences of a kind, in order. */
  private static List<String> blocks(String language, String kind) {
    return Pattern.compile("(?m)^```" + kind + "\n((?s:.*?))^```$")
        .matcher(guide(language))
        .results()
        .map(it -> it.group(1))
        .toList();
  }

  private static String guide(String language) {
    try {
      return Files.readString(Path.of("docs/guide-for-designers." + language + ".md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
