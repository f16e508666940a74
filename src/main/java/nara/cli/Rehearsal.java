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
import nara.authoring.PeopleReader;
import nara.cli.converse.Stage;
import nara.db.Database;
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
  private final Database database;
  private final Stage stage;
  private final Library library;
  private final List<Loop> watches = new ArrayList<>();

  private Rehearsal(EmbeddedDatabase server, Database database, Stage stage, Library library) {
    this.server = server;
    this.database = database;
    this.stage = stage;
    this.library = library;
  }

  static Rehearsal open(Path home, Consumer<String> progress) throws BrokenFilesException {
    // what a conversation brings about on purpose is no trouble of the program
    if (LoggerFactory.getLogger("nara") instanceof Logger logger) {
      logger.setLevel(Level.ERROR);
    }
    Path data = home.resolve("data");
    Library library = Library.open(home, data, progress);
    EmbeddedDatabase server = server(data, progress);
    Database database = Database.open(server.address());
    Stage stage =
        new Stage(
            database.jdbi(), library, PeopleReader.read(home), Keys.create(), UUID::randomUUID);
    return new Rehearsal(server, database, stage, library);
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
    return stage;
  }

  @Override
  public void close() {
    watches.forEach(Loop::close);
    database.close();
    server.close();
  }
}
