package nara;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nara.db.TestDatabase;
import nara.signin.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms that are sent from a page that is not the newest any more, or twice. */
class DeskFormsTest {
  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");

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

  private String thread() {
    return "/desk/threads/" + desk.thread("gunilla");
  }

  private HttpResponse<String> send(String deed, Map<String, String> fields) {
    return desk.act(sara, thread() + deed, fields);
  }

  private String seen() {
    Matcher found = SEEN.matcher(sara.get(thread()).body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private long unacknowledged() {
    return town.count("select count(*) from alarm where acknowledged_at is null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/answer", "/hand-back", "/close", "/transfer"})
  void nobodyEndsWhatTheyHaveNotSeen(String deed) {
    town.write("A", Town2026.GUNILLA, "människa");
    send("/claim", Map.of());
    Map<String, String> form =
        Map.of("seen", seen(), "text", "Till <dig>", "to", "ali", "kind", "advice");
    town.write("B", Town2026.GUNILLA, "jag tänker ta mitt liv ikväll");

    HttpResponse<String> refused = send(deed, form);

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("något nytt från invånaren", "ta mitt liv ikväll");
    assertThat(refused.body().contains("Till &lt;dig&gt;</textarea>"))
        .isEqualTo(deed.equals("/answer") || deed.equals("/transfer"));
    assertThat(unacknowledged()).isEqualTo(1);
    assertThat(town.count("select count(*) from thread where owner_id is not null")).isEqualTo(1);
    assertThat(town.count("select count(*) from outbox where kind = 'human'")).isZero();
    String now = seen();
    assertThat(
            send(deed, Map.of("seen", now, "text", "Jag ringer nu", "to", "ali", "kind", "advice"))
                .statusCode())
        .isEqualTo(303);
    assertThat(unacknowledged()).isZero();
  }

  @Test
  void aCallEarlierTodayMeetsNothingThatCameSince() {
    town.write("A", Town2026.GUNILLA, "människa");
    town.clock.pass(Duration.ofMinutes(30));
    town.write("B", Town2026.GUNILLA, "jag tänker ta mitt liv ikväll");
    Map<String, String> call =
        Map.of("kind", "CALL", "text", "Ringde.", "when", "2026-11-23T09:20");

    send("/note", call);

    assertThat(unacknowledged()).isEqualTo(1);
    assertThat(
            town.count(
                "select count(*) from promise p join ticket t on t.id = p.ticket_id"
                    + " where p.state = 'kept' and t.reason <> 'danger'"))
        .isEqualTo(1);
    assertThat(town.count("select count(*) from promise where state = 'open'")).isEqualTo(1);
    send("/note", Map.of("kind", "CALL", "text", "Ringde igen."));
    assertThat(unacknowledged()).isZero();
  }

  @Test
  void whatIsWrittenOnAPageThatOneWentBackToIsAnotherMessage() {
    town.write("A", Town2026.GUNILLA, "människa");
    String once = UUID.randomUUID().toString();

    send("/answer", Map.of("text", "Det första", "once", once));
    send("/answer", Map.of("text", "Det andra", "once", once));
    send("/answer", Map.of("text", "Det andra", "once", once));

    assertThat(town.count("select count(*) from outbox where kind = 'human'")).isEqualTo(2);
    assertThat(town.count("select count(*) from draft")).isZero();
  }

  @Test
  void aTransferThatIsSentTwiceTellsOnce() {
    town.write("A", Town2026.GUNILLA, "människa");
    long before = town.count("select count(*) from outbox");
    Map<String, String> form =
        Map.of("to", "ali", "text", "Ring henne", "once", UUID.randomUUID().toString());

    assertThat(send("/transfer", form).statusCode()).isEqualTo(303);
    assertThat(send("/transfer", form).statusCode()).isEqualTo(303);

    assertThat(town.count("select count(*) from outbox")).isEqualTo(before + 1);
    assertThat(town.count("select count(*) from thread_note")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/hand-back", "/close", "/transfer"})
  void whatAColleagueHasIsNotEndedBesideThem(String deed) {
    town.write("A", Town2026.GUNILLA, "människa");
    send("/transfer", Map.of("to", "ali", "text", "Ring henne"));

    HttpResponse<String> refused =
        send(deed, Map.of("to", "petra", "text", "Ring", "kind", "advice"));

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("Ali har redan tagit tråden");
  }

  @Test
  void aTransferToldToNobodySaysSo() {
    town.write("A", Town2026.GUNILLA, "människa");
    town.write("B", Town2026.GUNILLA, "STOPP");

    HttpResponse<String> transferred =
        send("/transfer", Map.of("to", "ali", "text", "Hon vill inte ha SMS"));

    assertThat(transferred.headers().firstValue("Location").orElse(""))
        .contains("told=transferred_untold");
    assertThat(sara.get("/desk?told=transferred_untold").body()).contains("vet det inte än");
  }

  @Test
  void aNoteWithAWrongTimeIsStillThere() {
    HttpResponse<String> refused =
        send("/note", Map.of("kind", "VISIT", "text", "Långt", "when", "2027-01-01T10:00"));

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("Långt</textarea>", "value=\"2027-01-01T10:00\"");
  }

  @Test
  void whatIsProtectedGoesToNobodyWhoMayNotReadIt() {
    town.write("A", Town2026.GUNILLA, "människa");
    String protect = "/desk/residents/" + town.residents.get("gunilla") + "/protect";
    desk.act(sara, protect, Map.of("do", "protect", "reader", "sara"));

    HttpResponse<String> refused = send("/transfer", Map.of("to", "ali", "text", "Ring"));

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("får inte läsa dem");
    assertThat(desk.as("lena").get("/desk?part=team").body()).doesNotContain("Gunilla");
  }
}
