package nara.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The server that all tests of a run share: started at first use, deleted when the run ends. */
final class TestServer {
  private static final String NAME = "test-postgres-";
  private static final Path TARGET = Path.of("target").toAbsolutePath();

  private static final Logger LOG = Logger.getLogger(TestServer.class.getName());

  static final DatabaseAddress ADDRESS = start();

  private TestServer() {}

  static DatabaseAddress address(String database) {
    String server = ADDRESS.url().substring(0, ADDRESS.url().lastIndexOf('/') + 1);
    return new DatabaseAddress(server + database, ADDRESS.user(), ADDRESS.password());
  }

  static void execute(String sql) {
    try (Connection connection = ADDRESS.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static DatabaseAddress start() {
    try {
      sweep();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Path dataDir = TARGET.resolve(NAME + ProcessHandle.current().pid());
    EmbeddedDatabase server =
        EmbeddedDatabase.start(dataDir, Durability.THROWN_AWAY, progress -> {});
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAndDelete(server, dataDir)));
    return server.address();
  }

  /** Removes what test runs that were killed left behind. */
  private static void sweep() throws IOException {
    Files.createDirectories(TARGET);
    try (DirectoryStream<Path> locks = Files.newDirectoryStream(TARGET, NAME + "*.lock")) {
      for (Path lock : locks) {
        sweep(lock.resolveSibling(lock.getFileName().toString().replace(".lock", "")));
      }
    }
  }

  private static void sweep(Path dataDir) throws IOException {
    try {
      EmbeddedDatabase left =
          EmbeddedDatabase.start(dataDir, Durability.THROWN_AWAY, progress -> {});
      stopAndDelete(left, dataDir);
    } catch (DatabaseInUseException e) {
      LOG.log(Level.FINE, "another test run uses {0}", dataDir);
    } catch (UncheckedIOException e) {
      delete(dataDir);
    }
  }

  private static void stopAndDelete(EmbeddedDatabase server, Path dataDir) {
    server.close();
    try {
      delete(dataDir);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path dataDir) throws IOException {
    Directories.delete(dataDir);
    for (String suffix : new String[] {".unfinished", ".log", ".password", ".lock"}) {
      Directories.delete(dataDir.resolveSibling(dataDir.getFileName() + suffix));
    }
  }
}
