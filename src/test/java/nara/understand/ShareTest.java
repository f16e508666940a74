package nara.understand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {
  /** The figures of the method 3 in Newcombe, Statistics in Medicine 17 (1998), table I. */
  @ParameterizedTest(name = "{0} of {1} is between {2} and {3}")
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void theIntervalIsWilsons(long hits, long all, double low, double high) {
    Share share = new Share(hits, all);
    assertThat(share.low()).isCloseTo(low, within(0.0001));
    assertThat(share.high()).isCloseTo(high, within(0.0001));
  }

  @Test
  void itIsPrintedInPercent() {
    assertThat(new Share(1, 29)).hasToString("3.4 % (1 of 29; 0.6 to 17.2)");
  }
}
