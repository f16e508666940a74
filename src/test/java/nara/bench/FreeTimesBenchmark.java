package nara.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nara.Assistant;
import nara.DemoTown;
import nara.Library;
import nara.authoring.PeopleReader;
import nara.db.Database;
import nara.db.EmbeddedDatabase;
import nara.db.Transactions;
import nara.people.Caseworkers;
import nara.seal.Keys;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What a resident can book with a caseworker whose calendar is full, read from a database. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class FreeTimesBenchmark {
  private static final int BLOCKS = 500;
  private static final int DAYS = 30;
  private static final Instant NOW = Instant.parse("2026-11-23T08:10:00Z");

  private @Nullable EmbeddedDatabase server;
  private @Nullable Database database;
  private @Nullable Assistant assistant;
  private @Nullable Transactions transactions;
  private @Nullable UUID resident;

  /** Starts a database of its own, with a caseworker who is busy. */
  @Setup
  public void start() throws Exception {
    Path folder = Files.createTempDirectory("nara-bench");
    EmbeddedDatabase started = EmbeddedDatabase.start(folder.resolve("postgres"), it -> {});
    server = started;
    Database opened = Database.open(started.address());
    database = opened;
    Transactions pooled = Transactions.pooled(opened.jdbi());
    transactions = pooled;
    Library library = Library.open(Path.of("."), folder, it -> {});
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    Assistant wired = Assistant.of(pooled, library, Keys.create(), clock, clock, UUID::randomUUID);
    assistant = wired;
    resident =
        pooled.in(
            tx -> {
              DemoTown.addRosterAndFlows(tx, wired, library.get(), "twilio", NOW);
              Map<String, UUID> people =
                  DemoTown.addResidents(tx, wired, people(), "twilio", UUID::randomUUID, NOW);
              occupy(tx);
              return people.get("gunilla");
            });
  }

  private static List<nara.authoring.DemoPerson> people() {
    try {
      return PeopleReader.read(Path.of("."));
    } catch (nara.authoring.BrokenFilesException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Short and long blocks at any time of the thirty days, some over one another. */
  private static void occupy(Handle tx) {
    Random random = new Random(20261123);
    UUID source = UUID.randomUUID();
    try (PreparedBatch rows =
        tx.prepareBatch(
            """
            insert into busy_block (source_id, caseworker_id, during)
            values (:source, :caseworker, tstzrange(:from, :to))
            """)) {
      for (int i = 0; i < BLOCKS; i++) {
        Instant from = NOW.plus(Duration.ofMinutes(random.nextInt(DAYS * 24 * 60)));
        rows.bind("source", source)
            .bind("caseworker", Caseworkers.idOf("sara"))
            .bind("from", from)
            .bind("to", from.plus(Duration.ofMinutes(10 + random.nextInt(50))))
            .add();
      }
      rows.execute();
    }
  }

  /** All times that are left. */
  @Benchmark
  public List<Instant> freeTimes() {
    if (transactions == null || assistant == null || resident == null) {
      throw new IllegalStateException("not started");
    }
    Assistant wired = assistant;
    UUID whose = resident;
    return transactions.in(tx -> wired.booking().freeTimes(tx, whose, "sara", NOW));
  }

  /** Stops the database. */
  @TearDown
  public void stop() {
    if (database != null) {
      database.close();
    }
    if (server != null) {
      server.close();
    }
  }
}
