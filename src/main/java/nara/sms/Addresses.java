package nara.sms;

import java.net.URI;

/** Addresses that paths are appended to. */
final class Addresses {
  private Addresses() {}

  /**
   * @throws IllegalArgumentException if nothing can be asked there
   */
  static void requireHttp(URI base) {
    boolean http = "http".equals(base.getScheme()) || "https".equals(base.getScheme());
    if (!http || base.getHost() == null) {
      throw new IllegalArgumentException("not an address of http or https");
    }
  }

  static String withoutSlash(URI base) {
    String text = base.toString();
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }
}
