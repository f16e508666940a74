package nara.db;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs that travel inside the jar, unpacked once and used from then on.
 *
 * @param directory holds {@code bin}, {@code lib} and {@code share}
 */
record PostgresBinaries(Path directory) {
  private static final int OWNER_EXECUTES = 0100;

  /**
   * Unpacks into a folder of {@code parent} named by the archive's checksum, unless it is there: a
   * newer PostgreSQL gets a folder of its own, and several programs may unpack at the same time.
   */
  static PostgresBinaries unpack(Path parent, Consumer<String> progress) throws IOException {
    byte[] archive = archive();
    Path directory = parent.resolve(checksum(archive));
    if (!Files.exists(directory)) {
      progress.accept("Packar upp PostgreSQL");
      Files.createDirectories(parent);
      Path unfinished = Files.createTempDirectory(parent, "unpacking");
      untar(archive, unfinished);
      moveIntoPlace(unfinished, directory);
    }
    return new PostgresBinaries(directory);
  }

  Path program(String name) {
    return directory.resolve("bin").resolve(name);
  }

  private static byte[] archive() throws IOException {
    String system = System.getProperty("os.name").split(" ", 2)[0];
    String machine = System.getProperty("os.arch").replace("amd64", "x86_64");
    @Nullable InputStream found =
        DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
            system.equals("Mac") ? "Darwin" : system, machine);
    if (found == null) {
      throw new IOException(
          "Ingen PostgreSQL följer med för "
              + system
              + " "
              + machine
              + ": sätt NARA_DATABASE_URL.");
    }
    try (found) {
      return found.readAllBytes();
    }
  }

  private static String checksum(byte[] archive) {
    CRC32 crc = new CRC32();
    crc.update(archive);
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }

  private static void untar(byte[] archive, Path target) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
      for (@Nullable TarArchiveEntry entry = tar.getNextEntry();
          entry != null;
          entry = tar.getNextEntry()) {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("The archive reaches outside its folder: " + entry.getName());
        }
        unpackEntry(tar, entry, path);
      }
    }
  }

  private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.resolveSibling("."));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, path);
    boolean executable = (entry.getMode() & OWNER_EXECUTES) != 0;
    if (executable && !path.toFile().setExecutable(true, false)) {
      throw new IOException("Filen kan inte göras körbar: " + path);
    }
  }

  private static void moveIntoPlace(Path unfinished, Path directory) throws IOException {
    // The folder was made for its owner alone; a server that runs as somebody else reads it too.
    if (!unfinished.toFile().setReadable(true, false)
        || !unfinished.toFile().setExecutable(true, false)) {
      throw new IOException("Mappen kan inte göras läsbar: " + unfinished);
    }
    try {
      Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.exists(directory)) {
        throw e;
      }
      Directories.delete(unfinished);
    }
  }
}
