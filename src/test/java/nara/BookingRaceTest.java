package nara;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nara.db.Database;
import nara.db.TestDatabase;
import nara.message.ChatSession;
import nara.message.IdentityLevel;
import nara.message.InboundMessage;
import nara.message.Language;
import nara.people.Caseworkers;
import nara.people.Resident;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many residents after few times, on two nodes with pools of their own. */
class BookingRaceTest {
  private static final int RESIDENTS = 200;
  private static final int TIMES = 20;
  private static final int AT_ONCE = 16;
  private static final int MOST_ROUNDS = 15;

  private final List<UUID> residents = new ArrayList<>();
  private TestDatabase first;
  private Database second;
  private List<Town2026> nodes;
  private int round;

  @BeforeEach
  void open() {
    first = TestDatabase.fresh();
    second = Database.open(first.address());
    nodes = List.of(new Town2026(first.database()), new Town2026(second));
    nodes.get(0).transactions.run(this::fill);
  }

  @AfterEach
  void close() {
    second.close();
    first.close();
  }

  @Test
  void twoHundredResidentsRacingForTwentyTimesGetTwentyAndTheOthersAreOfferedOthers()
      throws Exception {
    while (free() > 0 && round < MOST_ROUNDS) {
      round++;
      everybodyWithoutAMeetingWrites("boka tid", "boka tid");
      everybodyWithoutAMeetingWrites("1", "2");
    }

    assertThat(count("select count(*) from meeting where state = 'booked'")).isEqualTo(TIMES);
    assertThat(count("select count(distinct resident_id) from meeting")).isEqualTo(TIMES);
    assertThat(
            count(
                """
                select count(*) from meeting a join meeting b
                  on a.caseworker_id = b.caseworker_id and a.id < b.id and a.occupies && b.occupies
                """))
        .isZero();
    assertThat(count("select count(*) from message where state = 'failed'")).isZero();
    assertThat(answers("Den tiden är inte ledig längre", "Sara har tid")).isGreaterThan(RESIDENTS);

    everybodyWithoutAMeetingWrites("boka tid", "boka tid");
    assertThat(answers("Sara har ingen ledig tid", "hör av sig senast")).isPositive();
    assertThat(count("select count(distinct thread_id) from ticket where reason = 'no_free_time'"))
        .isEqualTo(RESIDENTS - TIMES);
  }

  /** At the same moment, half of them to each node; every second writes one of the two. */
  private void everybodyWithoutAMeetingWrites(String one, String other) throws Exception {
    List<Integer> without = without();
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    CountDownLatch begin = new CountDownLatch(1);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int who : without) {
        all.add(
            threads.submit(
                () -> {
                  begin.await();
                  String text = who / 2 % 2 == 0 ? one : other;
                  return write(nodes.get(who % nodes.size()), who, text);
                }));
      }
      begin.countDown();
      for (Future<?> it : all) {
        it.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  private boolean write(Town2026 node, int who, String text) {
    InboundMessage message =
        new InboundMessage(
            "web",
            "race",
            UUID.randomUUID().toString(),
            chat(who),
            Town2026.TOWN,
            text,
            0,
            Town2026.NOW,
            null);
    return node.assistant
        .inbox()
        .receive(message)
        .match(it -> node.assistant.turns().drain(it.thread()) != null, it -> true, it -> true);
  }

  /** Who has no meeting yet, by their place in the race. */
  private List<Integer> without() {
    List<UUID> with =
        nodes
            .get(0)
            .transactions
            .in(
                tx ->
                    tx.createQuery("select distinct resident_id from meeting")
                        .mapTo(UUID.class)
                        .list());
    return IntStream.range(0, RESIDENTS)
        .filter(i -> !with.contains(residents.get(i)))
        .boxed()
        .toList();
  }

  private long free() {
    Town2026 town = nodes.get(0);
    return town.transactions.in(
        tx ->
            (long)
                town.assistant
                    .booking()
                    .freeTimes(tx, residents.get(0), "sara", Town2026.NOW)
                    .size());
  }

  private long answers(String... words) {
    Town2026 town = nodes.get(0);
    return town.transactions.in(
        tx ->
            tx
                .createQuery("select id from message where direction = 'out'")
                .mapTo(UUID.class)
                .list()
                .stream()
                .map(id -> town.assistant.messages().text(tx, id))
                .filter(text -> List.of(words).stream().allMatch(text::contains))
                .count());
  }

  private long count(String sql) {
    return nodes.get(0).count(sql);
  }

  private static ChatSession chat(int who) {
    return new ChatSession("a-resident-in-a-race-" + who);
  }

  private void fill(Handle tx) {
    Assistant assistant = nodes.get(0).assistant;
    UUID sara = Caseworkers.idOf("sara");
    for (int i = 0; i < RESIDENTS; i++) {
      UUID id = UUID.randomUUID();
      residents.add(id);
      assistant
          .residents()
          .add(
              tx,
              new Resident(
                  id,
                  "Kim",
                  "Kim",
                  Optional.of(sara),
                  Language.SWEDISH,
                  Optional.empty(),
                  true,
                  false),
              Town2026.NOW);
      assistant.residents().follow(tx, id, true);
      UUID contact = assistant.contactPoints().of(tx, chat(i), "web", Town2026.NOW);
      assistant.identifications().add(tx, contact, id, IdentityLevel.E_ID, Town2026.NOW);
    }
    leaveOnlyTwenty(tx, assistant);
  }

  /** All but the first twenty of Sara's times are taken. */
  private void leaveOnlyTwenty(Handle tx, Assistant assistant) {
    List<Instant> free = assistant.booking().freeTimes(tx, residents.get(0), "sara", Town2026.NOW);
    tx.createUpdate(
            """
            insert into busy_block (source_id, caseworker_id, during)
            values (:source, :caseworker, tstzrange(:from, :to))
            """)
        .bind("source", UUID.randomUUID())
        .bind("caseworker", Caseworkers.idOf("sara"))
        .bind("from", free.get(TIMES))
        .bind("to", Instant.parse("2027-12-31T00:00:00Z"))
        .execute();
  }
}
