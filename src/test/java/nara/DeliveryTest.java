package nara;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nara.db.TestDatabase;
import nara.delivery.DeliveryReports;
import nara.delivery.DeliveryStatus;
import nara.delivery.Lookup;
import nara.delivery.OutboxSender;
import nara.delivery.OutgoingSms;
import nara.delivery.SendResult;
import nara.delivery.Sender;
import nara.message.PhoneNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What leaves the building, in which order, and what becomes of it when the provider falters. */
class DeliveryTest {
  private static final SendResult DOWN = new SendResult.NotTaken("down", Duration.ZERO);
  private static final SendResult LOST = new SendResult.Unknown("no answer");

  private TestDatabase database;
  private Town2026 town;
  private Scripted provider;
  private OutboxSender sender;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
    town = new Town2026(database.database());
    provider = new Scripted();
    sender =
        new OutboxSender(
            town.transactions,
            town.assistant.seal(),
            Map.of(Town2026.Provider.NAME, Town2026.TOWN),
            Map.of(Town2026.Provider.NAME, provider),
            town.machine,
            town.assistant.undelivered());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void nothingOvertakesWithinALaneButDangerDoes() {
    provider.answers = sms -> sms.to().equals(Town2026.KENT) ? DOWN : taken(sms);
    receive("A", Town2026.KENT, "boka tid");
    receive("B", Town2026.KENT, "människa");
    receive("C", Town2026.GUNILLA, "boka tid");
    sender.runDue();

    assertThat(provider.tried).filteredOn(it -> it.to().equals(Town2026.KENT)).hasSize(1);
    assertThat(provider.tried).filteredOn(it -> it.to().equals(Town2026.GUNILLA)).hasSize(1);

    provider.answers = Scripted::taken;
    receive("D", Town2026.KENT, "jag vill inte leva längre");
    sender.runDue();
    assertThat(last(Town2026.KENT).text()).contains("90101");
  }

  @Test
  void whatTheAssistantSaidIsDroppedWhenAHumanTookTheThreadMeanwhile() {
    receive("A", Town2026.KENT, "boka tid");
    town.transactions.run(
        tx ->
            town.assistant
                .humanHand()
                .takeOver(
                    tx,
                    tx.createQuery("select thread_id from message limit 1").mapTo(UUID.class).one(),
                    TestLibrary.get().get().town().staff("sara").orElseThrow(),
                    Town2026.NOW));
    sender.runDue();

    assertThat(provider.tried).isEmpty();
    assertThat(town.count("select count(*) from outbox where state = 'dropped'")).isEqualTo(1);
  }

  @Test
  void whileTheProviderIsDownNothingIsThrownAwayForADay() {
    provider.answers = sms -> DOWN;
    receive("A", Town2026.KENT, "boka tid");
    for (int hour = 0; hour < 23; hour++) {
      sender.runDue();
      town.machine.pass(Duration.ofHours(1));
    }
    assertThat(town.count("select count(*) from outbox where state = 'queued'")).isEqualTo(1);

    town.machine.pass(Duration.ofHours(2));
    sender.runDue();
    assertThat(town.count("select count(*) from outbox where state = 'failed'")).isEqualTo(1);
    assertThat(town.count("select count(*) from ticket where reason = 'not_delivered'"))
        .isEqualTo(1);
  }

  @Test
  void anUnknownOutcomeIsLookedUpBeforeAnythingIsSentAgain() {
    provider.answers = sms -> LOST;
    receive("A", Town2026.KENT, "boka tid");
    sender.runDue();
    town.machine.pass(Duration.ofMinutes(1));
    sender.lookUpDue();
    sender.runDue();

    assertThat(provider.lookUps).isEqualTo(1);
    assertThat(provider.tried).hasSize(1);
    provider.answers = Scripted::taken;
    town.machine.pass(Duration.ofMinutes(1));
    sender.runDue();
    assertThat(provider.tried).hasSize(2);
  }

  @Test
  void aLookUpThatCannotBeMadeEndsWithAHuman() {
    provider.answers = sms -> LOST;
    provider.found = new Lookup.Unavailable("down");
    receive("A", Town2026.KENT, "boka tid");
    sender.runDue();
    for (int round = 0; round < 40; round++) {
      town.machine.pass(Duration.ofMinutes(6));
      sender.lookUpDue();
    }

    assertThat(provider.lookUps).isLessThan(15);
    assertThat(town.count("select count(*) from outbox where state = 'failed'")).isEqualTo(1);
    assertThat(town.count("select count(*) from ticket")).isEqualTo(1);
  }

