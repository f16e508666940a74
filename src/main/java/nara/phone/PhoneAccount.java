package nara.phone;

import java.net.URI;
import nara.message.PhoneNumber;

/**
 * The account that the phone plays Twilio for.
 *
 * @param accountSid the account's id, {@code AC…}
 * @param authToken the secret that requests are signed with, both ways
 * @param townNumber the town's number at this Twilio
 * @param publicUrl where the town's program takes its calls; the address that is signed
 */
public record PhoneAccount(
    String accountSid, String authToken, PhoneNumber townNumber, URI publicUrl) {
  /**
   * @throws IllegalArgumentException if nothing can be posted to the public address
   */
  public PhoneAccount {
    if (!SignedPost.isAddress(publicUrl)) {
      throw new IllegalArgumentException("not an address of http or https");
    }
  }

  /** Where Twilio calls with a message to the town. */
  URI messageAddress() {
    String base = publicUrl.toString();
    return URI.create((base.endsWith("/") ? base : base + "/") + "sms/twilio");
  }

  @Override
  public String toString() {
    return "PhoneAccount[" + accountSid + ", ***]";
  }
}
