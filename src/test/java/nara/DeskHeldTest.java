package nara;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import nara.db.TestDatabase;
import nara.signin.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes while a human has a thread, and after it is handed back. */
class DeskHeldTest {
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

  private void send(String deed, Map<String, String> fields) {
    assertThat(
            desk.act(sara, "/desk/threads/" + desk.thread("gunilla") + deed, fields).statusCode())
        .isEqualTo(303);
  }

  @Test
  void whatMayBeDangerIsPromisedALookAlsoWhereAHumanHasTheThread() {
    send("/claim", Map.of());

    assertThat(town.write("A", Town2026.GUNILLA, "orkar inget längre")).isEmpty();

    assertThat(
            town.count(
                "select count(*) from ticket where reason = 'unclear_danger'"
                    + " and priority = 'unclear' and state = 'open'"))
        .isEqualTo(1);
    assertThat(sara.get("/desk").body()).contains("class=\"row unclear");
  }

  @Test
  void whatComesWhereNothingIsOpenIsNamedByAHuman() {
    send("/answer", Map.of("text", "Hej, hur går det?"));

    town.write("A", Town2026.GUNILLA, "jag vill ansöka om mer stöd hemma");
    town.write("B", Town2026.GUNILLA, "kan du hjälpa mig");

    assertThat(town.count("select count(*) from ticket where reason = 'conversation'"))
        .isEqualTo(1);
    assertThat(town.count("select count(*) from promise")).isZero();
    send("/hand-back", Map.of());
    assertThat(sara.get("/desk").body()).contains("Gunilla Berg");
    send("/close", Map.of("kind", "application"));
    assertThat(town.count("select count(*) from ticket where state = 'open'")).isZero();
  }

  @Test
  void anAnswerToHerAnswersNoOlderQuestionOfTheAssistants() {
    town.write("A", Town2026.GUNILLA, "boka tid");
    town.clock.pass(Duration.ofMinutes(1));
    send("/answer", Map.of("text", "Vill du komma 1 eller 2 gånger?"));
    send("/hand-back", Map.of());

    town.write("B", Town2026.GUNILLA, "2");

    assertThat(town.count("select count(*) from meeting")).isZero();
  }

  @Test
  void whoeverOnlyLookedLeavesTheQuestionOpen() {
    town.write("A", Town2026.GUNILLA, "boka tid");
    send("/claim", Map.of());
    send("/hand-back", Map.of());

    town.write("B", Town2026.GUNILLA, "2");

    assertThat(town.count("select count(*) from meeting")).isEqualTo(1);
  }

  @Test
  void whatWasHeldBySomebodyWhoLeftIsOfferedToThoseWhoAreHere() {
    town.write("A", Town2026.GUNILLA, "människa");
    UUID gone = UUID.randomUUID();
    town.transactions.run(
        tx -> {
          tx.execute("insert into caseworker values (?, 'x', now())", gone);
          tx.execute("update thread set owner_id = ?", gone);
          tx.execute("update ticket set owner_id = ?, claimed_at = now()", gone);
        });

    assertThat(desk.as("ali").get("/desk?part=unclaimed").body()).contains("Gunilla Berg");
    send("/claim", Map.of());
    assertThat(sara.get("/desk").body()).contains("Gunilla Berg");
  }

  @Test
  void aNumberThatIsRegisteredBringsWhatWasWrittenFromIt() {
    town.write("A", Town2026.UNKNOWN, "människa");
    Browser ali = desk.as("ali");

    desk.act(
        ali,
        "/desk/residents/new",
        Map.of(
            "name", "Ny Person",
            "number", Town2026.UNKNOWN.e164(),
            "consent", "yes",
            "language", "sv",
            "caseworker", "ali"));

    assertThat(town.count("select count(*) from thread where contact_point_id is not null"))
        .isZero();
    assertThat(ali.get("/desk").body()).contains("Ny Person");
    assertThat(town.write("B", Town2026.UNKNOWN, "boka tid")).hasSize(1);
    assertThat(town.count("select count(*) from thread")).isEqualTo(1);
  }
}
