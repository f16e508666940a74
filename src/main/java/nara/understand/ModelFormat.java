package nara.understand;

import java.io.ByteArrayOutputStream;
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
  private static final int VERSION = 18;

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
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    add(content, "version " + VERSION);
    add(content, vocabulary.content());
    for (Example example : examples) {
      add(content, example.label());
      add(content, example.language().code());
      add(content, example.voice());
      add(content, example.text());
    }
    add(content, besides);
    return HexFormat.of().formatHex(sha256().digest(content.toByteArray()));
  }

  private static void add(ByteArrayOutputStream content, String part) {
    content.writeBytes(part.getBytes(StandardCharsets.UTF_8));
    content.write(0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
