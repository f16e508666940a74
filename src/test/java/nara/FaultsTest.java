package nara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nara.authoring.TestBook;
import nara.conversation.Knowledge;
import nara.conversation.Progress;
import nara.db.TestDatabase;
import nara.flow.Flow;
import nara.flow.FlowBook;
import nara.message.ChatSession;
import nara.message.InboundMessage;
import nara.town.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What remains when something goes wrong. */
class FaultsTest {
  private TestDatabase database;
  private Town2026 town;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
    town = new Town2026(database.database());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aFlowThatThrowsLeavesTheMessageATicketAndAnHonestAnswer() {
    Knowledge knowledge = TestLibrary.get().get();
    FlowBook throwing =
        new FlowBook(
            TestBook.of(
                    """
                    flow: thanks
                    starts_on: thanks
                    steps:
                    - {id: oops, do: there.is_none, then: {ok: end}}
                    - {id: end, end: x}
                    """)
                .flows(),
            knowledge.flows().patterns(),
            java.util.Map.of(),
            java.util.Map.of());
    Town2026 broken =
        new Town2026(
            database.database(),
            () ->
                new Knowledge(
                    throwing, knowledge.town(), knowledge.understander(), knowledge.times()));

    List<String> answers = broken.write("A", Town2026.UNKNOWN, "tack så mycket");

    assertThat(answers).singleElement().asString().contains("Något gick fel hos mig");
    assertThat(town.count("select count(*) from message where state = 'failed'")).isEqualTo(1);
    assertThat(town.count("select count(*) from ticket where reason = 'turn_failed'")).isEqualTo(1);
    assertThat(town.count("select count(*) from promise where state = 'open'")).isEqualTo(1);
  }

  @Test
  void aMessageWhoseProcessDiedBeforeTheTurnIsAnsweredAfterTheRestart() {
    town.assistant.inbox().receive(Town2026.sms("A", Town2026.GUNILLA, "boka tid"));

    Town2026 restarted = new Town2026(database.database(), TestLibrary.get());
    List<UUID> waiting =
        restarted.transactions.in(
            tx -> restarted.assistant.messages().threadsWaiting(tx, Town2026.NOW, 10));

    assertThat(waiting).hasSize(1);
    assertThat(restarted.assistant.turns().drain(waiting.get(0))).isEqualTo(Progress.NOTHING_NEW);
    restarted.sender.runDue();
    assertThat(restarted.provider.sent()).hasSize(1);
  }

  @Test
  void aProcessThatDiedBetweenSendingAndNotingSendsNothingTwice() {
    town.provider.forgetToAnswer(true);
    assertThatThrownBy(() -> town.write("A", Town2026.GUNILLA, "boka tid"))
        .hasMessageContaining("died");
    town.provider.forgetToAnswer(false);

    town.sender.runDue();
    assertThat(town.count("select count(*) from outbox where state = 'sending'")).isEqualTo(1);
    town.machine.pass(Duration.ofMinutes(1));
    town.sender.lookUpDue();
    town.sender.runDue();

    assertThat(town.provider.sent()).hasSize(1);
    assertThat(town.count("select count(*) from outbox where state = 'sent'")).isEqualTo(1);
  }

  @Test
  void aCaseworkerWhoLeftTheRosterLeavesNobodyUnheard() {
    Knowledge knowledge = TestLibrary.get().get();
    Town2026 smaller = new Town2026(database.database(), () -> without(knowledge, "sara"));

    List<String> danger = smaller.write("A", Town2026.KENT, "jag vill inte leva längre");
    List<String> ordinary = smaller.write("B", Town2026.GUNILLA, "boka tid");

    assertThat(danger).anySatisfy(it -> assertThat(it).contains("112", "90101"));
    assertThat(ordinary).singleElement().asString().contains("ingen handläggare");
    assertThat(town.count("select count(*) from alarm")).isEqualTo(1);
  }

  private static Knowledge without(Knowledge knowledge, String key) {
    Town all = knowledge.town();
    java.util.Map<String, nara.town.Staff> staff = new java.util.LinkedHashMap<>(all.staff());
    staff.remove(key);
    Town smaller =
        new Town(
            all.name(),
            all.smsNumber(),
            all.switchboard(),
            all.website(),
            all.speaks(),
            all.hours(),
            all.hoursInWords(),
            staff,
            all.places(),
            all.languages(),
            all.helpLines(),
            all.promise(),
            all.soonPromise(),
            all.booking(),
            all.calls(),
            all.notices());
    return new Knowledge(knowledge.flows(), smaller, knowledge.understander(), knowledge.times());
  }

  @Test
  void aDangerTextThatCannotBeSaidStillNamesTheNumber() {
    Knowledge knowledge = TestLibrary.get().get();
    java.util.Map<String, Flow> patterns = new java.util.HashMap<>(knowledge.flows().patterns());
    patterns.put("danger", TestBook.flow("flow: danger\nsteps: [{id: other, say: x, end: x}]"));
    FlowBook broken =
        new FlowBook(knowledge.flows().flows(), patterns, java.util.Map.of(), java.util.Map.of());
    Town2026 town =
        new Town2026(
            database.database(),
            () ->
                new Knowledge(
                    broken, knowledge.town(), knowledge.understander(), knowledge.times()));

    List<String> said = town.write("A", Town2026.KENT, "jag vill inte leva längre");

    assertThat(said).contains("Vid fara, ring 112.");
    assertThat(town.count("select count(*) from alarm")).isEqualTo(1);
  }

