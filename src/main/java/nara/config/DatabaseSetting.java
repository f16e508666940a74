package nara.config;

import java.nio.file.Path;
import java.util.function.Function;

/** Where the data are. */
public sealed interface DatabaseSetting {
  /**
   * The demo's own PostgreSQL.
   *
   * @param dataDir keeps its data
   */
  record Embedded(Path dataDir) implements DatabaseSetting {}

  /**
   * A PostgreSQL that somebody else runs.
   *
   * @param jdbcUrl {@code jdbc:postgresql://…} with its user and password
   */
  record External(Secret jdbcUrl) implements DatabaseSetting {}

  default <T> T match(Function<Embedded, T> embedded, Function<External, T> external) {
    if (this instanceof Embedded it) {
      return embedded.apply(it);
    }
    return external.apply((External) this);
  }
}
