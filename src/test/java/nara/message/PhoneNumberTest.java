package nara.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "040-628 04 10, +46406280410",
    "0406280410, +46406280410",
    "+46 40 628 04 10, +46406280410",
    "070-174 06 05, +46701740605"
  })
  void aWrittenNumberIsRead(String written, String e164) {
    assertThat(PhoneNumber.ofWritten(written)).isEqualTo(new PhoneNumber(e164));
  }

  @ParameterizedTest(name = "{0} is none")
  @ValueSource(strings = {"", "växeln", "112", "040", "040-628 04 10 040-628 04 10"})
  void whatIsNoNumberIsRefusedAndNotQuoted(String written) {
    assertThatThrownBy(() -> PhoneNumber.ofWritten(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(written.length() + " characters");
  }
}
