package nara;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nara.authoring.Content;
import nara.message.Language;
import nara.town.Town;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told when a designer saves a file, and what is met from then on. */
class FlowWatchTest {
  private static final String FILE = "flows/complaint.yaml";
  private static final String ENGLISH = "flows/translations/en/complaint.yaml";
  private static final String REFUSED =
      "Flödena går inte att använda så här. De förra gäller tills det är rättat:";
  private static final String BEGUN =
      "Ett påbörjat ärende går klart som det var: skriv AVBRYT och börja om (i talk: /om).";
  private static final String TO_MEND = "Att rätta innan det når invånarna:";
  private static final String GOOD =
      """
      # yaml-language-server: $schema=../docs/schemas/flow.schema.json
      flow: complaint
      purpose: Ta emot ett klagomål
      starts_on: complaint
      steps:
      - id: thanks
        say: "Tack för att du säger till!"
        end: told
      """;
  private static final String IN_ENGLISH =
      """
      # yaml-language-server: $schema=../../../docs/schemas/translation.schema.json
      flow: complaint
      steps:
        thanks:
          say: "Thank you for telling us!"
      """;

  private static final Path BROKEN = Path.of("src/test/resources/broken");
  private static final Pattern EXPECT = Pattern.compile("# expect: ([a-z0-9_]+) ([0-9]+:[0-9]+)");

  /** What may be tried as it is. */
  private static final Set<String> WARNED =
      Set.of(
          "sms_not_gsm7",
          "sms_not_gsm7_instead",
          "sms_long",
          "sms_long_together",
          "translation_file_missing",
          "translation_missing",
          "translation_names",
          "translation_flow_name",
          "translation_of_nothing",
          "translation_step_unknown",
          "translation_key_unknown");

  @TempDir private static Path home;
  private static BrokenFiles files;
  private static Town town;

  private final List<String> said = new ArrayList<>();
  private FlowWatch watch;

  @BeforeAll
  static void copy() throws Exception {
    files = BrokenFiles.copyTo(home);
    town = Content.read(home).town();
  }

  @BeforeEach
  void begin() throws Exception {
    for (String file : List.of(FILE, ENGLISH)) {
      Files.deleteIfExists(home.resolve(file));
    }
    watch = new FlowWatch(home, said::add);
  }

  @Test
  void aNewFlowIsMetFromTheNextMessageAndWhatItLacksIsTold() throws Exception {
    assertThat(save(FILE, GOOD)).isPresent();

    assertThat(said).hasSize(3).startsWith("complaint: nytt flöde, gäller från nästa meddelande.");
    assertThat(said.get(1)).isEqualTo(TO_MEND);
    assertThat(said.get(2)).startsWith(FILE + ":2:7: flödet saknas på språket en.");
    said.clear();

    assertThat(save(ENGLISH, IN_ENGLISH)).isPresent();
    assertThat(said).containsExactly("complaint: ändrat" + fromNow(), BEGUN);
    said.clear();

    assertThat(look()).isEmpty();
    assertThat(said).isEmpty();
  }

  @Test
  void whileAFaultStandsWhatWasBeforeServesAndMendingItIsTold() throws Exception {
    save(ENGLISH, IN_ENGLISH);
    save(FILE, GOOD);
    said.clear();

    assertThat(save(FILE, GOOD.replace("till!", "till soc!"))).isEmpty();
    assertThat(said)
        .containsExactly(
            REFUSED,
            FILE + ":7:36: \"soc\" får inte stå i ett SMS: någon annan kan läsa. Skriv kommunen");
    said.clear();

    assertThat(save("flows/greet.yaml", files.read("flows/greet.yaml") + "# så\n")).isEmpty();
    assertThat(said).as("another file saved meanwhile").first().isEqualTo(REFUSED);
    said.clear();

    assertThat(save(FILE, GOOD.replace("Tack", "Bra"))).isPresent();
    assertThat(said)
        .as("all that was saved since what serves was read")
        .containsExactly("complaint: ändrat" + fromNow(), "greet: ändrat" + fromNow(), BEGUN);
  }

  @Test
  void aFaultThatIsTakenBackIsToldAndNothingElseIs() throws Exception {
    save(ENGLISH, IN_ENGLISH);
    save(FILE, GOOD);
    save(FILE, "flow: [");
    said.clear();

    assertThat(save(FILE, GOOD)).isEmpty();
    assertThat(said).containsExactly("Felet är borta, och flödena är som de var.");
  }