  @Test
  void dangerOfUnknownOutcomeIsSentAgainWithoutLookingUp() {
    provider.answers = sms -> LOST;
    receive("A", Town2026.KENT, "jag vill inte leva längre");
    sender.runDue();
    provider.answers = Scripted::taken;
    town.machine.pass(Duration.ofMinutes(1));
    sender.lookUpDue();
    town.machine.pass(Duration.ofSeconds(10));
    sender.runDue();

    assertThat(provider.lookUps).isZero();
    assertThat(provider.tried)
        .filteredOn(it -> it.to().equals(Town2026.KENT))
        .hasSizeGreaterThan(1);
    assertThat(town.count("select count(*) from outbox where state <> 'sent'")).isZero();
  }

  @Test
  void reportsOnlyMoveForwardAndAFailureBecomesATicket() {
    receive("A", Town2026.KENT, "boka tid");
    sender.runDue();
    UUID callback = provider.tried.get(0).callbackId();
    DeliveryReports reports = new DeliveryReports(town.transactions, town.assistant.undelivered());

    reports.report(callback, "SM1", DeliveryStatus.SENT, 0);
    reports.report(callback, "SM1", DeliveryStatus.ACCEPTED, 0);
    assertThat(status()).isEqualTo("sent");
    reports.report(callback, "SM1", DeliveryStatus.FAILED, 30003);
    reports.report(callback, "SM1", DeliveryStatus.DELIVERED, 0);
    reports.report(UUID.randomUUID(), "SM9", DeliveryStatus.FAILED, 30003);

    assertThat(status()).isEqualTo("failed");
    assertThat(town.count("select count(*) from ticket where reason = 'not_delivered'"))
        .isEqualTo(1);
  }

  @Test
  void theSelfTestPassesOnlyWhenTheProviderAnswersAndAlarmsGetOut() {
    assertThat(selfTest(true)).isTrue();
    assertThat(selfTest(false)).isFalse();

    provider.answers = sms -> new SendResult.Refused(30003, false);
    receive("A", Town2026.KENT, "jag vill inte leva längre");
    sender.runDue();
    assertThat(selfTest(true)).isFalse();
    receive("B", Town2026.UNKNOWN, "jag vill inte leva längre");
    provider.answers = Scripted::taken;
    sender.runDue();
    assertThat(last(Town2026.UNKNOWN).text())
        .contains("ingen från kommunen kan läsa")
        .doesNotContain("larmar");
  }

  private boolean selfTest(boolean reachable) {
    return town.transactions.in(
        tx -> town.assistant.alarmWay().selfTest(tx, reachable, Town2026.NOW));
  }

  private String status() {
    return town.transactions.in(
        tx -> tx.createQuery("select status from outbox").mapTo(String.class).one());
  }

  private OutgoingSms last(PhoneNumber to) {
    List<OutgoingSms> all = provider.tried.stream().filter(it -> it.to().equals(to)).toList();
    return all.get(all.size() - 1);
  }

  private static SendResult taken(OutgoingSms sms) {
    return Scripted.taken(sms);
  }

  private void receive(String id, PhoneNumber from, String text) {
    town.assistant
        .inbox()
        .receive(Town2026.sms(id, from, text))
        .match(it -> town.assistant.turns().drain(it.thread()), it -> it, it -> it);
  }

  /** A provider that answers as the test says. */
  private static final class Scripted implements Sender {
    private final List<OutgoingSms> tried = new ArrayList<>();
    private Function<OutgoingSms, SendResult> answers = Scripted::taken;
    private Lookup found = new Lookup.NotThere();
    private int lookUps;

    static SendResult taken(OutgoingSms sms) {
      return new SendResult.Accepted("SM" + sms.callbackId());
    }

    @Override
    public String provider() {
      return Town2026.Provider.NAME;
    }

    @Override
    public boolean isReachable() {
      return true;
    }

    @Override
    public SendResult send(OutgoingSms sms) {
      tried.add(sms);
      return answers.apply(sms);
    }

    @Override
    public Lookup find(OutgoingSms sms, Instant since, Set<String> known) {
      lookUps++;
      return found;
    }
  }
}
