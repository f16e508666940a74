package nara.message;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
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

  /**
   * A number as people write it, {@code 070-174 06 05} or with its country; empty if it is none.
   */
  public static Optional<PhoneNumber> written(String text) {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      Phonenumber.PhoneNumber parsed = numbers.parse(text, "SE");
      return numbers.isPossibleNumber(parsed)
          ? Optional.of(new PhoneNumber(numbers.format(parsed, PhoneNumberFormat.E164)))
          : Optional.empty();
    } catch (NumberParseException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * The same, where it has to be one.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static PhoneNumber ofWritten(String text) {
    return written(text)
        .orElseThrow(
            () -> new IllegalArgumentException("no number: " + text.length() + " characters"));
  }

  /** As people in Sweden write it, such as {@code 070-174 06 05}. */
  public String national() {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      return numbers.format(numbers.parse(e164, null), PhoneNumberFormat.NATIONAL);
    } catch (NumberParseException e) {
      return e164;
    }
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
