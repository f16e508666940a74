package nara.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;

/**
 * Keys as a file: {@code {"version": 1, "fields": …, "hashes": …}}, the two being Tink's key sets
 * in the clear.
 */
final class KeyFile {
  private static final int VERSION = 1;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<PosixFilePermission> TOO_OPEN =
      Set.of(
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE,
          PosixFilePermission.GROUP_WRITE);

  private KeyFile() {}

  static Keys read(Path file) {
    try {
      if (Files.getPosixFilePermissions(file).stream().anyMatch(TOO_OPEN::contains)) {
        throw new KeysUnreadableException(
            file, "kan läsas eller ändras av andra; kör chmod 600 på den", null);
      }
      return parse(file, JSON.readTree(Files.readString(file, StandardCharsets.UTF_8)));
    } catch (NoSuchFileException e) {
      throw new KeysUnreadableException(
          file, "finns inte; lägg dit den från er säkerhetskopia", null);
    } catch (JsonProcessingException e) {
      // Not as the cause: a parser's message repeats what it read.
      throw broken(file);
    } catch (IOException e) {
      throw new KeysUnreadableException(file, "går inte att läsa", e);
    }
  }

  private static Keys parse(Path file, JsonNode envelope) {
    int version = envelope.path("version").asInt();
    if (version > VERSION) {
      throw new KeysUnreadableException(
          file, "har version " + version + ", som en nyare Nära har skrivit; kör den", null);
    }
    if (version != VERSION) {
      throw broken(file);
    }
    try {
      return new Keys(
          keyset(envelope.path("fields"), Keys.SEALING),
          keyset(envelope.path("hashes"), Keys.HASHING));
    } catch (GeneralSecurityException | RuntimeException e) {
      throw broken(file);
    }
  }

  private static KeysUnreadableException broken(Path file) {
    return new KeysUnreadableException(
        file, "är trasig eller ingen nyckelfil; hämta den från er säkerhetskopia", null);
  }

  private static KeysetHandle keyset(JsonNode node, Configuration use)
      throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.parseKeyset(
        node.toString(), use, InsecureSecretKeyAccess.get());
  }

  static void write(Keys keys, Path file) {
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    try {
      Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
      Files.deleteIfExists(unfinished);
      Files.createFile(
          unfinished,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      byte[] text = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(envelope(keys));
      writeToDisk(unfinished, text);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new KeysUnreadableException(file, "går inte att skriva", e);
    }
  }

  /** Keys that are lost in a crash make everything they sealed unreadable for ever. */
  private static void writeToDisk(Path file, byte[] text) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(text);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private static ObjectNode envelope(Keys keys) throws JsonProcessingException {
    ObjectNode envelope = JSON.createObjectNode().put("version", VERSION);
    envelope.set("fields", json(keys.fields(), Keys.SEALING));
    envelope.set("hashes", json(keys.hashes(), Keys.HASHING));
    return envelope;
  }

  private static JsonNode json(KeysetHandle keyset, Configuration use)
      throws JsonProcessingException {
    try {
      return JSON.readTree(
          TinkJsonProtoKeysetFormat.serializeKeyset(keyset, use, InsecureSecretKeyAccess.get()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot write keys", e);
    }
  }
}
