package nara.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads where the data and the keys are. */
final class StorageReader {
  private static final Pattern DATABASE_URL =
      Pattern.compile("jdbc:postgresql://[^/?#@\\s]+/[^/?#\\s]+\\?(\\S*&)?user=[^&\\s]\\S*");
  private static final Pattern OTHER_SCHEME = Pattern.compile("[a-z][a-z0-9+.-]*:(?!file:).*");

  private final Environment environment;
  private final Path dataDir;

  StorageReader(Environment environment, Path dataDir) {
    this.environment = environment;
    this.dataDir = dataDir;
  }

  Optional<Storage> read(boolean isDemo) {
    Optional<DatabaseSetting> database = database(isDemo);
    Optional<KeySetting> keys = keys(isDemo);
    return database.flatMap(where -> keys.map(which -> new Storage(dataDir, where, which)));
  }

  private Optional<DatabaseSetting> database(boolean isDemo) {
    Optional<String> url = environment.text(Names.DATABASE_URL);
    if (url.isEmpty()) {
      if (!isDemo) {
        environment.require(
            Names.DATABASE_URL, "den inbyggda databasen finns bara i demon. " + databaseForm());
      }
      return Optional.of(new DatabaseSetting.Embedded(dataDir.resolve("postgres")));
    }
    if (!DATABASE_URL.matcher(url.get()).matches()) {
      environment.problem(Names.DATABASE_URL + " går inte att förstå. " + databaseForm());
      return Optional.empty();
    }
    return Optional.of(new DatabaseSetting.External(new Secret(url.get())));
  }

  private static String databaseForm() {
    return "Skriv jdbc:postgresql://värd:5432/databas?user=…&password=…";
  }

  private Optional<KeySetting> keys(boolean isDemo) {
    Optional<String> text = environment.text(Names.KEYS);
    if (text.isEmpty()) {
      if (!isDemo) {
        environment.require(Names.KEYS, "ange sökvägen till er nyckelfil.");
      }
      return Optional.of(new KeySetting(dataDir.resolve("keys.json"), isDemo));
    }
    String path = text.get().replaceFirst("^file:(//(?=/))?", "");
    if (OTHER_SCHEME.matcher(path).matches()) {
      environment.problem(
          Names.KEYS + " ska vara en fil, som /etc/nara/keys.json; annat stöds inte ännu.");
      return Optional.empty();
    }
    Path file = dataDir.resolveSibling(path).normalize();
    if (!isDemo && !Files.isReadable(file)) {
      environment.problem(
          Names.KEYS + " pekar på " + file + ", som inte finns eller går att läsa.");
    }
    return Optional.of(new KeySetting(file, isDemo));
  }
}
