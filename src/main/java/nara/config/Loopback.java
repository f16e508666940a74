package nara.config;

import java.net.InetAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Whether an address can lead to this machine only. */
public final class Loopback {
  private Loopback() {}

  /** Whether the host of this address is this machine; no other is asked. */
  public static boolean isLoopback(URI url) {
    @Nullable String host = url.getHost();
    if (host == null) {
      return false;
    }
    return host.equalsIgnoreCase("localhost")
        || IpAddress.parse(host.replaceAll("[\\[\\]]", ""))
            .filter(InetAddress::isLoopbackAddress)
            .isPresent();
  }
}
