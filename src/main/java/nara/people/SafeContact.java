package nara.people;

import java.time.Instant;
import java.util.UUID;
import nara.message.PhoneNumber;

/**
 * A number at which a resident has agreed to be reached, and what was agreed on.
 *
 * @param consented when they agreed
 * @param mayWrite whether the town may write there without being written to first
 * @param mayCall whether it may call
 * @param reminds whether reminders go there
 * @param rule what is agreed on besides, in the words of whoever noted it; may be empty
 */
public record SafeContact(
    UUID contactPoint,
    PhoneNumber number,
    Instant consented,
    boolean mayWrite,
    boolean mayCall,
    boolean reminds,
    String rule) {
  @Override
  public String toString() {
    return "SafeContact[" + contactPoint + "]";
  }
}
