package nara.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class InboundMessageTest {
  @Test
  void hidesTextAndNumbers() {
    assertThat(message("jag orkar inte", 0).toString())
        .isEqualTo("InboundMessage[twilio SM1, 14 characters]");
  }

  @Test
  void whatTheDatabaseCannotStoreIsReplaced() {
    assertThat(message("a\u0000b\uD83Dc\uDE00😀", 0).text()).isEqualTo("a\uFFFDb\uFFFDc\uFFFD😀");
  }

  @Test
  void aNegativeNumberOfMediaIsRefused() {
    assertThatThrownBy(() -> message("hej", -1)).isInstanceOf(IllegalArgumentException.class);
  }

  private static InboundMessage message(String text, int mediaCount) {
    return new InboundMessage(
        "twilio",
        "AC1",
        "SM1",
        new PhoneNumber("+46701740605"),
        new PhoneNumber("+46406280410"),
        text,
        mediaCount,
        Instant.parse("2026-11-23T08:10:00Z"),
        null);
  }
}
