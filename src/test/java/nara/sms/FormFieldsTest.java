package nara.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormFieldsTest {
  @ParameterizedTest(name = "{0} is read as {1}")
  @CsvSource({
    "a%C3%A5+b, aå b",
    "%F0%9F%98%80, \uD83D\uDE00",
    "100%, 100%",
    "%zz%4, %zz%4",
    "%C3, \uFFFD",
    "%FF%FE, \uFFFD\uFFFD",
    "1%2B1%3D2, 1+1=2",
    "a=b, a=b",
    "'', ''"
  })
  void readsAnyValue(String encoded, String text) {
    assertThat(parse("Body=" + encoded).first("Body")).contains(text);
  }

  @Test
  void keepsEveryValueOfARepeatedField() {
    assertThat(parse("a=1&b=2&a=3").all().get("a")).isEqualTo(List.of("1", "3"));
    assertThat(parse("a=1&a=3").first("a")).contains("1");
  }

  @Test
  void aNameWithoutAValueIsEmpty() {
    assertThat(parse("a&&b=").first("a")).contains("");
    assertThat(parse("a&&b=").all()).hasSize(2);
  }

  @Test
  void readsAnyBytes() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      byte[] bytes = new byte[random.nextInt(60)];
      random.nextBytes(bytes);
      assertThat(FormFields.parse(bytes).all()).isNotNull();
    }
  }

  private static FormFields parse(String form) {
    return FormFields.parse(form.getBytes(StandardCharsets.UTF_8));
  }
}
