package nara.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nara.Library;
import nara.authoring.Conversation;
import nara.authoring.ConversationReader;
import nara.authoring.DemoPerson;
import nara.authoring.PeopleReader;
import nara.cli.converse.Result;
import nara.cli.converse.Stage;
import nara.cli.converse.Stages;
import nara.db.Database;
import nara.db.EmbeddedDatabase;
import nara.seal.Keys;
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

/** The wait of whoever changes something that all conversations go by: a thousand runs of S1. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class ConverseBenchmark {
  private static final int RUNS = 1_000;
  private static final Path S1 = Path.of("conversations/book_from_keypad_phone.yaml");

  private @Nullable EmbeddedDatabase server;
  private final List<Database> databases = new ArrayList<>();
  private @Nullable Stages stages;
  private @Nullable Conversation conversation;

  /** Starts a database of its own. */
  @Setup
  public void start() throws Exception {
    Path folder = Files.createTempDirectory("nara-bench");
    server = EmbeddedDatabase.start(folder.resolve("postgres"), it -> {});
    Library library = Library.open(Path.of("."), folder, it -> {});
    List<Stage> all = new ArrayList<>();
    for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
      Database database = Database.open(i == 0 ? server.address() : server.another(i));
      databases.add(database);
      List<DemoPerson> people = PeopleReader.read(Path.of("."));
      all.add(new Stage(database.jdbi(), library, people, Keys.create(), UUID::randomUUID));
    }
    stages = new Stages(all);
    conversation = ConversationReader.read(S1, S1.toString());
  }

  /** Runs it a thousand times, and stops at once where it goes otherwise than its file says. */
  @Benchmark
  public int converse() {
    if (stages == null || conversation == null) {
      throw new IllegalStateException("not started");
    }
    AtomicInteger replies = new AtomicInteger();
    stages.play(
        Collections.nCopies(RUNS, conversation),
        Stage::run,
        (piece, results) -> results.forEach(it -> replies.addAndGet(asExpected(it))));
    return replies.get();
  }

  private static int asExpected(Result result) {
    if (!result.isAsExpected()) {
      throw new IllegalStateException(result.failures().toString());
    }
    return result.exchanges().size();
  }

  /** Stops the database. */
  @TearDown
  public void stop() {
    databases.forEach(Database::close);
    if (server != null) {
      server.close();
    }
  }
}
