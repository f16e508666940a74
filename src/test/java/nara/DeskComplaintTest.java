package nara;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import nara.db.TestDatabase;
import nara.signin.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a resident says of their own caseworker goes past her. */
class DeskComplaintTest {
  private static final String WORDS = "jag är missnöjd med sara och vill klaga";

  private TestDatabase database;
  private Town2026 town;
  private DeskTown desk;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
    town = new Town2026(database.database());
    desk = new DeskTown(town);
    town.write("A", Town2026.GUNILLA, WORDS);
    assertThat(town.count("select count(*) from ticket where reason = 'complaint'")).isEqualTo(1);
  }

  @AfterEach
  void close() {
    desk.close();
    database.close();
  }

  private String thread() {
    return "/desk/threads/" + desk.thread("gunilla");
  }

  @Test
  void sheIsShownNothingOfIt() {
    Browser sara = desk.as("sara");

    assertThat(sara.get("/desk").body()).doesNotContain("Gunilla");
    assertThat(sara.get(thread()).body())
        .contains("Gunilla Berg")
        .doesNotContain("missnöjd", "Det går till", "till Lena");
    assertThat(sara.get(thread() + "/case-file").body()).doesNotContain("missnöjd", "Det går till");
    assertThat(sara.get("/desk/unrecorded").body()).doesNotContain("Gunilla");
  }

  @Test
  void whomItWentToReadsItAndDealsWithIt() {
    Browser lena = desk.as("lena");

    assertThat(lena.get("/desk").body()).contains("Gunilla Berg");
    assertThat(lena.get(thread()).body()).contains(WORDS);
    assertThat(lena.get(thread() + "/case-file").body()).contains(WORDS);
    desk.act(lena, thread() + "/answer", Map.of("text", "Hej, det är Lena. Jag ringer dig."));
    desk.act(lena, thread() + "/close", Map.of("kind", "complaint"));

    assertThat(town.count("select count(*) from ticket where state = 'open'")).isZero();
    assertThat(town.count("select count(*) from promise where state = 'kept'")).isEqualTo(1);
    assertThat(desk.as("sara").get(thread()).body()).doesNotContain("missnöjd");
  }

  @Test
  void whatSheDoesInTheThreadTouchesItNot() {
    town.write("B", Town2026.GUNILLA, "när är min tid");
    Browser sara = desk.as("sara");

    desk.act(sara, thread() + "/claim", Map.of());
    desk.act(sara, thread() + "/answer", Map.of("text", "Hej Gunilla!"));
    HttpResponse<String> closed = desk.act(sara, thread() + "/close", Map.of("kind", "advice"));

    assertThat(closed.statusCode()).isEqualTo(303);
    assertThat(
            town.count(
                "select count(*) from ticket k join promise p on p.ticket_id = k.id"
                    + " where k.reason = 'complaint' and k.state = 'open' and k.unclassified"
                    + " and p.state = 'open' and k.claimed_at is null"))
        .isEqualTo(1);
    assertThat(desk.as("lena").get("/desk").body()).contains("Gunilla Berg");
  }
}
