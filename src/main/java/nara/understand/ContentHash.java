package nara.understand;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Names a trained model by what it was trained on and by what code. */
final class ContentHash {
  private ContentHash() {}

  static String of(Map<String, List<String>> examples, SmsWords words) {
    MessageDigest digest = sha256();
    add(digest, "version " + TextClassifier.VERSION);
    add(digest, words.content());
    new TreeMap<>(examples)
        .forEach(
            (label, texts) -> {
              add(digest, label);
              add(digest, Integer.toString(texts.size()));
              texts.forEach(text -> add(digest, text));
            });
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
