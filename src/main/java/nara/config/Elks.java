package nara.config;

import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import nara.message.PhoneNumber;

/**
 * An account at 46elks, which signs nothing: its messages come from known addresses to a path that
 * nobody else knows.
 *
 * @param from the number we send from
 * @param secretPath the last part of the path they come to, without slashes
 * @param allowedAddresses from where they come
 * @param webhookLogin what 46elks must present to us besides
 * @param apiUrl where its API is, without a slash at the end
 */
public record Elks(
    String user,
    Secret password,
    PhoneNumber from,
    Secret secretPath,
    Set<InetAddress> allowedAddresses,
    URI apiUrl,
    Optional<Login> webhookLogin) {

  /** What 46elks presents to us, where that is wanted too. */
  public record Login(String user, Secret password) {}

  public Elks {
    allowedAddresses = Set.copyOf(allowedAddresses);
  }
}
