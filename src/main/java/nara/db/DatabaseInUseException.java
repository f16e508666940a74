package nara.db;

import java.nio.file.Path;

/** Another running program keeps its database in the same folder. */
public final class DatabaseInUseException extends RuntimeException {
  DatabaseInUseException(Path dataDir) {
    super(
        "En annan Nära kör redan på "
            + dataDir
            + ". Stoppa den först, eller starta i en egen mapp.");
  }
}
