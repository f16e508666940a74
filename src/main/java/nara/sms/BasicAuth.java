package nara.sms;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The value of an Authorization header. */
final class BasicAuth {
  private BasicAuth() {}

  static String header(String user, String password) {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }
}
