package nara.config;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The account of the built-in phone: made at random once, kept in a file that its owner alone may
 * read. So the signature of a message is real in the demo too.
 *
 * @param accountSid {@code AC} and 32 hexadecimal digits
 */
record DemoSecrets(String accountSid, Secret authToken) {
  private static final String SID = "twilio_account_sid";
  private static final String TOKEN = "twilio_auth_token";
  private static final int BYTES = 16;

  /**
   * Reads the file, or makes it.
   *
   * @throws UncheckedIOException if it can be neither read nor written
   */
  static DemoSecrets readOrCreate(Path file, SecureRandom random) {
    try {
      Properties kept = read(file);
      if (!kept.containsKey(SID) || !kept.containsKey(TOKEN)) {
        create(file, random);
        kept = read(file);
      }
      return new DemoSecrets(kept.getProperty(SID, ""), new Secret(kept.getProperty(TOKEN, "")));
    } catch (IOException e) {
      throw new UncheckedIOException("Demons hemligheter i " + file + " går inte att skriva", e);
    }
  }

  private static Properties read(Path file) throws IOException {
    Properties kept = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
        kept.load(reader);
      }
    }
    return kept;
  }

  private static void create(Path file, SecureRandom random) throws IOException {
    Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
    Path unfinished =
        Files.createTempFile(
            file.toAbsolutePath().resolveSibling(".").normalize(),
            "demo-secrets",
            ".unfinished",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    String text = SID + "=AC" + hex(random) + "\n" + TOKEN + "=" + hex(random) + "\n";
    Files.writeString(unfinished, text);
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String hex(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
