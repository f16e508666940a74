package nara.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
  @ParameterizedTest(name = "{0} is {1} s")
  @CsvSource({
    "7, 7",
    "0, 0",
    "86401, 86400",
    "99999999999999999999, 86400",
    "-3, 0",
    "soon, 0",
    "'Mon, 23 Nov 2026 08:11:30 GMT', 90",
    "'Mon, 23 Nov 2026 08:09:30 GMT', 0",
    "'Tue, 23 Nov 2027 08:09:30 GMT', 86400",
    "'Mon, 23 Nov', 0"
  })
  void readsSecondsAndDates(String header, long seconds) {
    Map<String, List<String>> headers =
        Map.of("Retry-After", List.of(header), "Date", List.of("Mon, 23 Nov 2026 08:10:00 GMT"));
    assertThat(RetryAfter.of(headers(headers))).hasSeconds(seconds);
  }

  @Test
  void aDateIsNothingWithoutTheAnswersOwnDate() {
    String date = "Mon, 23 Nov 2026 08:11:30 GMT";
    assertThat(RetryAfter.of(headers(Map.of("Retry-After", List.of(date))))).hasSeconds(0);
  }

  @Test
  void noHeaderIsNoWait() {
    assertThat(RetryAfter.of(headers(Map.of()))).hasSeconds(0);
  }

  private static HttpHeaders headers(Map<String, List<String>> headers) {
    return HttpHeaders.of(headers, (name, value) -> true);
  }
}
