package nara.message;

import java.util.regex.Pattern;

/**
 * A telephone number in the E.164 form. It hides itself from logs.
 *
 * @param e164 a plus sign and 7 to 15 digits
 */
public record PhoneNumber(String e164) implements Address {
  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

  public PhoneNumber {
    if (!isE164(e164)) {
      throw new IllegalArgumentException("not an E.164 number: " + e164.length() + " characters");
    }
  }

  /** Whether the text is a number as the providers send it. */
  public static boolean isE164(String text) {
    return E164.matcher(text).matches();
  }

  @Override
  public Channel channel() {
    return Channel.SMS;
  }

  @Override
  public String written() {
    return e164;
  }

  @Override
  public String toString() {
    return "+…" + e164.substring(e164.length() - 3);
  }
}
