package nara.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nara.Library;
import nara.authoring.BrokenFilesException;
import nara.authoring.DemoPerson;
import nara.authoring.PeopleReader;
import nara.cli.converse.Stage;
import nara.cli.converse.Stages;
import nara.db.Database;
import nara.db.DatabaseAddress;
import nara.db.DatabaseInUseException;
import nara.db.EmbeddedDatabase;
import nara.jobs.Loop;
import nara.seal.Keys;
import nara.understand.DangerReasons;
import org.slf4j.LoggerFactory;

/** A stage on a database of its own, apart from the one that {@code ./nara start} uses. */
final class Rehearsal implements AutoCloseable {
  private static final Duration FLOW_FILES = Duration.ofMillis(300);
  private static final Duration BOT_FILES = Duration.ofSeconds(2);

  private final EmbeddedDatabase server;
  private final Library library;
  private final List<DemoPerson> people;
  private final List<Database> databases = new ArrayList<>();
  private final List<Stage> stages = new ArrayList<>();
  private final List<Loop> watches = new ArrayList<>();

  private Rehearsal(EmbeddedDatabase server, Library library, List<DemoPerson> people) {
    this.server = server;
    this.library = library;
    this.people = people;
  }

  static Rehearsal open(Path home, Consumer<String> progress) throws BrokenFilesException {
    // what a conversation brings about on purpose is no trouble of the program
    if (LoggerFactory.getLogger("nara") instanceof Logger logger) {
      logger.setLevel(Level.ERROR);
    }
    Path data = home.resolve("data");
    Library library = Library.open(home, data, progress);
    List<DemoPerson> people = PeopleReader.read(home);
    EmbeddedDatabase server = server(data, progress);
    Rehearsal rehearsal = new Rehearsal(server, library, people);
    rehearsal.build(server.address());
    return rehearsal;
  }

  private void build(DatabaseAddress address) {
    Database database = Database.open(address);
    databases.add(database);
    stages.add(new Stage(database.jdbi(), library, people, Keys.create(), UUID::randomUUID));
  }

  /** Two may rehearse at once: the second gets a server of its own, made anew. */
  private static EmbeddedDatabase server(Path data, Consumer<String> progress) {
    try {
      return EmbeddedDatabase.start(data.resolve("rehearsal/postgres"), progress);
    } catch (DatabaseInUseException e) {
      try {
        Path own = Files.createTempDirectory("nara-rehearsal");
        return EmbeddedDatabase.start(own.resolve("postgres"), progress);
      } catch (IOException failed) {
        throw new UncheckedIOException(failed.getMessage(), failed);
      }
    }
  }

  /** Takes in edited flows and texts, and tells what is wrong with them. */
  void takeInFlows() {
    boolean unused = library.keepUpWithFlows(newest -> {});
  }

  /** Until the end, looks for files that are saved: flows at once, and what is learned from. */
  void watch() {
    watches.add(Loop.start("flow files", FLOW_FILES, this::takeInFlows));
    watches.add(Loop.start("bot files", BOT_FILES, library::keepUp));
  }

  /** What a text tells of danger, and by what. */
  DangerReasons danger(String text) {
    return library.get().understander().dangerReasons(text);
  }

  Stage stage() {
    return stages.get(0);
  }

  /**
   * As many stages as there are processors, built when they are first asked for.
   *
   * @param pieces what is to be played: more stages than that are of no use
   */
  Stages stages(int pieces) {
    int wanted = Math.min(pieces, Runtime.getRuntime().availableProcessors());
    while (stages.size() < wanted) {
      build(server.another(stages.size()));
    }
    return new Stages(stages);
  }

  @Override
  public void close() {
    watches.forEach(Loop::close);
    databases.forEach(Database::close);
    server.close();
  }
}
