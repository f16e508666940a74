package nara;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import nara.db.TestDatabase;
import nara.signin.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes from outside is named by a human, and the law's clocks follow. */
class DeskMattersTest {
  private TestDatabase database;
  private Town2026 town;
  private DeskTown desk;
  private Browser sara;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
    town = new Town2026(database.database());
    desk = new DeskTown(town);
    town.write("A", Town2026.GUNILLA, "människa");
    sara = desk.as("sara");
  }

  @AfterEach
  void close() {
    desk.close();
    database.close();
  }

  private HttpResponse<String> act(Browser who, String deed, Map<String, String> fields) {
    return desk.act(who, "/desk/threads/" + desk.thread("gunilla") + deed, fields);
  }

  private UUID only(String sql) {
    return town.transactions.in(tx -> tx.createQuery(sql).mapTo(UUID.class).one());
  }

  private UUID ticket() {
    return only("select id from ticket");
  }

  private HttpResponse<String> classify(String kind) {
    return act(sara, "/classify", Map.of("ticket", ticket().toString(), "kind", kind));
  }

  private UUID clock(String kind) {
    return only("select id from legal_clock where state = 'running' and kind = '" + kind + "'");
  }

  private String queue() {
    return sara.get("/desk").body();
  }

  @Test
  void whatIsAnsweredStaysInTheQueueUntilSomebodyHasSaidWhatItIs() {
    act(sara, "/answer", Map.of("text", "Hej, jag ringer.", "then", "hand_back"));

    assertThat(town.count("select count(*) from ticket where state = 'open'")).isEqualTo(1);
    assertThat(queue()).contains("Gunilla Berg", "Ingen har sagt vad det är");
    assertThat(classify("advice").statusCode()).isEqualTo(303);
    assertThat(town.count("select count(*) from ticket where state = 'closed'")).isEqualTo(1);
    assertThat(queue()).doesNotContain("Gunilla Berg");
  }

  @Test
  void whatNobodyHasNamedAgesInSight() {
    act(sara, "/answer", Map.of("text", "Hej, jag ringer.", "then", "hand_back"));
    assertThat(queue()).contains("class=\"row calm\"");

    town.clock.pass(Duration.ofDays(2));
    assertThat(queue()).contains("class=\"row soon\"", "(2 dagar)");

    town.clock.pass(Duration.ofDays(2));
    assertThat(queue()).contains("class=\"row overdue\"", "(4 dagar)");
  }

  @Test
  void aReportOfConcernHasItsTimesFromTheMomentItArrived() {
    act(sara, "/answer", Map.of("text", "Hej, jag ringer.", "then", "hand_back"));
    town.clock.pass(Duration.ofDays(3));

    classify("concern_report");

    String page = sara.get("/desk/threads/" + desk.thread("gunilla")).body();
    assertThat(page).contains("Skyddsbedömning: genast", "Beslut om utredning: senast mån 7/12");
    assertThat(queue()).contains("Skyddsbedömning: genast", "class=\"row overdue\"");
  }

  @Test
  void anInquiryThatIsOpenedHasFourMonthsFromThatDay() {
    classify("concern_report");
    act(sara, "/clock-stop", Map.of("clock", clock("protection").toString(), "outcome", "DONE"));
    town.clock.pass(Duration.ofDays(7));

    HttpResponse<String> opened =
        act(
            sara,
            "/clock-stop",
            Map.of("clock", clock("opening").toString(), "outcome", "INQUIRY_OPENED"));

    assertThat(opened.statusCode()).isEqualTo(303);
    assertThat(sara.get("/desk/threads/" + desk.thread("gunilla")).body())
        .contains("Utredningen klar: senast tis 30/3 2027");
    assertThat(town.count("select count(*) from legal_clock where state = 'running'")).isEqualTo(1);
    classify("supplement");
    classify("concern_report");
    assertThat(sara.get("/desk/threads/" + desk.thread("gunilla")).body())
        .contains("Utredningen klar: senast tis 30/3 2027");
  }

  @Test
  void aClockThatIsFarOffLeavesTheQueueAndComesBackAWeekBefore() {
    classify("application");
    act(sara, "/answer", Map.of("text", "Hej", "then", "hand_back"));
    assertThat(queue()).doesNotContain("Gunilla Berg");

    town.clock.pass(Duration.ofDays(115));

    assertThat(queue()).contains("Gunilla Berg", "Utredningen klar");
  }

  @Test
  void moreTimeTakesAReasonAndALaterDay() {
    classify("application");
    String clock = clock("inquiry").toString();

    HttpResponse<String> withoutReason =
        act(sara, "/clock-extend", Map.of("clock", clock, "until", "2027-05-01", "text", ""));
    HttpResponse<String> sooner =
        act(sara, "/clock-extend", Map.of("clock", clock, "until", "2027-01-01", "text", "Skäl"));
    HttpResponse<String> later =
        act(sara, "/clock-extend", Map.of("clock", clock, "until", "2027-05-01", "text", "Skäl"));

    assertThat(withoutReason.statusCode()).isEqualTo(409);
    assertThat(sooner.statusCode()).isEqualTo(409);
    assertThat(later.statusCode()).isEqualTo(303);
    assertThat(sara.get("/desk/threads/" + desk.thread("gunilla")).body())
        .contains("senast lör 1/5 2027");
  }

  @Test
  void whatIsNamedAnewKeepsWhatWasSaidAndItsTimesGo() {
    classify("concern_report");
    classify("supplement");

    assertThat(town.count("select count(*) from classification")).isEqualTo(2);
    assertThat(town.count("select count(*) from legal_clock where state = 'void'")).isEqualTo(2);
    assertThat(sara.get("/desk/threads/" + desk.thread("gunilla")).body())
        .contains("Sara: Orosanmälan", "Sara: Komplettering", "Ändrat");
  }

  @Test
  void whatIsClosedIsNamedAndLetGoAndTheResidentIsAskedOnce() {
    act(sara, "/claim", Map.of());

    HttpResponse<String> unnamed = act(sara, "/close", Map.of("ask", "yes"));
    HttpResponse<String> closed = act(sara, "/close", Map.of("ask", "yes", "kind", "advice"));
    town.sender.runDue();

    assertThat(unnamed.statusCode()).isEqualTo(409);
    assertThat(closed.statusCode()).isEqualTo(303);
    assertThat(town.count("select count(*) from promise where state = 'released'")).isEqualTo(1);
    assertThat(town.provider.sent().get(town.provider.sent().size() - 1).text())
        .startsWith("Sara har avslutat det du skrev om.");
    assertThat(town.write("B", Town2026.GUNILLA, "nej"))
        .singleElement()
        .asString()
        .contains("Sara");
    assertThat(queue()).contains("Behovet är inte löst");
  }

  @Test
  void whoeverMayHaveBeenInDangerIsNotAskedWhetherItHelped() {
    town.write("B", Town2026.GUNILLA, "jag vill inte leva längre");
    act(sara, "/claim", Map.of());
    town.sender.runDue();
    int before = town.provider.sent().size();

    act(sara, "/close", Map.of("ask", "yes", "kind", "advice"));
    town.sender.runDue();

    assertThat(town.provider.sent()).hasSize(before);
  }

  @Test
  void nobodyNamesWhatIsInAnotherThread() {
    town.write("B", Town2026.UNKNOWN, "människa");
    UUID other =
        only(
            "select k.id from ticket k join thread t on t.id = k.thread_id where t.resident_id is null");

    HttpResponse<String> answer =
        act(sara, "/classify", Map.of("ticket", other.toString(), "kind", "advice"));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(town.count("select count(*) from classification")).isZero();
  }
}
