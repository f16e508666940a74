package nara.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "176.10.154.199, 176.10.154.199",
    "2001:9b0:2:902::199, 2001:09b0:0002:0902:0:0:0:0199",
    "::ffff:85.24.146.132, 85.24.146.132",
    "[::1], 0:0:0:0:0:0:0:1"
  })
  void twoSpellingsOfOneAddressAreEqual(String one, String other) {
    assertThat(IpAddress.of(one)).isEqualTo(IpAddress.of(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        "1.2.3",
        "1.2.3.4.5",
        "256.1.1.1",
        "1.2.3.",
        "abc",
        "fe80::1%9",
        ":::1"
      })
  void aNameOrHalfAnAddressIsNone(String text) {
    assertThat(IpAddress.read(text)).isEmpty();
  }
}