  @Test
  void anAlarmFromAChatReachesStaffBySms() {
    ChatSession chat = new ChatSession("a-chat-in-a-library");
    town.assistant
        .inbox()
        .receive(
            new InboundMessage(
                "web",
                "chat",
                "1",
                chat,
                Town2026.TOWN,
                "jag vill inte leva längre",
                0,
                Town2026.NOW,
                null));
    town.sender.runDue();

    assertThat(town.provider.sent())
        .extracting(it -> it.to().e164())
        .contains("+46701740620", "+46701740621", "+46701740622");
    assertThat(town.count("select count(*) from outbox where state not in ('sent')")).isZero();
  }

  @Test
  void aBrokenSessionSpoilsNothing() {
    town.write("A", Town2026.GUNILLA, "boka tid");
    town.transactions.run(
        tx -> {
          UUID thread =
              tx.createQuery("select thread_id from message limit 1").mapTo(UUID.class).one();
          town.assistant.threads().saveSession(tx, thread, "{\"schema\": 99}");
        });

    assertThat(town.write("B", Town2026.GUNILLA, "STOPP"))
        .singleElement()
        .asString()
        .contains("inga fler SMS");
    assertThat(town.count("select count(*) from opt_out")).isEqualTo(1);
    assertThat(town.count("select count(*) from message where state = 'failed'")).isZero();
  }

  @Test
  void oneUnreadableRowOfTheOutboxStandsInNobodysWay() {
    town.assistant.inbox().receive(Town2026.sms("A", Town2026.KENT, "boka tid"));
    town.write("B", Town2026.GUNILLA, "tack");
    town.transactions.run(
        tx -> {
          tx.execute("update outbox set state = 'queued', attempts = 0");
          tx.execute("update message set text_sealed = 'x' where direction = 'out'");
        });

    town.sender.runDue();
    assertThat(town.count("select count(*) from outbox where state = 'failed'")).isEqualTo(1);
    assertThat(town.count("select count(*) from ticket where reason = 'not_delivered'"))
        .isEqualTo(1);
    assertThat(town.write("C", Town2026.UNKNOWN, "hej")).hasSize(1);
  }

  @Test
  void stoppIsObeyedWhileAHumanHasTheThread() {
    town.write("A", Town2026.KENT, "jag vill inte leva längre");

    assertThat(town.write("B", Town2026.KENT, "STOPP")).isEmpty();
    assertThat(town.count("select count(*) from opt_out")).isEqualTo(1);
  }

  static List<String> oddTexts() {
    return List.of(
        "",
        "   ",
        "å".repeat(2_000),
        "a".repeat(2_000),
        "😀😀😀",
        "boka tid 😀",
        "hej\u0000du",
        "<Response><Message>x</Message></Response>",
        "{name}",
        "{wish} {0} '{'",
        "'; drop table message; --",
        ". ".repeat(3_000),
        "\u202Etid boka",
        "\uD800",
        "​");
  }

  @ParameterizedTest
  @MethodSource("oddTexts")
  void oddTextsAreStoredAndAnswered(String text) {
    assertThat(town.write("A", Town2026.GUNILLA, text)).hasSize(1);
    assertThat(town.count("select count(*) from message where state = 'done' and direction = 'in'"))
        .isEqualTo(1);
  }

  @Test
  void aDumpOfTheDatabaseShowsNothingInTheClear() {
    town.write("A", Town2026.GUNILLA, "hej jag heter Gunilla och vill boka tid");
    town.write("B", Town2026.GUNILLA, "2an men helst på biblioteket");
    town.write("C", Town2026.KENT, "jag vill inte leva längre");
    town.write("D", Town2026.UNKNOWN, "när har Gunilla Berg sin tid");

    String dump = dump().toLowerCase(Locale.ROOT);

    for (String secret :
        List.of(
            "gunilla",
            "berg",
            "kent",
            "sara",
            "lind",
            "70174",
            "1740605",
            "boka tid",
            "bibliotek",
            "leva",
            "kommunens digitala",
            "2026-11-26t13:30\"")) {
      String hex = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
      assertThat(dump).as(secret).doesNotContain(secret).doesNotContain(hex);
    }
    assertThat(dump).as("the dump is a dump").contains("meeting_booked", "table thread");
  }

  /** Every row of every table of ours as text, flow sources apart, which are no resident's. */
  private String dump() {
    return town.transactions.in(
        tx -> {
          StringBuilder all = new StringBuilder();
          List<String> tables =
              tx.createQuery(
                      """
                      select table_name from information_schema.tables
                      where table_schema = 'public' and table_name not in
                        ('flow_version', 'flyway_schema_history')
                      """)
                  .mapTo(String.class)
                  .list();
          for (String table : tables) {
            all.append("table ").append(table).append(' ');
            tx.createQuery("select t::text from " + table + " t")
                .mapTo(String.class)
                .list()
                .forEach(row -> all.append(row).append('\n'));
          }
          return all.toString();
        });
  }
}
