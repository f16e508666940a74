package nara;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nara.db.TestDatabase;
import nara.message.PhoneNumber;
import nara.signin.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What caseworkers keep of residents at the desk, and who may not read it. */
class DeskResidentsTest {
  private static final String NEW_NUMBER = "070-174 06 31";
  private static final String ONCE = "6ad6ee04-4a8f-4b0a-9d9c-9a3c7a0f6b11";
  private static final Pattern RESIDENT = Pattern.compile("/desk/residents/([0-9a-f-]{36})");

  private TestDatabase database;
  private Town2026 town;
  private DeskTown desk;
  private Browser sara;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
    town = new Town2026(database.database());
    desk = new DeskTown(town);
    sara = desk.as("sara");
  }

  @AfterEach
  void close() {
    desk.close();
    database.close();
  }

  private String gunilla() {
    return "/desk/residents/" + Objects.requireNonNull(town.residents.get("gunilla"));
  }

  private HttpResponse<String> act(String deed, Map<String, String> fields) {
    return desk.act(sara, gunilla() + deed, fields);
  }

  private static Map<String, String> kim(Map<String, String> others) {
    Map<String, String> form =
        new HashMap<>(
            Map.of(
                "name", "Kim Åberg",
                "number", NEW_NUMBER,
                "consent", "yes",
                "language", "sv",
                "caseworker", "sara"));
    form.putAll(others);
    return form;
  }

  private HttpResponse<String> add(Map<String, String> others) {
    return desk.act(sara, "/desk/residents/new", kim(others));
  }

  private static UUID resident(HttpResponse<String> added) {
    Matcher found = RESIDENT.matcher(added.headers().firstValue("Location").orElse(""));
    assertThat(found.find()).isTrue();
    return UUID.fromString(found.group(1));
  }

  @ParameterizedTest(name = "{0} is answered {3} to {1} {2}")
  @CsvSource({
    "sara,          GET,  /desk/residents,      200",
    "ali,           GET,  /desk/residents,      200",
    "lena,          GET,  /desk/residents,      403",
    "designer,      GET,  /desk/residents,      403",
    "administrator, GET,  /desk/residents,      403",
    "'',            GET,  /desk/residents,      303",
    "lena,          GET,  /desk/residents/new,  403",
    "'',            GET,  /desk/residents/new,  303",
    "sara,          GET,  RESIDENT,             200",
    "ali,           GET,  RESIDENT,             404",
    "petra,         GET,  RESIDENT,             404",
    "lena,          GET,  RESIDENT,             403",
    "designer,      GET,  RESIDENT,             403",
    "administrator, GET,  RESIDENT,             403",
    "'',            GET,  RESIDENT,             303",
    "ali,           POST, RESIDENT/thread,      404",
    "ali,           POST, RESIDENT/contacts,    404",
    "ali,           POST, RESIDENT/language,    404",
    "ali,           POST, RESIDENT/caseworker,  404",
    "ali,           POST, RESIDENT/follow,      404",
    "ali,           POST, RESIDENT/representatives, 404",
    "ali,           POST, RESIDENT/protect,     404",
    "ali,           POST, RESIDENT/meetings,    404",
    "lena,          POST, RESIDENT/caseworker,  403",
    "designer,      POST, RESIDENT/caseworker,  403",
    "'',            POST, RESIDENT/caseworker,  401"
  })
  void everyRoleSeesAndDoesWhatItMay(String who, String method, String address, int status) {
    Browser browser = desk.as(who);
    String path = address.replace("RESIDENT", gunilla());

    HttpResponse<String> answer =
        method.equals("GET")
            ? browser.get(path)
            : desk.act(browser, path, Map.of("caseworker", "ali"));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(status != 200 && answer.body().contains("Gunilla")).isFalse();
  }

  @Test
  void whoeverIsAddedIsKnownWhenTheyWrite() {
    HttpResponse<String> added = add(Map.of());

    assertThat(added.statusCode()).isEqualTo(303);
    assertThat(sara.get("/desk/residents/" + resident(added)).body())
        .contains("Kim Åberg", "070-174 06 31");
    assertThat(town.write("A", new PhoneNumber("+46701740631"), "hej"))
        .singleElement()
        .asString()
        .contains("Kim");
  }

  @Test
  void nobodyIsReachedAtANumberThatTheyHaveNotAgreedTo() {
    HttpResponse<String> refused = add(Map.of("consent", "no"));

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("Fråga först", "value=\"Kim Åberg\"");
  }

  @Test
  void aNameOrNumberThatIsThereIsAskedAbout() {
    HttpResponse<String> asked = add(Map.of("number", "+46 70 174 06 05"));
    HttpResponse<String> sure = add(Map.of("number", "+46 70 174 06 05", "anyway", "yes"));

    assertThat(asked.statusCode()).isEqualTo(409);
    assertThat(asked.body()).contains("finns redan").doesNotContain("Gunilla");
    assertThat(sure.statusCode()).isEqualTo(303);
    assertThat(town.write("A", Town2026.GUNILLA, "när är min tid"))
        .noneMatch(it -> it.contains("Gunilla"));
  }

  @Test
  void aFormThatIsSentTwiceAddsOne() {
    String once = UUID.randomUUID().toString();
    add(Map.of("once", once));
    HttpResponse<String> again = add(Map.of("once", once));
    HttpResponse<String> sure = add(Map.of("once", once, "anyway", "yes"));

    assertThat(again.statusCode()).isEqualTo(303);
    assertThat(sure.statusCode()).isEqualTo(303);
    assertThat(town.count("select count(*) from audit_entry where action = 'resident.add'"))
        .isEqualTo(1);
    add(Map.of("once", once, "name", "Somebody Else", "anyway", "yes"));
    assertThat(town.count("select count(*) from audit_entry where action = 'resident.add'"))
        .isEqualTo(2);
  }

  @Test
  void theDeskWritesOnlyWhereItMay() {
    UUID contact =
        town.transactions.in(
            tx -> town.assistant.contactPoints().find(tx, Town2026.GUNILLA).orElseThrow());
    act(
        "/contacts",
        Map.of("contact", contact.toString(), "do", "save", "call", "yes", "rule", "Efter kl 15"));

    String thread = sara.get("/desk/threads/" + desk.thread("gunilla")).body();

    assertThat(thread).contains("Här går det inte att skriva");
    assertThat(sara.get(gunilla()).body()).contains("Efter kl 15");
  }

  @Test
  void aCaseworkerBooksAndTheResidentIsTold() {
    HttpResponse<String> booked =
        act("/meetings", Map.of("other_time", "2026-11-30T14:00", "place", "office"));
    town.assistant.meetingNotices().runDue();
    town.sender.runDue();

    assertThat(booked.statusCode()).isEqualTo(303);
    assertThat(town.provider.sent().get(town.provider.sent().size() - 1).text())
        .contains("Sara har bokat en tid åt dig", "mån 30/11", "14");
    HttpResponse<String> again =
        act("/meetings", Map.of("other_time", "2026-11-30T14:15", "place", "office"));
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("Inget är bokat", "2026-11-30T14:15");
  }

  @Test
  void howAMeetingWentIsNotedWhenItHasBeen() {
    act("/meetings", Map.of("other_time", "2026-11-30T14:00", "place", "office"));
    town.clock.pass(Duration.ofDays(8));
    UUID meeting =
        town.transactions.in(
            tx -> tx.createQuery("select id from meeting").mapTo(UUID.class).one());

    assertThat(sara.get(gunilla()).body()).contains("Mötet blev av");
    act("/meetings/" + meeting, Map.of("outcome", "HELD"));

    assertThat(town.count("select count(*) from meeting where state = 'held'")).isEqualTo(1);
    assertThat(sara.get(gunilla()).body()).doesNotContain("Mötet blev av");
  }

  @Test
  void anotherCaseworkerHasWhatWaitsAndTheResidentIsToldOnce() {
    town.write("A", Town2026.GUNILLA, "människa");
    HttpResponse<String> changed = act("/caseworker", Map.of("caseworker", "ali", "tell", "yes"));
    town.sender.runDue();

    assertThat(changed.headers().firstValue("Location"))
        .hasValueSatisfying(it -> assertThat(it).startsWith("/desk/residents?"));
    assertThat(town.provider.sent().get(town.provider.sent().size() - 1).text())
        .startsWith("Från och med nu är Ali din handläggare i stället för Sara.");
    assertThat(sara.get(gunilla()).statusCode()).isEqualTo(404);
    assertThat(desk.as("ali").get("/desk").body()).contains("Gunilla Berg");
  }

  @Test
  void whoIsProtectedIsSeenByThoseWhoAreNamedAlone() {
    town.write("A", Town2026.GUNILLA, "människa");
    HttpResponse<String> without = act("/protect", Map.of("do", "protect", "reader", "ali"));
    HttpResponse<String> with = act("/protect", Map.of("do", "protect", "reader", "sara"));
    Browser ali = desk.as("ali");
    town.transactions.run(
        tx ->
            new nara.people.Absences(UUID::randomUUID, new nara.audit.AuditLog(UUID::randomUUID))
                .add(
                    tx,
                    nara.people.Caseworkers.idOf("sara"),
                    Town2026.NOW,
                    Town2026.NOW.plus(Duration.ofDays(1)),
                    "sara",
                    Town2026.NOW));

    assertThat(without.statusCode()).isEqualTo(409);
    assertThat(with.statusCode()).isEqualTo(303);
    assertThat(ali.get(gunilla()).statusCode()).isEqualTo(404);
    assertThat(ali.get("/desk/threads/" + desk.thread("gunilla")).statusCode()).isEqualTo(404);
    assertThat(ali.get("/desk").body()).doesNotContain("Gunilla");
    assertThat(desk.act(ali, "/desk/residents/find", Map.of("name", "Gunilla Berg")).body())
        .contains("Ingen heter");
    assertThat(sara.get("/desk/threads/" + desk.thread("gunilla")).statusCode()).isEqualTo(200);
    assertThat(town.write("B", Town2026.GUNILLA, "när är min tid"))
        .noneMatch(it -> it.contains("Gunilla") || it.contains("Sara"));
  }

  @Test
  void onlyAWholeNameIsFoundAndOpensOnlyForWhoeverMay() {
    Browser ali = desk.as("ali");

    String whole = desk.act(ali, "/desk/residents/find", Map.of("name", "gunilla berg")).body();
    String part = desk.act(ali, "/desk/residents/find", Map.of("name", "Gunilla")).body();

    assertThat(whole)
        .contains("Gunilla Berg", "Sara")
        .contains("Öppna med skäl")
        .doesNotContain("href=\"" + gunilla());
    assertThat(part).contains("Ingen heter");
  }

  @Test
  void aRepresentativeIsAddedAndEnded() {
    Map<String, String> form =
        Map.of(
            "representative", "Bertil Ek",
            "rep_number", "070-174 06 09",
            "basis", "DEPUTY",
            "until", "2027-11-23");
    assertThat(act("/representatives", form).statusCode()).isEqualTo(303);
    assertThat(sara.get(gunilla()).body())
        .contains("Bertil Ek, god man, till och med tis 23/11 2027");
    UUID id =
        town.transactions.in(
            tx -> tx.createQuery("select id from representative").mapTo(UUID.class).one());

    act("/representatives", Map.of("end", id.toString()));

    assertThat(sara.get(gunilla()).body()).doesNotContain("Bertil Ek");
  }

  @Test
  void aThreadIsStartedBeforeAnybodyHasWritten() {
    HttpResponse<String> added = add(Map.of());

    HttpResponse<String> thread =
        desk.act(sara, "/desk/residents/" + resident(added) + "/thread", Map.of());
    String path = thread.headers().firstValue("Location").orElseThrow();
    desk.act(sara, path + "/answer", Map.of("text", "Hej Kim, här är Sara."));
    town.sender.runDue();

    assertThat(town.provider.sent()).hasSize(1);
    assertThat(town.provider.sent().get(0).text()).isEqualTo("Hej Kim, här är Sara.");
  }

  private HttpResponse<String> file(String text, String confirm) {
    return desk.act(
        sara, "/desk/residents/import", Map.of("text", text, "confirm", confirm, "once", ONCE));
  }

  @Test
  void aTableIsShownFirstAndThenAddedOnce() {
    String table =
        """
        Namn;Mobil;Samtycke;Språk;Handläggare
        Kim Åberg;070-174 06 31;ja;engelska;Sara Lind
        Robin Ek;;;;
        """;

    HttpResponse<String> shown = file(table, "no");
    assertThat(shown.body()).contains("Kim Åberg", "Robin Ek", "Lägg till 2 personer");
    assertThat(sara.get("/desk/residents").body()).doesNotContain("Robin Ek");
    file(table, "yes");
    file(table, "yes");

    assertThat(sara.get("/desk/residents").body()).contains("Kim Åberg", "Robin Ek");
    assertThat(town.count("select count(*) from audit_entry where action = 'resident.add'"))
        .isEqualTo(2);
    assertThat(town.write("A", new PhoneNumber("+46701740631"), "hello"))
        .singleElement()
        .asString()
        .contains("Hi Kim");
  }

  @Test
  void aTableWithOneWrongLineAddsNothingAndSaysWhich() {
    String table =
        "name\tnumber\tconsent\nKim\t070-174 06 31\tyes\nRobin\t12\tyes\nAli\t0701740632\t\n";

    HttpResponse<String> shown = file(table, "yes");

    assertThat(shown.body()).contains("Numret går inte att läsa", "Fråga först", "2 rader behöver");
    assertThat(town.count("select count(*) from audit_entry where action = 'resident.add'"))
        .isZero();
    assertThat(file("Kim;070", "yes").body()).contains("Den första raden ska ha rubriker");
  }
}
