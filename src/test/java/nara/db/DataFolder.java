package nara.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * The data folder of one test and the files beside it, under {@code target} where the programs lie
 * unpacked already.
 */
record DataFolder(Path path) {
  static DataFolder fresh() {
    return new DataFolder(Path.of("target", "embedded-" + UUID.randomUUID()).toAbsolutePath());
  }

  EmbeddedDatabase start() {
    return EmbeddedDatabase.start(path, progress -> {});
  }

  Path beside(String suffix) {
    return path.resolveSibling(path.getFileName() + suffix);
  }

  void delete() throws IOException {
    Directories.delete(path);
    for (String suffix : List.of(".lock", ".log", ".password")) {
      Files.deleteIfExists(beside(suffix));
    }
  }
}