  @Test
  void whatIsOnlyToBeDoneForResidentsIsToldOnceAndOtherWarningsEachTime() throws Exception {
    String withoutSchema = GOOD.substring(GOOD.indexOf('\n') + 1);

    save(FILE, withoutSchema);
    assertThat(said).hasSize(4).last().asString().contains("yaml-language-server");
    said.clear();

    save(FILE, withoutSchema.replace("Tack", "Bra"));
    assertThat(said).noneMatch(it -> it.contains("yaml-language-server"));
    assertThat(said).last().asString().contains("saknas på språket en");
  }

  @Test
  void aPatternAndTheNamesOfErrandsHoldInErrandsThatHaveBegun() throws Exception {
    String names = "bot/intents/labels.yaml";

    save("flows/patterns/repeat.yaml", files.read("flows/patterns/repeat.yaml") + "# så\n");
    save(names, files.read(names).replace("sv: byta nummer", "sv: byta telefonnummer"));

    assertThat(said)
        .containsExactly(
            "mönstret repeat: ändrat, gäller från nästa meddelande, också i påbörjade ärenden.",
            "ärendenas namn: ändrade" + fromNow());
  }

  @Test
  void aConversationIsCheckedWhenItIsSavedAndWhenItsStepIsRenamed() throws Exception {
    String file = "conversations/thanks_a_lot.yaml";
    String good =
        """
        # yaml-language-server: $schema=../docs/schemas/conversation.schema.json
        conversation: Klagar
        now: 2026-11-23T09:10
        who: gunilla
        turns:
        - resident: jag vill klaga
        - assistant: complaint.thanks
        """;
    save(ENGLISH, IN_ENGLISH);
    save(FILE, GOOD);
    said.clear();
    try {
      assertThat(save(file, good)).isEmpty();
      assertThat(said).containsExactly(file + ": ändrad, inga fel.");
      said.clear();

      save(FILE, GOOD.replace("id: thanks", "id: thank_you"));
      String broken = file + ":7:14: det finns inget steg complaint.thanks.";
      assertThat(said).contains(TO_MEND).anyMatch(it -> it.startsWith(broken));
      said.clear();

      save(FILE, GOOD.replace("id: thanks", "id: thank_you").replace("Tack", "Bra"));
      assertThat(said).as("once").noneMatch(it -> it.startsWith(broken));
    } finally {
      Files.delete(home.resolve(file));
    }
  }

  @Test
  void theTownIsToldToWaitForARestartAndItsFaultsAtOnce() throws Exception {
    String shipped = files.read(SavedFiles.TOWN);
    try {
      assertThat(save(SavedFiles.TOWN, shipped + "# så\n")).isEmpty();
      assertThat(said).containsExactly("bot/town.yaml är ändrad. Det gäller efter en omstart.");
      said.clear();

      save(SavedFiles.TOWN, shipped.replace("substitute: ali", "substitute: alli"));
      assertThat(said).anyMatch(it -> it.contains("\"alli\" finns inte bland staff"));
    } finally {
      files.write(SavedFiles.TOWN, shipped);
    }
  }

  static List<String> broken() throws IOException {
    try (Stream<Path> all = Files.list(BROKEN)) {
      return all.map(it -> it.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void whatCheckWouldRefuseIsToldWhenItIsSaved(String name) throws Exception {
    String source = Files.readString(BROKEN.resolve(name));
    Matcher expected = EXPECT.matcher(source.lines().findFirst().orElseThrow());
    assertThat(expected.matches()).isTrue();

    Map<String, String> replaced = files.write(source);
    Optional<Content> content;
    try {
      content = look();
    } finally {
      files.restore(replaced);
    }

    assertThat(said)
        .anyMatch(
            line ->
                replaced.keySet().stream()
                    .anyMatch(it -> line.startsWith(it + ":" + expected.group(2) + ": ")));
    boolean isRefused = said.contains(REFUSED);
    assertThat(isRefused)
        .as("told: %s", said)
        .isNotEqualTo(WARNED.contains(expected.group(1)) || isOfNoFlow(replaced));
    assertThat(content.isPresent()).isEqualTo(!isRefused && !isOfNoFlow(replaced));
  }

  private static boolean isOfNoFlow(Map<String, String> written) {
    return written.keySet().stream().noneMatch(SavedFiles::isOfFlows);
  }

  private Optional<Content> save(String file, String content) throws IOException {
    files.write(file, content);
    return look();
  }

  private Optional<Content> look() {
    return watch.changed(town, files.checkup(Language.SWEDISH)::ofSave);
  }

  private static String fromNow() {
    return ", gäller från nästa meddelande.";
  }
}
