package nara.sms;

import com.twilio.security.RequestValidator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Twilio's signature: over the address it called and every field it sent. */
final class TwilioSignature {
  static final String HEADER = "X-Twilio-Signature";

  private final RequestValidator validator;

  TwilioSignature(String authToken) {
    this.validator = new RequestValidator(authToken);
  }

  /**
   * Whether the signature fits.
   *
   * @param url the whole public address with its query, as Twilio called it
   */
  boolean covers(String url, FormFields fields, @Nullable String signature) {
    return signature != null && validator.validate(url, signedValues(fields), signature);
  }

  /**
   * Twilio signs name and value of each field in the order of the names; of a field that came more
   * than once, each different value in order, with the name before each.
   */
  private static Map<String, String> signedValues(FormFields fields) {
    Map<String, String> values = new LinkedHashMap<>();
    fields.all().forEach((name, all) -> values.put(name, joined(name, all)));
    return values;
  }

  private static String joined(String name, List<String> all) {
    return String.join(name, all.stream().distinct().sorted().toList());
  }
}
