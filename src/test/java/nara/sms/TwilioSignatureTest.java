package nara.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TwilioSignatureTest {
  private final TwilioSignature signature = new TwilioSignature("12345");

  @Test
  void agreesWithTwiliosPublishedExample() {
    String url = "https://mycompany.com/myapp.php?foo=1&bar=2";
    FormFields fields =
        fields(
            "CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234"
                + "&From=%2B14158675309&To=%2B18005551212");
    assertThat(signature.covers(url, fields, "RSOYDt4T1cUTdK1PDd93/VVr8B8=")).isTrue();
    assertThat(signature.covers(url, fields, "RSOYDt4T1cUTdK1PDd93/VVr8B9=")).isFalse();
    assertThat(signature.covers(url + "0", fields, "RSOYDt4T1cUTdK1PDd93/VVr8B8=")).isFalse();
  }

  @Test
  void agreesOnSwedish() {
    FormFields fields =
        fields(
            "MessageSid=SM0123&From=%2B46701740605&To=%2B46406280410&NumMedia=0"
                + "&Body=hej+vill+boka+tid+f%C3%B6r+samtal+p%C3%A5+torsdag");
    String url = "https://chat.exempelstad.se/hooks/twilio/sms";
    assertThat(signature.covers(url, fields, "ZXDIE/8Y9q1cz8XUzbFJKZ98vic=")).isTrue();
  }

  @Test
  void nothingAndNonsenseAreNoSignature() {
    FormFields fields = fields("a=b");
    assertThat(signature.covers("https://exempelstad.se/", fields, null)).isFalse();
    assertThat(signature.covers("https://exempelstad.se/", fields, "")).isFalse();
    assertThat(signature.covers("not an address %zz", fields, "åäö")).isFalse();
  }

  private static FormFields fields(String form) {
    return FormFields.parse(form.getBytes(StandardCharsets.UTF_8));
  }
}
