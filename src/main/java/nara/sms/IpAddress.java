package nara.sms;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** An IP address as written, never a name: reading one asks no name server. */
final class IpAddress {
  private static final Pattern BYTE = Pattern.compile("25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9]");
  private static final Pattern IPV4 = Pattern.compile("(?:(?:" + BYTE + ")(?:\\.(?!$)|$)){4}");
  private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*");

  private IpAddress() {}

  /**
   * Two spellings of one address give equal results; IPv4 mapped into IPv6 is IPv4.
   *
   * @throws IllegalArgumentException if it is not an address
   */
  static InetAddress of(String text) {
    return read(text).orElseThrow(() -> new IllegalArgumentException("not an IP address: " + text));
  }

  /** As {@link #of}, but empty if it is not an address. */
  static Optional<InetAddress> read(String text) {
    boolean bracketed = text.startsWith("[") && text.endsWith("]");
    String bare = bracketed ? text.substring(1, text.length() - 1) : text;
    if (!IPV4.matcher(bare).matches() && !IPV6.matcher(bare).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(bare));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
