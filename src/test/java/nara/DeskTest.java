package nara;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nara.db.TestDatabase;
import nara.signin.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What colleagues do at the desk, and what they may not. */
class DeskTest {
  private TestDatabase database;
  private Town2026 town;
  private DeskTown desk;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
    town = new Town2026(database.database());
    desk = new DeskTown(town);
  }

  @AfterEach
  void close() {
    desk.close();
    database.close();
  }

  private String path(String who, String deed) {
    return "/desk/threads/" + desk.thread(who) + deed;
  }

  /** Everybody tries every address; Gunilla is Sara's, whose substitute is Ali, who is at work. */
  @ParameterizedTest(name = "{0} is answered {3} to {1} {2}")
  @CsvSource({
    "sara,          GET,  /desk,         200",
    "ali,           GET,  /desk,         200",
    "petra,         GET,  /desk,         200",
    "lena,          GET,  /desk,         200",
    "designer,      GET,  /desk,         403",
    "administrator, GET,  /desk,         403",
    "'',            GET,  /desk,         303",
    "sara,          GET,  THREAD,        200",
    "ali,           GET,  THREAD,        404",
    "petra,         GET,  THREAD,        404",
    "lena,          GET,  THREAD,        404",
    "designer,      GET,  THREAD,        403",
    "administrator, GET,  THREAD,        403",
    "'',            GET,  THREAD,        303",
    "designer,      GET,  /desk/live,    403",
    "'',            GET,  /desk/live,    303",
    "sara,          GET,  /desk/time, 200",
    "sara,          GET,  /desk/time?for=ali, 404",
    "lena,          GET,  /desk/time?for=ali, 200",
    "designer,      GET,  /desk/time, 403",
    "'',            GET,  /desk/time, 303",
    "lena,          GET,  THREAD/open, 403",
    "designer,      GET,  THREAD/open, 403",
    "'',            GET,  THREAD/open, 303",
    "lena,          POST, THREAD/open, 403",
    "lena,          GET,  /desk/readings, 200",
    "sara,          GET,  /desk/readings, 403",
    "ali,           GET,  /desk/readings, 403",
    "administrator, GET,  /desk/readings, 403",
    "'',            GET,  /desk/readings, 303",
    "lena,          GET,  /desk/teams, 200",
    "sara,          GET,  /desk/teams, 403",
    "administrator, GET,  /desk/teams, 403",
    "'',            GET,  /desk/teams, 303",
    "lena,          GET,  /desk/replies, 403",
    "designer,      GET,  /desk/replies, 403",
    "'',            GET,  /desk/replies, 303",
    "ali,           POST, THREAD/claim,      404",
    "ali,           POST, THREAD/take-over,  404",
    "ali,           POST, THREAD/answer,     404",
    "ali,           POST, THREAD/hand-back,  404",
    "ali,           POST, THREAD/note,       404",
    "ali,           POST, THREAD/transfer,   404",
    "ali,           POST, THREAD/draft,      404",
    "ali,           POST, THREAD/classify,   404",
    "ali,           POST, THREAD/clock-stop, 404",
    "ali,           POST, THREAD/close,      404",
    "lena,          POST, THREAD/close,      404",
    "ali,           POST, THREAD/clock-extend, 404",
    "petra,         POST, THREAD/answer,     404",
    "lena,          POST, THREAD/answer,     404",
    "designer,      POST, THREAD/answer,     403",
    "administrator, POST, THREAD/answer,     403",
    "'',            POST, THREAD/answer,     401",
    "'',            POST, THREAD/draft,      401",
    "sara,          GET,  THREAD/case-file,  200",
    "ali,           GET,  THREAD/case-file,  404",
    "petra,         GET,  THREAD/case-file,  404",
    "lena,          GET,  THREAD/case-file,  404",
    "designer,      GET,  THREAD/case-file,  403",
    "administrator, GET,  THREAD/case-file,  403",
    "'',            GET,  THREAD/case-file,  303",
    "ali,           POST, THREAD/case-file/text,   404",
    "ali,           POST, THREAD/case-file/pdf,    404",
    "ali,           POST, THREAD/case-file/record, 404",
    "ali,           POST, THREAD/case-file/undo,   404",
    "petra,         POST, THREAD/case-file/record, 404",
    "lena,          POST, THREAD/case-file/pdf,    404",
    "designer,      POST, THREAD/case-file/pdf,    403",
    "administrator, POST, THREAD/case-file/record, 403",
    "'',            POST, THREAD/case-file/record, 401",
    "'',            POST, THREAD/case-file/pdf,    401",
    "sara,          GET,  /desk/unrecorded,  200",
    "ali,           GET,  /desk/unrecorded,  200",
    "petra,         GET,  /desk/unrecorded,  200",
    "lena,          GET,  /desk/unrecorded,  200",
    "designer,      GET,  /desk/unrecorded,  403",
    "administrator, GET,  /desk/unrecorded,  403",
    "'',            GET,  /desk/unrecorded,  303"
  })
  void everyRoleSeesAndDoesWhatItMay(String who, String method, String address, int status) {
    town.write("A", Town2026.GUNILLA, "människa");
    Browser browser = desk.as(who);
    String path = address.replace("THREAD", "/desk/threads/" + desk.thread("gunilla"));

    HttpResponse<String> answer =
        method.equals("GET")
            ? browser.get(path)
            : desk.act(browser, path, Map.of("text", "hej", "to", "ali", "kind", "NOTE"));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body())
        .satisfies(it -> assertThat(status != 200 && it.contains("Gunilla")).isFalse());
  }

  @Test
  void whetherThereIsAThreadIsNotToldToWhoeverMayNotReadIt() {
    Browser ali = desk.as("ali");

    HttpResponse<String> there = ali.get(path("gunilla", ""));
    HttpResponse<String> notThere = ali.get("/desk/threads/" + UUID.randomUUID());

    assertThat(there.statusCode()).isEqualTo(notThere.statusCode()).isEqualTo(404);
    assertThat(there.body()).isEqualTo(notThere.body());
  }

  @Test
  void whoeverStandsInMayReadAndOnlySoLong() {
    town.write("A", Town2026.GUNILLA, "människa");
    town.transactions.run(
        tx -> {
          java.util.UUID sara = nara.people.Caseworkers.idOf("sara");
          new nara.people.Absences(UUID::randomUUID, new nara.audit.AuditLog(UUID::randomUUID))
              .add(
                  tx,
                  sara,
                  Town2026.NOW,
                  Town2026.NOW.plus(Duration.ofDays(1)),
                  "sara",
                  Town2026.NOW);
        });
    Browser ali = desk.as("ali");

    assertThat(ali.get(path("gunilla", "")).statusCode()).isEqualTo(200);
    assertThat(
            town.count("select count(*) from audit_entry where action = 'thread.read.substitute'"))
        .isEqualTo(1);
    town.clock.pass(Duration.ofDays(2));
    assertThat(ali.get(path("gunilla", "")).statusCode()).isEqualTo(404);
  }

  @Test
  void anAnswerTakesTheThreadOverAndKeepsThePromise() {
    town.write("A", Town2026.GUNILLA, "människa");
    Browser sara = desk.as("sara");

    HttpResponse<String> sent =
        desk.act(
            sara, path("gunilla", "/answer"), Map.of("text", "Hej Gunilla, jag ringer kl 11."));
    town.sender.runDue();

    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(town.provider.sent().get(town.provider.sent().size() - 1).text())
        .isEqualTo("Hej Gunilla, jag ringer kl 11.");
    assertThat(town.count("select count(*) from promise where state = 'kept'")).isEqualTo(1);
    assertThat(town.write("B", Town2026.GUNILLA, "boka tid")).isEmpty();
    desk.act(sara, path("gunilla", "/hand-back"), Map.of());
    assertThat(town.write("C", Town2026.GUNILLA, "boka tid")).hasSize(1);
  }

  @Test
  void aFormThatIsSentTwiceSendsOnce() {
    town.write("A", Town2026.GUNILLA, "människa");
    int before = town.provider.sent().size();
    Browser sara = desk.as("sara");
    Map<String, String> form = Map.of("text", "Hej", "once", UUID.randomUUID().toString());

    desk.act(sara, path("gunilla", "/answer"), form);
    desk.act(sara, path("gunilla", "/answer"), form);
    town.sender.runDue();
    town.sender.runDue();

    assertThat(town.provider.sent()).hasSize(before + 1);
  }

  @Test
  void whatCannotBeSentStaysInTheFieldAndIsSaid() {
    town.write("A", Town2026.GUNILLA, "människa");
    town.write("B", Town2026.GUNILLA, "STOPP");
    Browser sara = desk.as("sara");
    String once = UUID.randomUUID().toString();

    HttpResponse<String> refused =
        desk.act(sara, path("gunilla", "/answer"), Map.of("text", "Hej igen", "once", once));

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("Ring i stället");
    assertThat(town.count("select count(*) from draft")).isEqualTo(1);
    town.write("C", Town2026.GUNILLA, "START");
    HttpResponse<String> again =
        desk.act(sara, path("gunilla", "/answer"), Map.of("text", "Hej igen", "once", once));
    assertThat(again.statusCode()).isEqualTo(303);
    assertThat(town.count("select count(*) from draft")).isZero();
  }

  @Test
  void ofTwoWhoClaimOneGetsItAndTheOtherIsTold() {
    town.write("A", Town2026.UNKNOWN, "människa");
    Browser ali = desk.as("ali");
    Browser petra = desk.as("petra");
    UUID thread =
        town.transactions.in(
            tx ->
                tx.createQuery("select id from thread where contact_point_id is not null")
                    .mapTo(UUID.class)
                    .findFirst()
                    .orElseThrow());

    HttpResponse<String> first = desk.act(petra, "/desk/threads/" + thread + "/claim", Map.of());
    HttpResponse<String> second = desk.act(ali, "/desk/threads/" + thread + "/claim", Map.of());

    assertThat(List.of(first.statusCode(), second.statusCode())).containsExactly(303, 409);
    assertThat(second.body()).contains("Petra har redan tagit tråden");
  }

  @Test
  void aScriptInAMessageIsShownAndNotRun() {
    town.write(
        "A", Town2026.GUNILLA, "människa <script>alert(1)</script> <img src=x onerror=alert(2)>");
    Browser sara = desk.as("sara");

    HttpResponse<String> page = sara.get(path("gunilla", ""));

    assertThat(page.body())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert", "<img src=x");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("script-src 'self'", "frame-ancestors 'self'");
  }

  @Test
  void aFormWithoutTheSessionsTokenChangesNothing() {
    town.write("A", Town2026.GUNILLA, "människa");
    Browser sara = desk.as("sara");
    Browser ali = desk.as("ali");
    String answer = path("gunilla", "/answer");

    assertThat(sara.post(answer, Map.of("text", "hej")).statusCode()).isEqualTo(403);
    assertThat(sara.post(answer, Map.of("text", "hej", "csrf", desk.csrf(ali))).statusCode())
        .isEqualTo(403);
    assertThat(town.count("select count(*) from outbox where kind = 'human'")).isZero();
  }

  @Test
  void everyReadingIsNoted() {
    town.write("A", Town2026.GUNILLA, "människa");
    Browser sara = desk.as("sara");

    sara.get(path("gunilla", ""));

    assertThat(town.count("select count(*) from audit_entry where action = 'thread.read.own'"))
        .isEqualTo(1);
  }

  @Test
  void aReadyAnswerIsPutIntoTheFieldFilledInAndNeverSentWithAGap() {
    town.write("A", Town2026.GUNILLA, "människa");
    Browser sara = desk.as("sara");
    desk.act(
        sara,
        "/desk/replies",
        Map.of("title", "Ses", "text", "Hej {förnamn}! Vi ses {nästa möte}. /{mitt namn}"));
    UUID reply =
        town.transactions.in(
            tx -> tx.createQuery("select id from canned_reply").mapTo(UUID.class).one());

    String page = sara.get(path("gunilla", "?reply=" + reply)).body();
    HttpResponse<String> refused =
        desk.act(sara, path("gunilla", "/answer"), Map.of("text", "Vi ses {nästa möte}."));

    assertThat(page).contains("Hej Gunilla! Vi ses {nästa möte}. /Sara</textarea>");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("inte fyllts i", "Vi ses {nästa möte}.</textarea>");
  }

  @Test
  void anAnswerOfOnesOwnIsNobodyElses() {
    Browser sara = desk.as("sara");
    Browser ali = desk.as("ali");
    desk.act(sara, "/desk/replies", Map.of("title", "Mitt", "text", "Mitt eget"));
    desk.act(sara, "/desk/replies", Map.of("title", "Vårt", "text", "Allas", "shared", "yes"));
    UUID own =
        town.transactions.in(
            tx ->
                tx.createQuery("select id from canned_reply where owner_id is not null")
                    .mapTo(UUID.class)
                    .one());

    assertThat(ali.get("/desk/replies").body()).contains("Allas").doesNotContain("Mitt eget");
    assertThat(desk.act(ali, "/desk/replies/" + own + "/end", Map.of()).statusCode())
        .isEqualTo(404);
    desk.act(sara, "/desk/replies/" + own + "/end", Map.of());
    assertThat(sara.get("/desk/replies").body()).contains("Allas").doesNotContain("Mitt eget");
  }

  @Test
  void anAbsenceShowsWhatItTouchesAndCancelsItOnlyWhenConfirmed() {
    Browser sara = desk.as("sara");
    String gunilla = "/desk/residents/" + town.residents.get("gunilla");
    desk.act(
        sara, gunilla + "/meetings", Map.of("other_time", "2026-11-30T14:00", "place", "office"));
    Map<String, String> days = Map.of("from", "2026-11-30", "to", "2026-12-01");

    HttpResponse<String> shown = desk.act(sara, "/desk/time/absence", days);
    assertThat(shown.body()).contains("1 möte ställs in", "mån 30/11 14.00");
    assertThat(town.count("select count(*) from absence")).isZero();
    desk.act(
        sara,
        "/desk/time/absence",
        Map.of("from", "2026-11-30", "to", "2026-12-01", "confirm", "yes", "substitute", "petra"));

    assertThat(town.count("select count(*) from meeting where state = 'cancelled'")).isEqualTo(1);
    assertThat(sara.get("/desk/time").body()).contains("mån 30/11 till och med tis 1/12");
    assertThat(town.count("select count(*) from absence where substitute_id is not null"))
        .isEqualTo(1);
  }

  @Test
  void aManagerNotesThatSomebodyElseIsAwayAndColleaguesDoNot() {
    Map<String, String> form = Map.of("to", "2026-11-24", "for", "sara", "confirm", "yes");

    assertThat(desk.act(desk.as("ali"), "/desk/time/absence", form).statusCode()).isEqualTo(404);
    assertThat(desk.act(desk.as("lena"), "/desk/time/absence", form).statusCode()).isEqualTo(303);

    assertThat(town.count("select count(*) from absence")).isEqualTo(1);
    UUID absence =
        town.transactions.in(
            tx -> tx.createQuery("select id from absence").mapTo(UUID.class).one());
    String end = "/desk/time/absence/" + absence + "/end";
    assertThat(desk.act(desk.as("ali"), end, Map.of()).statusCode()).isEqualTo(404);
    desk.act(desk.as("sara"), end, Map.of());
    assertThat(town.count("select count(*) from absence where ended_at is null")).isZero();
  }

  @Test
  void whatIsNotOnesOwnOpensForAReasonForAnHourAndOthersSeeIt() {
    town.write("A", Town2026.GUNILLA, "människa");
    Browser ali = desk.as("ali");
    String open = path("gunilla", "/open");
    Map<String, String> reason = Map.of("reason", "Sara svarar inte och det brådskar.");

    assertThat(ali.get(path("gunilla", "")).statusCode()).isEqualTo(404);
    assertThat(ali.get(open).body()).contains("Det här är inte ditt").doesNotContain("Gunilla");
    assertThat(desk.act(ali, open, Map.of("reason", "vill")).statusCode()).isEqualTo(409);
    assertThat(desk.act(ali, open, reason).statusCode()).isEqualTo(303);
    assertThat(ali.get(path("gunilla", "")).body()).contains("Gunilla Berg");

    assertThat(desk.as("sara").get(path("gunilla", "")).body())
        .contains("Ali öppnade tråden av ett särskilt skäl");
    assertThat(desk.as("lena").get("/desk/readings").body())
        .contains("Ali Haddad", "Gunilla Berg", "Sara svarar inte och det brådskar.")
        .doesNotContain("människa");
    town.clock.pass(Duration.ofMinutes(61));
    assertThat(ali.get(path("gunilla", "")).statusCode()).isEqualTo(404);
  }

  @Test
  void aProtectedIdentityOpensForNoReason() {
    desk.act(
        desk.as("sara"),
        "/desk/residents/" + town.residents.get("gunilla") + "/protect",
        Map.of("do", "protect", "reader", "sara"));
    Browser ali = desk.as("ali");

    assertThat(ali.get(path("gunilla", "/open")).statusCode()).isEqualTo(404);
    assertThat(
            desk.act(ali, path("gunilla", "/open"), Map.of("reason", "Jag vill se det här nu."))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void managersSeeHowTeamsFareAndNobodyAlone() {
    town.write("A", Town2026.GUNILLA, "människa");
    town.write("B", Town2026.UNKNOWN, "människa");
    town.clock.pass(Duration.ofMinutes(20));
    desk.act(desk.as("sara"), path("gunilla", "/answer"), Map.of("text", "Hej"));

    String page = desk.as("lena").get("/desk/teams").body().replaceAll("\\s+", " ");

    assertThat(page)
        .contains("<th scope=\"row\">Hela verksamheten</th><td>4</td>", "<td>20 min</td>")
        .contains("<th scope=\"row\">vuxen</th><td>1</td><td colspan=\"7\">")
        .contains("<th scope=\"row\">mottagning</th><td>2</td><td colspan=\"7\">")
        .doesNotContain("Sara", "Gunilla");
  }
}
