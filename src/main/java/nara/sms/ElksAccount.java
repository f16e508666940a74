package nara.sms;

import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import nara.message.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * The town's account at 46elks, which signs nothing: a secret path, the caller's address and, if
 * wanted, a password stand in for a signature.
 *
 * @param user the API's user name
 * @param password the API's password
 * @param from the town's number
 * @param apiUrl where the API is, with its version: {@code https://api.46elks.com/a1}
 * @param secretPath the part of our webhook's path that only 46elks knows; at least 16 characters
 *     that need no escaping in an address
 * @param allowedAddresses the IP addresses that may call us; nobody may if it is empty
 * @param callbackLogin the user and password that 46elks must present to us, if any
 */
public record ElksAccount(
    String user,
    String password,
    PhoneNumber from,
    URI apiUrl,
    String secretPath,
    Set<String> allowedAddresses,
    @Nullable Login callbackLogin) {

  /** The addresses 46elks calls from, by its documentation. */
  public static final Set<String> PUBLISHED_ADDRESSES =
      Set.of("176.10.154.199", "85.24.146.132", "185.39.146.243", "2001:9b0:2:902::199");

  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{16,}");

  /** A user and a password for Basic authentication. */
  public record Login(String user, String password) {
    @Override
    public String toString() {
      return "Login[***]";
    }
  }

  /**
   * @throws IllegalArgumentException if the secret path, an allowed address or the API's address
   *     cannot be used
   */
  public ElksAccount {
    if (!SECRET.matcher(secretPath).matches()) {
      throw new IllegalArgumentException(
          "the secret path must be 16 or more letters, digits, hyphens or underscores");
    }
    allowedAddresses = Set.copyOf(allowedAddresses);
    allowedAddresses.forEach(IpAddress::of);
    Addresses.requireHttp(apiUrl);
  }

  @Override
  public String toString() {
    return "ElksAccount[***]";
  }
}
