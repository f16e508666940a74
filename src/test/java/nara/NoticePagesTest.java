package nara;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import nara.db.TestDatabase;
import nara.signin.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How somebody chooses the way and the time of notices, and what counts as being at the desk. */
class NoticePagesTest {
  private static final String PATH = "/desk/time/notices";
  private static final Map<String, String> NEVER = Map.of("way", "MOBILE", "wanted", "NEVER");

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

  private List<String> chosen() {
    return town.transactions.in(
        tx ->
            tx.createQuery("select way || ' ' || wanted from notice_choice")
                .mapTo(String.class)
                .list());
  }

  @Test
  void onesOwnPageSaysWhatHoldsAndWhyMailIsNotThere() {
    String page = desk.as("sara").get("/desk/time").body();

    assertThat(page)
        .contains("När skrivbordet är stängt", "Det säger aldrig vem eller vad.")
        .contains("kommer det alltid, också med Aldrig")
        .contains("<option value=\"MOBILE\" selected>", "<option value=\"AT_ONCE\" selected>")
        .contains("NARA_MAIL_URL")
        .doesNotContain("value=\"MAIL\"");
  }

  @Test
  void whatIsChosenHoldsAndCanBeUndone() {
    Browser sara = desk.as("sara");
    HttpResponse<String> saved = desk.act(sara, PATH, NEVER);

    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(chosen()).containsExactly("mobile never");
    String back = saved.headers().firstValue("Location").orElseThrow();
    assertThat(sara.get(back).body())
        .contains("Ångra ändringen", "name=\"wanted\" value=\"AT_ONCE\"")
        .contains("<option value=\"NEVER\" selected>");
    desk.act(sara, PATH, Map.of("way", "MOBILE", "wanted", "AT_ONCE"));
    assertThat(chosen()).containsExactly("mobile at_once");
    assertThat(sara.get("/desk/time?before=x.y").body()).doesNotContain("Ångra ändringen");
  }

  @Test
  void aWayThatIsNotThereIsRefused() {
    Browser sara = desk.as("sara");
    for (Map<String, String> wrong :
        List.of(
            Map.of("way", "MAIL", "wanted", "NEVER"),
            Map.of("way", "DUVA", "wanted", "NEVER"),
            Map.of("way", "MOBILE", "wanted", ""),
            Map.of("way", "MOBILE", "wanted", "NEVER", "for", "ali"))) {
      assertThat(desk.act(sara, PATH, wrong).statusCode()).isEqualTo(404);
    }
    assertThat(chosen()).isEmpty();
  }

  @Test
  void nobodyChoosesForSomebodyElse() {
    Browser lena = desk.as("lena");
    Map<String, String> forSara = Map.of("way", "MOBILE", "wanted", "NEVER", "for", "sara");

    assertThat(lena.get("/desk/time?for=sara").body()).doesNotContain(PATH);
    assertThat(lena.get("/desk/time").body()).contains(PATH);
    assertThat(desk.act(lena, PATH, forSara).statusCode()).isEqualTo(404);
    assertThat(desk.act(desk.as("designer"), PATH, NEVER).statusCode()).isEqualTo(403);
    assertThat(desk.as("").post(PATH, NEVER).statusCode()).isEqualTo(401);
    assertThat(desk.as("sara").post(PATH, NEVER).statusCode()).as("without a token").isEqualTo(403);
    assertThat(chosen()).isEmpty();
  }

  @Test
  void whatSomebodyDoesIsBeingThereAndWhatAPageAsksIsNot() {
    Browser sara = desk.as("sara");
    sara.get("/desk/files/desk.css");
    sara.get("/desk", "X-Nara-Poll", "1");
    assertThat(town.count("select count(*) from desk_open")).isZero();

    sara.get("/desk");
    assertThat(town.count("select count(*) from desk_open")).isEqualTo(1);
    desk.as("designer").get("/desk");
    desk.as("").get("/desk");
    assertThat(town.count("select count(*) from desk_open")).isEqualTo(1);
  }
}
