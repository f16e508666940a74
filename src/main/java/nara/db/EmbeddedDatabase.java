package nara.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * The demo's own PostgreSQL, a child process on a random port of 127.0.0.1 with a password of its
 * own. It outlives a killed JVM; the next start finds and stops it.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  private static final String NAME = "nara";

  private final Postmaster postmaster;
  private final DirectoryLock lock;
  private final DatabaseAddress address;

  private EmbeddedDatabase(Postmaster postmaster, DirectoryLock lock, DatabaseAddress address) {
    this.postmaster = postmaster;
    this.lock = lock;
    this.address = address;
  }

  /**
   * Starts the server, and makes its data and its database at the first start.
   *
   * @param dataDir keeps the data; programs, password, log and lock lie beside it
   * @param progress is told in a few words what takes its time
   * @throws DatabaseInUseException if another running program uses {@code dataDir}
   * @throws UncheckedIOException if it cannot be made or started; the message says why
   */
  public static EmbeddedDatabase start(Path dataDir, Consumer<String> progress) {
    return start(dataDir, Durability.KEPT, progress);
  }

  static EmbeddedDatabase start(Path dataDir, Durability durability, Consumer<String> progress) {
    try {
      Path absolute = dataDir.toAbsolutePath().normalize();
      Path parent = absolute.resolveSibling(".").normalize();
      Files.createDirectories(parent);
      return startIn(parent.toRealPath().resolve(absolute.getFileName()), durability, progress);
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private static EmbeddedDatabase startIn(
      Path dataDir, Durability durability, Consumer<String> progress) throws IOException {
    DirectoryLock lock = DirectoryLock.take(dataDir);
    try {
      ServerAccount account = ServerAccount.find();
      PostgresBinaries binaries =
          PostgresBinaries.unpack(dataDir.resolveSibling("postgres-binaries"), progress);
      account.own(binaries.directory());
      Postmaster postmaster = new Postmaster(binaries, account, dataDir);
      String password = prepare(postmaster, dataDir, durability, progress);
      DatabaseAddress address = run(postmaster, password, durability);
      return new EmbeddedDatabase(postmaster, lock, address);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Where the server is that another running program has started.
   *
   * @param dataDir as it was started with
   * @return empty if none is running, or it is not ready yet
   * @throws UncheckedIOException if what it left beside its data cannot be read
   */
  public static Optional<DatabaseAddress> running(Path dataDir) {
    try {
      Path passwordFile = dataDir.resolveSibling(dataDir.getFileName() + ".password");
      OptionalInt port = Postmaster.portOf(dataDir);
      if (port.isEmpty() || !Files.exists(passwordFile)) {
        return Optional.empty();
      }
      String password = PasswordFile.readOrCreate(passwordFile);
      return Optional.of(address(port.getAsInt(), NAME, password));
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private static String prepare(
      Postmaster postmaster, Path dataDir, Durability durability, Consumer<String> progress)
      throws IOException {
    Path passwordFile = dataDir.resolveSibling(dataDir.getFileName() + ".password");
    boolean isNew = !Files.exists(dataDir);
    if (!isNew && !Files.exists(passwordFile)) {
      throw new IOException(
          "Lösenordsfilen " + passwordFile + " saknas, så databasen kan inte öppnas.");
    }
    String password = PasswordFile.readOrCreate(passwordFile);
    progress.accept(isNew ? "Skapar databasen" : "Startar databasen");
    postmaster.initialize(passwordFile, durability);
    if (postmaster.stopLeftOver()) {
      progress.accept("Stoppade databasen efter en Nära som avbröts");
    }
    return password;
  }

  private static DatabaseAddress run(Postmaster postmaster, String password, Durability durability)
      throws IOException {
    int port = postmaster.start(durability);
    try {
      createDatabase(address(port, "postgres", password), NAME);
      return address(port, NAME, password);
    } catch (RuntimeException e) {
      postmaster.stop();
      throw e;
    }
  }

  private static DatabaseAddress address(int port, String database, String password) {
    return new DatabaseAddress(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database, Postmaster.SUPERUSER, password);
  }

  private static void createDatabase(DatabaseAddress server, String name) {
    try (Connection connection = server.connect();
        PreparedStatement query =
            connection.prepareStatement("select 1 from pg_database where datname = ?");
        Statement command = connection.createStatement()) {
      query.setString(1, name);
      if (!query.executeQuery().next()) {
        command.execute("create database " + name);
      }
    } catch (SQLException e) {
      throw new DatabaseUnreachableException(server, e);
    }
  }

  /** Where it listens, and as whom to come. */
  public DatabaseAddress address() {
    return address;
  }

  /**
   * Where another database of the same server is; it is made at the first call.
   *
   * @param number tells it from other such databases
   */
  public DatabaseAddress another(int number) {
    String name = NAME + "_" + number;
    createDatabase(address, name);
    String url = address.url().replaceFirst("/" + NAME + "$", "/" + name);
    return new DatabaseAddress(url, address.user(), address.password());
  }

  /** Stops the server; what was committed stays. */
  @Override
  public void close() {
    try (lock) {
      postmaster.stop();
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }
}
