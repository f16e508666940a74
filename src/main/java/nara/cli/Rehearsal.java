package nara.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Consumer;
import nara.Library;
import nara.authoring.BrokenFilesException;
import nara.authoring.PeopleReader;
import nara.cli.converse.Stage;
import nara.db.Database;
import nara.db.DatabaseInUseException;
import nara.db.EmbeddedDatabase;
import nara.seal.Keys;

/** A stage on a database of its own, apart from the one that {@code ./nara start} uses. */
final class Rehearsal implements AutoCloseable {
  private final EmbeddedDatabase server;
  private final Database database;
  private final Stage stage;

  private Rehearsal(EmbeddedDatabase server, Database database, Stage stage) {
    this.server = server;
    this.database = database;
    this.stage = stage;
  }

  static Rehearsal open(Path home, Consumer<String> progress) throws BrokenFilesException {
    Path data = home.resolve("data");
    Library library = Library.open(home, data, progress);
    EmbeddedDatabase server = server(data, progress);
    Database database = Database.open(server.address());
    Stage stage =
        new Stage(
            database.jdbi(), library, PeopleReader.read(home), Keys.create(), UUID::randomUUID);
    return new Rehearsal(server, database, stage);
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

  Stage stage() {
    return stage;
  }

  @Override
  public void close() {
    database.close();
    server.close();
  }
}
