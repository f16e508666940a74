package nara;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nara.config.DatabaseSetting;
import nara.config.KeySetting;
import nara.config.Storage;
import nara.seal.Field;
import nara.seal.Keys;
import nara.seal.SealBrokenException;
import org.jdbi.v3.core.Handle;

/** Makes the demo's keys once, and goes on with no keys but those that sealed the data. */
final class KeyGuard {
  private static final UUID ROW = new UUID(0, 1);
  private static final Field FIELD = new Field("key_check", "sealed", ROW);
  private static final String WORDS = "nära";

  private KeyGuard() {}

  /**
   * Refuses to make new keys for data that other keys sealed.
   *
   * @throws KeysMismatchException if there are data but not the keys they were sealed with
   */
  static void requireKeysOfData(Storage storage) {
    boolean hasData =
        storage.database() instanceof DatabaseSetting.Embedded it
            && Files.exists(it.dataDir().resolve("PG_VERSION"));
    if (hasData && !Files.exists(storage.keys().file())) {
      throw mismatch(storage.keys().file(), "saknas");
    }
  }

  /** The keys that the setting names. */
  static Keys keys(KeySetting setting) {
    return setting.mayCreate() ? Keys.readOrCreate(setting.file()) : Keys.read(setting.file());
  }

  /**
   * Holds the keys against a word that was sealed at the first start.
   *
   * @throws KeysMismatchException if they do not open it
   */
  static void requireKeysOfDatabase(Handle tx, Keys keys, Path file, Instant now) {
    Optional<byte[]> sealed =
        tx.createQuery("select sealed from key_check").mapTo(byte[].class).findOne();
    if (sealed.isEmpty()) {
      tx.createUpdate(
              """
              insert into key_check (id, sealed, created_at) values (:id, :sealed, :now)
              on conflict do nothing
              """)
          .bind("id", ROW)
          .bind("sealed", keys.seal().seal(WORDS, FIELD))
          .bind("now", now)
          .execute();
      return;
    }
    try {
      keys.seal().open(sealed.get(), FIELD);
    } catch (SealBrokenException e) {
      throw mismatch(file, "är inte de som databasens uppgifter är förseglade med");
    }
  }

  private static KeysMismatchException mismatch(Path file, String what) {
    return new KeysMismatchException(
        "Nycklarna i "
            + file
            + " "
            + what
            + ". Lägg tillbaka rätt fil; utan den går uppgifterna"
            + " inte att läsa. I demon går det också att ta bort mappen data/ och börja om.");
  }
}
