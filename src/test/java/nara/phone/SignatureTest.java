package nara.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
  private final Signature signature = new Signature("12345");

  @Test
  void agreesWithTwiliosPublishedExample() {
    assertThat(
            signature.of(
                URI.create("https://mycompany.com/myapp.php?foo=1&bar=2"),
                Map.of(
                    "CallSid", "CA1234567890ABCDE",
                    "Caller", "+14158675309",
                    "Digits", "1234",
                    "From", "+14158675309",
                    "To", "+18005551212")))
        .isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
  }

  @Test
  void agreesOnSwedish() {
    assertThat(
            signature.of(
                URI.create("https://chat.exempelstad.se/hooks/twilio/sms"),
                Map.of(
                    "MessageSid", "SM0123",
                    "From", "+46701740605",
                    "To", "+46406280410",
                    "Body", "hej vill boka tid för samtal på torsdag",
                    "NumMedia", "0")))
        .isEqualTo("ZXDIE/8Y9q1cz8XUzbFJKZ98vic=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a&b=c%20+ d", "rad ett\nrad två", "😀 č €", "<b>"})
  void agreesWithTwiliosOwnLibrary(String body) {
    String url = "http://localhost:8080/sms/twilio/status?id=5f0c6a2e";
    Map<String, String> fields = Map.of("Body", body, "BodyLength", "1", "To", "+46406280410");
    assertThat(
            new RequestValidator("12345")
                .validate(url, new HashMap<>(fields), signature.of(URI.create(url), fields)))
        .isTrue();
  }
}
