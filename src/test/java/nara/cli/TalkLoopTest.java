package nara.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import nara.TestLibrary;
import nara.authoring.Content;
import nara.authoring.PeopleReader;
import nara.authoring.SmallBot;
import nara.cli.converse.Stage;
import nara.cli.converse.Talk;
import nara.conversation.Knowledge;
import nara.db.TestDatabase;
import nara.message.Channel;
import nara.seal.Keys;
import nara.understand.Understander;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What whoever talks in the terminal sees. */
class TalkLoopTest {
  private static final String FLOW = "flows/complaint.yaml";
  private static final String ASKED = "Vad var det som hände?";
  private static final String COMPLAINT =
      """
      flow: complaint
      purpose: Ta emot ett klagomål
      starts_on: complaint
      steps:
      - id: what_happened
        ask: story
        takes: everything
        say: "Vad var det som hände?"
        why: "Då förstår den som läser."
      - id: told
        say: "Tack!"
        end: told
      """;

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  @TempDir private Path home;
  private final Understander understander = TestLibrary.get().get().understander();
  private SmallBot files;
  private Knowledge known;

  @BeforeEach
  void write() throws Exception {
    files = SmallBot.in(home);
    files.write("bot/intents/labels.yaml", Files.readString(Path.of("bot/intents/labels.yaml")));
    save(COMPLAINT);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "/hjlp, '/hjlp finns inte. Menade du /hjälp? /hjälp visar alla.'",
    "/varfor, '/varfor finns inte. Menade du /varför? /hjälp visar alla.'",
    "/xyzzy, '/xyzzy finns inte. /hjälp visar alla.'",
    "/senare 2, 'Skriv hur lång tid, till exempel /senare 2 dagar eller /senare 3 timmar.'",
    "/senare, 'Skriv hur lång tid, till exempel /senare 2 dagar eller /senare 3 timmar.'",
    "/om, Inget ärende har börjat. /flöde NAMN börjar ett.",
    "/varför, Skriv något först."
  })
  void whatCannotBeDoneIsSaidWithWhatToWrite(String line, String said) throws Exception {
    assertThat(said(line)).containsExactly("> " + "  " + said, "> ");
  }

  @Test
  void aFlowThatIsNotThereIsToldWithThoseThatAre() throws Exception {
    assertThat(said("/flöde book"))
        .first()
        .asString()
        .contains("Det finns inget flöde som heter book.", "book_meeting", "complaint");
  }

  @Test
  void whyTellsWhichQuestionWasOpenAndWhichIs() throws Exception {
    assertThat(said("jag vill klaga", "/varför")).contains(open("nu"));
    assertThat(said("jag vill klaga", "boka tid imorgon", "/varför"))
        .contains("  Öppen fråga då: complaint.what_happened \"" + ASKED + "\"")
        .contains("  Öppen fråga nu: ingen");
  }

  @Test
  void whyHasOneNameThatIsToldAndAnotherThatWorks() throws Exception {
    assertThat(said("hej", "/why")).isEqualTo(said("hej", "/varför"));
    assertThat(said("/hjälp")).noneMatch(it -> it.contains("/why"));
  }

  @Test
  void whyNamesTheRulesAndTheModelByWhichDangerWasSeen() throws Exception {
    assertThat(said("jag ska ta livet av mig ikväll", "/varför"))
        .anyMatch(it -> it.contains("Fara: suicide."))
        .anyMatch(it -> it.matches("    Regel: \\w+ \".+\" \\(bot/danger/rules/\\w+\\.tsv:\\d+\\)"))
        .anyMatch(it -> it.matches("    Modellen: \\d+ % att en människa bör titta, .*"));
    assertThat(said("hej", "/varför"))
        .contains("> " + "  Språk: sv. Fara: ingen.")
        .noneMatch(it -> it.contains("Modellen"));
  }

  @Test
  void whyTellsThatAHumanHasTheConversationAndNothingOfAnEarlierMessage() throws Exception {
    assertThat(said("hej", "jag ska ta livet av mig ikväll", "boka tid", "/varför"))
        .contains(">   (tyst: en människa har samtalet)")
        .contains(">   En människa har samtalet, så assistenten är tyst.")
        .noneMatch(it -> it.contains("Avsikt:"));
  }

  @Test
  void anErrandStaysAsItWasUntilItIsBegunAnew() throws Exception {
    try (Talk talk = talk()) {
      assertThat(said(talk, "jag vill klaga")).anyMatch(it -> it.contains(ASKED));
      save(COMPLAINT.replace(ASKED, "Berätta vad som hände.").replace("Tack!", "Fint!"));

      assertThat(said(talk, "/varför"))
          .contains(open("nu") + " (så som den var när ärendet började; /om börjar om)");
      assertThat(said(talk, "/om")).anyMatch(it -> it.contains("Berätta vad som hände."));
      assertThat(said(talk, "ingen ringde")).anyMatch(it -> it.contains("Fint!"));
      assertThat(said(talk, "/om"))
          .as("also when it has ended")
          .anyMatch(it -> it.contains("Berätta vad som hände."));
    }
  }

  @Test
  void theErrandThatWasEditedIsBegunAnewThoughAnotherCameBetween() throws Exception {
    save(COMPLAINT.replace("  takes: everything\n", ""));
    try (Talk talk = talk()) {
      assertThat(said(talk, "jag vill klaga", "jag vill boka en tid hos sara"))
          .anyMatch(it -> it.contains("[book_meeting.pick"));
      assertThat(said(talk, "/om")).anyMatch(it -> it.contains("[book_meeting.pick"));
      assertThat(said(talk, "jag vill klaga", "jag vill boka en tid hos sara"))
          .anyMatch(it -> it.contains("[book_meeting.pick"));

      save(COMPLAINT);

      assertThat(said(talk, "/om")).anyMatch(it -> it.contains("[complaint.what_happened"));
    }
  }

  @Test
  void whatIsToldMeanwhileStandsInThePlaceOfThePrompt() {
    StringWriter out = new StringWriter();
    Screen screen = new Screen(new PrintWriter(out));

    screen.tell("Startar databasen");
    screen.prompt();
    screen.tell("greet: ändrat");
    screen.entered();
    screen.say("  Hej!");

    assertThat(out.toString().lines())
        .containsExactly("· Startar databasen", "> ", "· greet: ändrat", ">   Hej!");
  }

  private static String open(String when) {
    return "  Öppen fråga " + when + ": complaint.what_happened \"" + ASKED + "\"";
  }

  private void save(String flow) throws Exception {
    files.write(FLOW, flow);
    Content content = Content.read(home);
    known =
        new Knowledge(
            content.flows(), content.town(), understander, TestLibrary.get().get().times());
  }

  private List<String> said(String... lines) throws Exception {
    try (Talk talk = talk()) {
      return said(talk, lines);
    }
  }

  private List<String> said(Talk talk, String... lines) throws IOException {
    StringWriter out = new StringWriter();
    new TalkLoop(talk, understander::dangerReasons, () -> {}, new Screen(new PrintWriter(out)))
        .run(new BufferedReader(new StringReader(String.join("\n", lines) + "\n\n")));
    return out.toString().lines().toList();
  }

  private Talk talk() throws Exception {
    Stage stage =
        new Stage(
            database.jdbi(),
            () -> known,
            PeopleReader.read(Path.of(".")),
            Keys.create(),
            UUID::randomUUID);
    return new Talk(stage, "gunilla", Channel.SMS, LocalDateTime.parse("2026-11-23T09:10"));
  }
}
