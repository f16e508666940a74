package nara.sms;

import java.net.URI;
import nara.message.PhoneNumber;

/**
 * The town's account at Twilio.
 *
 * @param sid the account's id, {@code AC…}
 * @param authToken the secret that requests are signed with, both ways
 * @param from the town's number
 * @param apiUrl where Twilio's API is; its host, port and path stand in for {@code
 *     https://api.twilio.com}
 */
public record TwilioAccount(String sid, String authToken, PhoneNumber from, URI apiUrl) {
  /**
   * @throws IllegalArgumentException if the API's address is not one of http or https
   */
  public TwilioAccount {
    Addresses.requireHttp(apiUrl);
  }

  @Override
  public String toString() {
    return "TwilioAccount[" + sid + ", ***]";
  }
}
