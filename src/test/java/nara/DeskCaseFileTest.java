package nara;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nara.db.TestDatabase;
import nara.signin.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What was said is carried over to the case file, once, and what is left to carry over is listed.
 */
class DeskCaseFileTest {
  private static final Pattern BOX = Pattern.compile("name=\"item\" value=\"([^\"]+)\"( checked)?");
  private static final Pattern TEXT =
      Pattern.compile("<textarea id=\"extract\"[^>]*>(.*?)</textarea>", Pattern.DOTALL);

  private TestDatabase database;
  private Town2026 town;
  private DeskTown desk;
  private Browser sara;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
    town = new Town2026(database.database());
    desk = new DeskTown(town);
    town.write("A", Town2026.GUNILLA, "människa åäö");
    town.sender.runDue();
    sara = desk.as("sara");
  }

  @AfterEach
  void close() {
    desk.close();
    database.close();
  }

  private String path(String deed) {
    return "/desk/threads/" + desk.thread("gunilla") + deed;
  }

  private String page() {
    return sara.get(path("/case-file")).body();
  }

  private static List<String> boxes(String page, boolean isChosen) {
    List<String> boxes = new ArrayList<>();
    Matcher found = BOX.matcher(page);
    while (found.find()) {
      if ((found.group(2) != null) == isChosen) {
        boxes.add(found.group(1));
      }
    }
    return boxes;
  }

  private HttpResponse<String> act(String deed, Map<String, List<String>> fields) {
    return desk.actWith(sara, path("/case-file" + deed), fields);
  }

  private HttpResponse<String> record(List<String> items) {
    return act("/record", Map.of("item", items));
  }

  private String text(List<String> items) {
    Matcher found = TEXT.matcher(act("/text", Map.of("item", items)).body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private long marks() {
    return town.count("select count(*) from case_file_entry where undone_at is null");
  }

  @Test
  void theTextSaysWhenHowFromWhomToWhomAndWhatForAllOfIt() {
    desk.act(
        sara, path("/note"), Map.of("kind", "CALL", "text", "Ringde.", "when", "2026-11-22T13:05"));
    desk.act(sara, path("/answer"), Map.of("text", "Hej Gunilla, vi hörs."));
    town.sender.runDue();

    String text = text(boxes(page(), true));

    assertThat(text)
        .startsWith(
            """
            Gunilla Berg
            Handläggare: Sara Lind
            Exempelstad
            Tid: 2026-11-22 13.05 till 2026-11-23 09.10
            Utskrivet av Sara Lind 2026-11-23 09.10

            2026-11-22 13.05 · Samtal
            Sara Lind med Gunilla Berg
              Ringde.
            Antecknat 2026-11-23 09.10.

            2026-11-23 09.10 · SMS
            Från Gunilla Berg till Exempelstad
              människa åäö

            2026-11-23 09.10 · SMS
            Från Assistenten (automatiskt svar) till Gunilla Berg
            """)
        .contains("Från Sara Lind till Gunilla Berg\n  Hej Gunilla, vi hörs.\n")
        .doesNotContain(desk.thread("gunilla").toString());
    assertThat(town.count("select count(*) from audit_entry where action = 'thread.export'"))
        .isEqualTo(1);
  }

  @Test
  void aMeetingIsToldWithItsDayAndItsYear() {
    town.write("B", Town2026.GUNILLA, "avbryt");
    town.write("C", Town2026.GUNILLA, "boka tid");
    town.write("D", Town2026.GUNILLA, "1");

    assertThat(text(boxes(page(), true)))
        .containsPattern(
            "2026-11-23 09\\.10 · Händelse\n  Tid bokad \\S+ \\d+/\\d+ 2026 \\d\\d\\.\\d\\d");
  }

  @Test
  void whatDidNotArriveIsSaid() {
    town.transactions.run(
        tx -> tx.execute("update outbox set state = 'failed', error_code = 30003"));

    assertThat(text(boxes(page(), true))).contains("Kom inte fram (fel 30003).");
  }

  @Test
  void whatIsMarkedSaysSoIsNotChosenAgainAndLeavesTheList() {
    assertThat(sara.get("/desk/unrecorded").body())
        .contains("Gunilla Berg")
        .doesNotContain("människa");
    assertThat(sara.get(path("")).body()).contains("Till akten (2 ej förda)");

    HttpResponse<String> marked = record(boxes(page(), true));

    assertThat(marked.statusCode()).isEqualTo(303);
    assertThat(boxes(page(), true)).isEmpty();
    assertThat(boxes(page(), false)).hasSize(2);
    assertThat(page()).contains("Förd till akt 2026-11-23 09.10 av Sara Lind");
    assertThat(sara.get("/desk/unrecorded").body())
        .contains("Allt är fört till akten.")
        .doesNotContain("Gunilla Berg");
    assertThat(sara.get(path("")).body()).contains("Till akten (allt är fört)");
    assertThat(town.count("select count(*) from audit_entry where action = 'thread.record'"))
        .isEqualTo(1);
    town.write("B", Town2026.GUNILLA, "hallå");
    assertThat(sara.get("/desk/unrecorded").body()).contains("Gunilla Berg");
  }

  @Test
  void whoMarkedFirstStaysWhateverIsMarkedAgain() {
    List<String> items = boxes(page(), true);
    record(items);
    town.clock.pass(Duration.ofHours(1));

    assertThat(record(items).statusCode()).isEqualTo(303);

    assertThat(marks()).isEqualTo(2);
    assertThat(town.count("select count(distinct recorded_at) from case_file_entry")).isEqualTo(1);
    assertThat(page()).contains("Förd till akt 2026-11-23 09.10 av Sara Lind");
  }

  @Test
  void aSlipOfTheFingerIsUndoneAndItsRowStays() {
    List<String> items = boxes(page(), true);
    record(items);

    HttpResponse<String> undone =
        act("/undo", Map.of("undo", List.of(items.get(0)), "item", items));

    assertThat(undone.statusCode()).isEqualTo(303);
    assertThat(boxes(page(), true)).containsExactly(items.get(0));
    assertThat(marks()).isEqualTo(1);
    record(items);
    assertThat(town.count("select count(*) from case_file_entry")).isEqualTo(3);
    assertThat(town.count("select count(*) from case_file_entry where undone_by is not null"))
        .isEqualTo(1);
  }

  @Test
  void whatIsInAnotherThreadIsNeitherMarkedNorWrittenOut() {
    town.write("B", Town2026.KENT, "människa, Kents hemlighet");
    String other =
        "message:"
            + town.transactions.in(
                tx ->
                    tx.createQuery(
                            "select id from message where direction = 'in' order by arrival desc")
                        .mapTo(UUID.class)
                        .findFirst()
                        .orElseThrow());
    List<String> items = new ArrayList<>(boxes(page(), true));
    items.add(other);

    assertThat(record(items).statusCode()).isEqualTo(409);
    assertThat(record(List.of()).statusCode()).isEqualTo(409);
    assertThat(record(List.of("message:nothing")).statusCode()).isEqualTo(409);
    HttpResponse<String> written = act("/text", Map.of("item", items));

    assertThat(marks()).isZero();
    assertThat(written.statusCode()).isEqualTo(409);
    assertThat(written.body()).contains("Välj något").doesNotContain("hemlighet");
  }

  @Test
  void allOrNothingOrSomeDaysAreChosenWithoutAScript() {
    record(boxes(page(), true).subList(0, 1));
    String query = path("/case-file");

    assertThat(boxes(sara.get(query + "?choose=all").body(), true)).hasSize(2);
    assertThat(boxes(sara.get(query + "?choose=none").body(), true)).isEmpty();
    assertThat(boxes(sara.get(query + "?from=2026-11-23&to=2026-11-23").body(), true)).hasSize(1);
    assertThat(sara.get(query + "?from=2026-11-24").body()).contains("Här finns inget");
    assertThat(sara.get(query + "?to=2026-11-22").body()).contains("Här finns inget");
    assertThat(boxes(sara.get(query + "?from=nonsense").body(), true)).hasSize(1);
  }

  @Test
  void aNoteForColleaguesIsChosenOnlyBySomebody() {
    desk.act(sara, path("/note"), Map.of("kind", "NOTE", "text", "Bara för oss."));

    assertThat(boxes(page(), false)).hasSize(1);
    assertThat(sara.get(path("")).body()).contains("Till akten (2 ej förda)");
  }

  @Test
  void aScriptAndALineThatPassesForOursAreShownAsWhatSomebodyWrote() {
    town.write("B", Town2026.GUNILLA, "<script>x</script></textarea>\u20282026-11-23 · SMS");

    String page = page();
    String text = text(boxes(page, true));

    assertThat(page).contains("&lt;script&gt;").doesNotContain("<script>x");
    assertThat(text).contains("  &lt;script&gt;x&lt;/script&gt;", "\n  2026-11-23 · SMS");
  }

  @Test
  void thePdfIsDownloadedWithoutANameAndKeptNowhere() {
    HttpResponse<String> pdf = act("/pdf", Map.of("item", boxes(page(), true)));

    assertThat(pdf.statusCode()).isEqualTo(200);
    assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
    assertThat(pdf.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(pdf.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"nara-till-akten-2026-11-23.pdf\"");
    assertThat(pdf.body().getBytes(StandardCharsets.UTF_8)).startsWith('%', 'P', 'D', 'F');
  }

  @Test
  void whoeverStandsInSeesTheListOfTheColleagueWhoIsAway() {
    Browser ali = desk.as("ali");
    assertThat(ali.get("/desk/unrecorded").body()).doesNotContain("Gunilla");
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

    assertThat(ali.get("/desk/unrecorded").body()).contains("Gunilla Berg");
  }
}
