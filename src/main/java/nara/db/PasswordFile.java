package nara.db;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The random password of the embedded server, in a file that its owner alone may read. */
final class PasswordFile {
  private static final int BYTES = 24;

  private PasswordFile() {}

  /** Reads the password, or makes one if there is no file. */
  static String readOrCreate(Path file) throws IOException {
    if (!Files.exists(file)) {
      create(file);
    }
    return Files.readString(file, StandardCharsets.US_ASCII).strip();
  }

  private static void create(Path file) throws IOException {
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    Files.deleteIfExists(unfinished);
    Files.createFile(
        unfinished,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(unfinished, HexFormat.of().formatHex(secret) + "\n");
    Files.move(unfinished, file);
  }
}
