package nara.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A value that nobody may see: it prints {@code ***}.
 *
 * @param reveal the value itself, for the one place that needs it
 */
public record Secret(String reveal) {

  /** Whether the given value is this one, in a time that does not tell how much of it fits. */
  public boolean matches(String given) {
    return MessageDigest.isEqual(
        reveal.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "***";
  }
}
