package nara;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import nara.authoring.BrokenFilesException;
import nara.authoring.Content;
import nara.booking.calendar.Calendars;
import nara.config.DatabaseSetting;
import nara.config.Settings;
import nara.config.Storage;
import nara.db.Database;
import nara.db.DatabaseAddress;
import nara.db.DatabaseInUseException;
import nara.db.EmbeddedDatabase;
import nara.db.Transactions;
import nara.people.Caseworkers;
import nara.seal.Keys;
import nara.town.Town;

/**
 * The town's data for a command that looks after them, whether the program runs or not: the demo's
 * own database is used beside it, or started for so long.
 */
public final class OpenTown implements AutoCloseable {
  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private final Clock machine = Clock.systemUTC();
  private final Town town;
  private final Transactions transactions;
  private final Calendars calendars;
  private final Assistant assistant;
  private final Clock clock;

  private OpenTown(Settings settings, Path home, Consumer<String> progress)
      throws BrokenFilesException {
    this.town = Content.read(home).town();
    Storage storage = settings.storage();
    KeyGuard.requireKeysOfData(storage);
    try {
      Database database = Database.open(address(storage.database(), progress));
      started.push(database);
      this.transactions = Transactions.pooled(database.jdbi());
      Keys keys = KeyGuard.keys(storage.keys());
      Path file = storage.keys().file();
      this.clock = settings.businessClock(machine);
      this.assistant = Assistant.withoutWords(town, transactions, keys, clock, machine);
      transactions.run(
          tx -> {
            KeyGuard.requireKeysOfDatabase(tx, keys, file, machine.instant());
            new Caseworkers(town).addMissing(tx, assistant.seal(), clock.instant());
          });
      this.calendars = assistant.calendars();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /**
   * Opens them as the running program does.
   *
   * @param home where {@code bot/} and {@code data/} are
   * @throws BrokenFilesException if the town cannot be read
   * @throws RuntimeException of the kinds that {@code nara.cli} explains
   */
  public static OpenTown open(Settings settings, Path home, Consumer<String> progress)
      throws BrokenFilesException {
    return new OpenTown(settings, home, progress);
  }

  private DatabaseAddress address(DatabaseSetting setting, Consumer<String> progress) {
    return setting.match(
        it -> embedded(it.dataDir(), progress), it -> DatabaseAddress.of(it.jdbcUrl().reveal()));
  }

  private DatabaseAddress embedded(Path dataDir, Consumer<String> progress) {
    try {
      EmbeddedDatabase database = EmbeddedDatabase.start(dataDir, progress);
      started.push(database);
      return database.address();
    } catch (DatabaseInUseException e) {
      Optional<DatabaseAddress> running =
          Files.exists(dataDir) ? EmbeddedDatabase.running(dataDir) : Optional.empty();
      return running.orElseThrow(() -> e);
    }
  }

  public Town town() {
    return town;
  }

  public Transactions transactions() {
    return transactions;
  }

  public Calendars calendars() {
    return calendars;
  }

  /** What knows meetings and people; it has no words, so nothing is said here. */
  public Assistant assistant() {
    return assistant;
  }

  /** The business clock. */
  public Clock clock() {
    return clock;
  }

  /** The machine's clock. */
  public Clock machine() {
    return machine;
  }

  @Override
  public void close() {
    while (!started.isEmpty()) {
      try {
        started.pop().close();
      } catch (Exception e) {
        System.err.println("Något ville inte sluta: " + e);
      }
    }
  }
}
