package nara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nara.authoring.Problem;
import nara.authoring.SchemaLine;
import nara.authoring.check.Findings;
import nara.message.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is checked besides flows, and what is only noted. */
class CheckedFilesTest {
  private static final String DANGER = "flows/patterns/danger.yaml";
  private static final String ENGLISH_DANGER = "flows/translations/en/danger.yaml";

  @TempDir private Path home;
  private BrokenFiles files;
  private List<Problem> before;

  @BeforeEach
  void copy() throws Exception {
    files = BrokenFiles.copyTo(home);
    before = files.check().problems();
  }

  @ParameterizedTest(name = "{3}: {0} with {2}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "bot/town.yaml;substitute: ali;substitute: alli;staff_unknown",
        "bot/town.yaml;substitute: ali;sign_in: lena;sign_in_taken",
        "bot/town.yaml;monday: 08.00-16.30;måndag: 08.00-16.30;weekday_unknown",
        "bot/town.yaml;monday: 08.00-16.30;monday: åtta;value_hours",
        "bot/town.yaml;next_working_day: \"12.00\";next_working_day: noon;value_clock",
        "bot/town.yaml;date: 2027-05-07;date: idag;value_date",
        "bot/town.yaml;mail: sara.lind@exempelstad.example;mail: Sara <sara@exempelstad.example>;value_mail",
        "bot/town.yaml;before_deadline: 60m;before_deadline: 2d;value_notice_lead",
        "bot/town.yaml;[\"08.30\", \"13.00\"];[\"13.00\", \"08.30\"];notices_twice",
        "bot/town.yaml;speaks: [sv, en];speaks: [sv, engelska];value_language",
        "bot/town.yaml;length: 45m;length: lång;value_length",
        "bot/town.yaml;horizon: 30d;horizon: 4w;value_number_of_days",
        "bot/town.yaml;share: \"20\";share: \"95\";value_share",
        "bot/town.yaml;places: [office, phone, video];places: [office, fone];place_unknown",
        "bot/town.yaml;\"+46701740620\";070;value_number",
        "bot/town.yaml;\"+46701740630\";070;value_number",
        "bot/town.yaml;\"+46701740630\";\"+46406280410\";calls_come_back",
        "bot/town.yaml;\"+46406280411\";\"+46406280410\";calls_come_back",
        "bot/town.yaml;{to: switchboard, number: \"+46406280411\"};{to: switchboard};calls_come_back",
        "bot/town.yaml;switchboard: 040-628 04 10;switchboard: växeln;value_switchboard",
        "bot/town.yaml;calls: {to: switchboard;calls: {to: växeln;value_calls_to",
        "bot/town.yaml;calls: {to: switchboard;calls: {till: switchboard;key_unknown",
        "bot/town.yaml;roles: [manager];roles: [chef];value_role",
        "bot/town.yaml;name: Sara Lind;name: Sára Lind;town_not_gsm7_instead",
        "bot/town.yaml;name: Sara Lind;name: Şara Lind;town_not_gsm7",
        "bot/town.yaml;{sv: kontoret, en: the office};{sv: kontoret};town_untranslated",
        "bot/town.yaml;allowed_addresses: [mind.se];# inga;sms_address",
        "bot/intents/labels.yaml;{sv: boka en tid, en: book a meeting};boka en tid;label_untranslated",
        "bot/keywords/sv.tsv;whole\thelp\tmeny;whole\thelp\tenglish;keyword_of_two_intents",
        "bot/keywords/sv.tsv;whole\thelp\tmeny;whole\thelpp\tmeny;keyword_unknown_intent",
        "bot/keywords/sv.tsv;whole\thelp\tmeny;hole\thelp\tmeny;data",
        "conversations/people.yaml;level: anonymous;level: okänd;value_level",
        "conversations/people.yaml;caseworker: sara;language: svenska;value_language_code"
      })
  void oneChangeIsOneProblem(String file, String from, String to, String code) throws Exception {
    String source = files.read(file);
    int at = source.indexOf(from);
    assertThat(at).as("what is changed stands there").isNotNegative();
    files.write(file, source.substring(0, at) + to + source.substring(at + from.length()));

    List<Problem> found = found();
    assertThat(found).extracting(Problem::code).containsOnly(code);
    long line = 1 + source.substring(0, at).chars().filter(it -> it == '\n').count();
    if (!code.equals("sms_address")) {
      assertThat(found.get(0).file()).isEqualTo(file);
      assertThat((long) found.get(0).line()).isEqualTo(line);
    }
  }

  @Test
  void aPatternThatIsMissingIsTold() throws Exception {
    Files.delete(home.resolve("flows/patterns/closed.yaml"));

    assertThat(found())
        .extracting(Problem::code, Problem::file)
        .contains(tuple("pattern_missing", "flows/patterns/closed.yaml"));
  }

  @Test
  void theSameSentenceUnderTwoIntentsIsToldWithBothPlaces() throws Exception {
    files.write("bot/intents/sv/greet.txt", "# voice: moa\nhejsan\ntjena\n");
    files.write("bot/intents/sv/goodbye.txt", "hej då\n\nTjena\n");

    assertThat(found())
        .filteredOn(it -> it.code().equals("sentence_in_two_intents"))
        .extracting(Problem::toString)
        .containsExactly(
            "bot/intents/sv/greet.txt:3:1: \"tjena\" står också i bot/intents/sv/goodbye.txt:3."
                + " Ta bort den ur den avsikt som den inte hör till");
  }

  @Test
  void unapprovedTextsAreNotedWithTheBlockToPasteAndAreNoProblem() throws Exception {
    Findings findings = files.check();

    assertThat(findings.problems()).extracting(Problem::code).doesNotContain("approval_missing");
    assertThat(findings.notes()).extracting(Problem::code).containsExactly("approval_missing");
    assertThat(findings.notes().get(0).mend())
        .containsPattern("approved: \\{role: …, date: 2026-11-23, hash: [0-9a-f]{12}}");
  }

  @Test
  void anApprovalStandsUntilATextOrATranslationIsEdited() throws Exception {
    String english = SchemaLine.of(ENGLISH_DANGER).orElseThrow() + "\nflow: danger\nsteps: {}\n";
    files.write(ENGLISH_DANGER, english);
    approve();
    assertThat(files.check().notes()).isEmpty();

    files.write(DANGER, files.read(DANGER).replace("\n", "\r\n"));
    assertThat(files.check().notes()).as("only line ends differ").isEmpty();

    String approved = files.read(DANGER);
    files.write(DANGER, approved.replace("112", "113"));
    assertThat(files.check().notes()).extracting(Problem::code).containsExactly("approval_void");

    files.write(DANGER, approved);
    files.write(ENGLISH_DANGER, english + "# edited\n");
    assertThat(files.check().notes()).extracting(Problem::code).containsExactly("approval_void");
    assertThat(files.checkup(Language.SWEDISH).unapproved()).hasSize(1);
  }

  @Test
  void dangerMustBeApprovedAlsoWhenItsFileDoesNotSaySo() throws Exception {
    files.write(DANGER, files.read(DANGER).replace("needs_approval: danger", "# nothing"));

    assertThat(files.check().notes()).extracting(Problem::code).containsExactly("approval_missing");
  }

  private void approve() throws Exception {
    String mend = files.check().notes().get(0).mend();
    String block = mend.substring(mend.indexOf("approved:")).replace("…", "läkare");
    files.write(DANGER, files.read(DANGER).replace("\nsteps:", "\n" + block + "\nsteps:"));
  }

  @Test
  void filesThatTellEditorsNothingAreNotedOnceAFolderWithTheLineToAddAndAreNoProblem()
      throws Exception {
    without("bot/town.yaml");
    without("conversations/in_english.yaml");
    without("conversations/in_circles.yaml");
    without("conversations/people.yaml");

    Findings findings = files.check();

    assertThat(findings.problems()).isEqualTo(before);
    List<Problem> notes =
        findings.notes().stream().filter(it -> it.code().startsWith("schema_missing")).toList();
    assertThat(notes)
        .extracting(Problem::code)
        .containsExactly("schema_missing", "schema_missing_in_several", "schema_missing");
    assertThat(notes)
        .extracting(it -> it.file() + ":" + it.line() + ":" + it.column() + " " + it.mend())
        .containsExactly(
            "bot/town.yaml:1:1 Skriv "
                + " # yaml-language-server: $schema=../docs/schemas/town.schema.json  överst",
            "conversations/in_circles.yaml:1:1 Skriv "
                + " # yaml-language-server: $schema=../docs/schemas/conversation.schema.json"
                + "  överst i var och en",
            "conversations/people.yaml:1:1 Skriv "
                + " # yaml-language-server: $schema=../docs/schemas/people.schema.json  överst");
    assertThat(findings.notes())
        .extracting(Problem::problem)
        .anyMatch(
            it -> it.contains("2 av filerna") && it.endsWith("in_circles.yaml, in_english.yaml"));
  }

  @Test
  void theLineForEditorsMayStandUnderOtherCommentsButNotUnderWhatTheFileSays() throws Exception {
    String line = SchemaLine.of("bot/town.yaml").orElseThrow();
    String town = without("bot/town.yaml");

    files.write("bot/town.yaml", "# Vår kommun\r\n\r\n" + line + "\r\n" + town);
    assertThat(files.check().notes()).extracting(Problem::code).containsExactly("approval_missing");

    files.write("bot/town.yaml", town + line + "\n");
    assertThat(files.check().notes()).extracting(Problem::code).contains("schema_missing");
  }

  private String without(String file) throws Exception {
    String source = files.read(file);
    String left = source.substring(source.indexOf('\n') + 1);
    files.write(file, left);
    return left;
  }

  @Test
  void problemsAreToldInEnglishByChoice() throws Exception {
    files.write("flows/trial.yaml", "flow: trial\nsteps:\n- id: bye\n  say: Bye\n  end: told\n");

    assertThat(files.check(Language.ENGLISH).problems())
        .extracting(Problem::toString)
        .contains(
            "flows/trial.yaml:1:7: the flow does not say what it is for."
                + " Add purpose: and a sentence");
  }

  @Test
  void aNameThatResemblesNoneOfManyIsToldWithWhereTheyStand() throws Exception {
    files.write(
        "flows/trial.yaml",
        "flow: trial\npurpose: Ett prov\nsteps:\n- id: bye\n  say: \"{zzzzzzzz}\"\n  end: told\n");

    assertThat(found())
        .filteredOn(it -> it.code().equals("name_unknown"))
        .extracting(Problem::mend)
        .containsExactly(
            "Det som alltid är känt står i docs/guide-for-designers.sv.md;"
                + " annat blir känt av ett steg på vägen hit");
  }

  @Test
  void aMisspeltKindOfTurnOrStepIsToldWithTheNearest() throws Exception {
    files.write(
        "conversations/trial.yaml",
        """
        conversation: Ett prov
        now: 2026-11-23T09:10
        who: kent
        turns:
        - residnet: hej
        - {at: "09:20", asistant: greet.hello}
        """);
    files.write(
        "flows/trial.yaml",
        "flow: trial\npurpose: Ett prov\nsteps:\n- id: bye\n  brnach: closed\n- {id: b, end: c}\n");

    assertThat(found())
        .extracting(it -> it.code() + " " + it.mend().split("\\.", 2)[0])
        .containsExactly(
            "turn_unknown Närmast: resident",
            "turn_unknown Närmast: assistant",
            "step_kind_missing Närmast: branch");
  }

  @Test
  void startRefusesOnlyWhatWouldBreakAConversation() throws Exception {
    files.write(
        "flows/trial.yaml",
        """
        flow: trial
        steps:
        - id: stop
          do: delivery.opt_outt
          then: {stopped: bye}
        - id: bye
          say: "Hej – {nobody}"
          end: told
        """);

    assertThat(files.checkup(Language.SWEDISH).ofStart())
        .extracting(Problem::code)
        .containsExactly("action_unknown", "name_unknown");
  }

  private List<Problem> found() {
    List<Problem> found = new ArrayList<>(files.check().problems());
    found.removeAll(before);
    return found;
  }
}
