package nara.delivery;

import java.util.UUID;
import nara.message.PhoneNumber;

/**
 * One text message on its way out.
 *
 * @param from the town's number
 * @param to whom it is for
 * @param text the whole text, in the clear
 * @param callbackId random id of ours, by which delivery reports find this message
 */
public record OutgoingSms(PhoneNumber from, PhoneNumber to, String text, UUID callbackId) {
  @Override
  public String toString() {
    return "OutgoingSms[" + callbackId + ", " + text.length() + " characters]";
  }
}
