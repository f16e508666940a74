package nara;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nara.conversation.Progress;
import nara.conversation.Receipt;
import nara.db.TestDatabase;
import nara.delivery.OutgoingSms;
import nara.jobs.KeyedWorkers;
import nara.message.PhoneNumber;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens when much arrives at the same moment, with workers as in the real program. */
class ManyAtOnceTest {
  private TestDatabase database;
  private Town2026 town;
  private KeyedWorkers<UUID> workers;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
    town = new Town2026(database.database());
    workers =
        new KeyedWorkers<>(
            "turns", 3, thread -> town.assistant.turns().drain(thread) != Progress.BUSY);
  }

  @AfterEach
  void close() {
    workers.close();
    database.close();
  }

  @Test
  void sameMessageTenTimesAtOnceHasOneReplyAndOneBooking() throws Exception {
    town.write("A", Town2026.GUNILLA, "boka tid");
    int before = town.provider.sent().size();

    atOnce(10, i -> receive("B", Town2026.GUNILLA, "1"));
    settle();

    assertThat(town.provider.sent()).hasSize(before + 1);
    assertThat(town.count("select count(*) from meeting")).isEqualTo(1);
    assertThat(town.count("select count(*) from message where direction = 'in'")).isEqualTo(2);
  }

  @Test
  void twentyMessagesOfOneNumberAreAnsweredInOrderAndOthersMeanwhile() throws Exception {
    List<PhoneNumber> others =
        IntStream.range(91, 99).mapToObj(i -> new PhoneNumber("+467017406" + i)).toList();

    atOnce(
        28,
        i ->
            i < 20
                ? receive("G" + i, Town2026.GUNILLA, i % 2 == 0 ? "boka tid" : "människa")
                : receive("O" + i, others.get(i - 20), "vill boka en tid"));
    settle();

    List<String> arrived = texts("in");
    List<String> answered = texts("out");
    assertThat(answered).hasSize(20);
    for (int i = 0; i < arrived.size(); i++) {
      String expected = arrived.get(i).equals("boka tid") ? "Sara har tid" : "Sara ringer dig";
      assertThat(answered.get(i)).as("answer %d to %s", i, arrived.get(i)).contains(expected);
    }
    assertThat(sentTo(Town2026.GUNILLA)).isEqualTo(answered);
    others.forEach(it -> assertThat(sentTo(it)).hasSize(1));
  }

  @Test
  void ofTwoAfterTheSameTimeOneGetsItAndTheOtherIsOfferedTwoMore() throws Exception {
    town.write("A", Town2026.GUNILLA, "boka tid");
    town.write("B", Town2026.KENT, "boka tid");
    int before = town.provider.sent().size();

    atOnce(2, i -> i == 0 ? receive("C", Town2026.GUNILLA, "1") : receive("D", Town2026.KENT, "1"));
    settle();

    List<String> answers =
        town.provider.sent().subList(before, before + 2).stream().map(OutgoingSms::text).toList();
    assertThat(town.count("select count(*) from meeting")).isEqualTo(1);
    assertThat(answers).filteredOn(it -> it.contains("Jag har satt upp dig")).hasSize(1);
    assertThat(answers)
        .filteredOn(it -> it.contains("är inte ledig längre") && it.contains("Svara 1 eller 2"))
        .hasSize(1);
  }

  private Receipt receive(String id, PhoneNumber from, String text) {
    Receipt receipt = town.assistant.inbox().receive(Town2026.sms(id, from, text));
    receipt.match(
        it -> {
          workers.submit(it.thread());
          return true;
        },
        it -> true,
        it -> true);
    return receipt;
  }

  private static void atOnce(int count, java.util.function.IntFunction<Receipt> work)
      throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(count);
    CountDownLatch start = new CountDownLatch(1);
    List<Callable<Receipt>> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = i;
      all.add(
          () -> {
            start.await();
            return work.apply(number);
          });
    }
    List<Future<Receipt>> results = all.stream().map(pool::submit).toList();
    start.countDown();
    for (Future<Receipt> result : results) {
      result.get();
    }
    pool.shutdown();
  }

  private void settle() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> town.count("select count(*) from message where state = 'new'") == 0);
    town.sender.runDue();
    assertThat(town.count("select count(*) from outbox where state <> 'sent'")).isZero();
  }

  private List<String> texts(String direction) {
    return town.transactions.in(
        tx ->
            tx
                .createQuery(
                    """
                    select m.id from message m join thread t on t.id = m.thread_id
                    where direction = :direction and t.resident_id is not null order by arrival
                    """)
                .bind("direction", direction)
                .mapTo(UUID.class)
                .list()
                .stream()
                .map(it -> town.assistant.messages().text(tx, it))
                .toList());
  }

  private List<String> sentTo(PhoneNumber number) {
    return town.provider.sent().stream()
        .filter(it -> it.to().equals(number))
        .map(OutgoingSms::text)
        .toList();
  }
}
