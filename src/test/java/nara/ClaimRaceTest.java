package nara;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nara.conversation.Progress;
import nara.conversation.Receipt;
import nara.db.TestDatabase;
import nara.handover.Claim;
import nara.jobs.KeyedWorkers;
import nara.jobs.Loop;
import nara.message.PhoneNumber;
import nara.town.Staff;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A thousand messages come in while two colleagues at once claim every thread they come to. */
class ClaimRaceTest {
  private static final int THREADS = 50;
  private static final int MESSAGES_EACH = 20;
  private static final int CLAIMED_AFTER = 8;

  private TestDatabase database;
  private Town2026 town;
  private KeyedWorkers<UUID> workers;
  private Loop sender;

  /** What the assistant had written in a thread when it was claimed. */
  private record AtClaim(long newest, List<UUID> unsent) {}

  private final Map<UUID, AtClaim> claimed = new ConcurrentHashMap<>();

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
    town = new Town2026(database.database());
    workers =
        new KeyedWorkers<>(
            "turns", 3, thread -> town.assistant.turns().drain(thread) != Progress.BUSY);
    sender = Loop.start("sender", Duration.ofMillis(5), () -> town.sender.runDue());
  }

  @AfterEach
  void close() {
    sender.close();
    workers.close();
    database.close();
  }

  @Test
  void theAssistantSaysNothingInAClaimedThread() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(6);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < MESSAGES_EACH; i++) {
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> town.count("select count(*) from message where state = 'new'") < THREADS);
      for (int number = 0; number < THREADS; number++) {
        int of = number;
        int message = i;
        all.add(pool.submit(() -> write(of, message)));
        if (i == CLAIMED_AFTER) {
          all.add(pool.submit(() -> claimTogether(of)));
        }
      }
    }
    for (Future<?> it : all) {
      it.get();
    }
    pool.shutdown();
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> town.count("select count(*) from message where state = 'new'") == 0);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                town.count("select count(*) from outbox where state in ('queued', 'sending')")
                    == 0);

    assertThat(town.count("select count(*) from message where direction = 'in'"))
        .isEqualTo(THREADS * MESSAGES_EACH);
    assertThat(claimed).hasSize(THREADS);
    assertThat(town.count("select count(*) from event where type = 'taken_over'"))
        .isEqualTo(THREADS);
    claimed.forEach(this::assertSilentSince);
    assertThat(town.count("select count(*) from outbox where kind = 'bot' and state = 'sent'"))
        .as("the assistant did answer before")
        .isGreaterThan(THREADS);
  }

  private void assertSilentSince(UUID thread, AtClaim then) {
    assertThat(
            town.count(
                "select count(*) from message where direction = 'out' and thread_id = '"
                    + thread
                    + "' and arrival > "
                    + then.newest()))
        .isZero();
    for (UUID unsent : then.unsent()) {
      assertThat(
              town.count(
                  "select count(*) from outbox where state = 'dropped' and id = '" + unsent + "'"))
          .isEqualTo(1);
    }
  }

  private void write(int of, int message) {
    PhoneNumber from = new PhoneNumber("+467017406" + (30 + of));
    String text = message % 2 == 0 ? "boka tid" : "när har ni öppet";
    Receipt receipt = town.assistant.inbox().receive(Town2026.sms(of + "-" + message, from, text));
    if (receipt instanceof Receipt.Stored stored) {
      workers.submit(stored.thread());
    }
  }

  /** Both try at the same moment; exactly one gets it. */
  private void claimTogether(int of) {
    PhoneNumber number = new PhoneNumber("+467017406" + (30 + of));
    UUID thread =
        town.transactions.in(
            tx ->
                town.assistant
                    .threads()
                    .of(
                        tx,
                        town.assistant
                            .contactPoints()
                            .of(tx, number, Town2026.Provider.NAME, Town2026.NOW),
                        Town2026.NOW));
    Thread other = new Thread(() -> claim(thread, "petra"));
    other.start();
    claim(thread, "ali");
    try {
      other.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void claim(UUID thread, String who) {
    Staff staff = TestLibrary.get().get().town().staff(who).orElseThrow();
    town.transactions.run(
        tx -> {
          Claim claim = town.assistant.humanHand().claim(tx, thread, staff, Town2026.NOW);
          if (claim instanceof Claim.Taken) {
            AtClaim then =
                new AtClaim(
                    tx.createQuery(
                            "select coalesce(max(arrival), 0) from message"
                                + " where thread_id = :thread and direction = 'out'")
                        .bind("thread", thread)
                        .mapTo(Long.class)
                        .one(),
                    tx.createQuery(
                            "select id from outbox where thread_id = :thread and state = 'queued'"
                                + " for update")
                        .bind("thread", thread)
                        .mapTo(UUID.class)
                        .list());
            assertThat(claimed.put(thread, then)).as("claimed twice").isNull();
          }
        });
  }
}
