package nara;

import java.nio.file.Files;
import java.nio.file.Path;
import nara.config.DatabaseSetting;
import nara.config.KeySetting;
import nara.config.Storage;
import nara.seal.Keys;
import nara.seal.KeysUnreadableException;

/** Makes the demo's keys once, and never new ones for data that the old ones sealed. */
final class KeyGuard {
  private KeyGuard() {}

  /**
   * @throws LostKeysException if there are data but not the keys they were sealed with
   */
  static void check(Storage storage) {
    boolean hasData =
        storage.database() instanceof DatabaseSetting.Embedded it && isFilled(it.dataDir());
    if (hasData && !Files.exists(storage.keys().file())) {
      throw new LostKeysException(storage.keys().file());
    }
  }

  private static boolean isFilled(Path dataDir) {
    return Files.exists(dataDir.resolve("PG_VERSION"));
  }

  /**
   * The keys that the setting names.
   *
   * @throws KeysUnreadableException if they cannot be read
   */
  static Keys keys(KeySetting setting) {
    return setting.mayCreate() ? Keys.readOrCreate(setting.file()) : Keys.read(setting.file());
  }

  /** There are data, but the keys that sealed them are gone. */
  static final class LostKeysException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LostKeysException(Path file) {
      super(
          "Nycklarna i "
              + file
              + " saknas, men det finns data som är förseglade med dem."
              + " Lägg tillbaka filen, eller ta bort hela mappen data/ för att börja om.");
    }
  }
}
