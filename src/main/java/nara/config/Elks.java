package nara.config;

import java.net.InetAddress;
import java.net.URI;
import java.util.Set;
import nara.message.PhoneNumber;

/**
 * An account at 46elks, which signs nothing: its messages come from known addresses to a path that
 * nobody else knows.
 *
 * @param from the number we send from
 * @param secretPath the last part of the path they come to, without slashes
 * @param allowedAddresses from where they come
 * @param apiUrl where its API is, without a slash at the end
 */
public record Elks(
    String user,
    Secret password,
    PhoneNumber from,
    Secret secretPath,
    Set<InetAddress> allowedAddresses,
    URI apiUrl) {
  public Elks {
    allowedAddresses = Set.copyOf(allowedAddresses);
  }
}
