package nara.understand;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** How trained models are told apart: by their format, and by what they were trained on. */
final class ModelFormat {
  /** Raise it when trained models of before must not be used: features, training, format. */
  private static final int VERSION = 4;

  private static final int MAGIC = 0x4E415241;

  private ModelFormat() {}

  static void begin(DataOutputStream out) throws IOException {
    out.writeInt(MAGIC);
    out.writeInt(VERSION);
  }

  static void requireVersion(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC || in.readInt() != VERSION) {
      throw new IOException("not a model of version " + VERSION);
    }
  }

  /**
   * 64 hexadecimal digits.
   *
   * @param besides what else the training depends on
   */
  static String contentHash(List<Example> examples, Vocabulary vocabulary, String besides) {
    MessageDigest digest = sha256();
    add(digest, "version " + VERSION);
    add(digest, vocabulary.content());
    for (Example example : examples) {
      add(digest, example.label());
      add(digest, example.language().code());
      add(digest, example.voice());
      add(digest, example.text());
    }
    add(digest, besides);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, String part) {
    digest.update(part.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
