package nara.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeLengthTest {
  @ParameterizedTest
  @CsvSource({
    "2d, 2d",
    "2 dagar, 2d",
    "1 dag, 1d",
    "3 dygn, 3d",
    "3h, 3h",
    "3  TIMMAR, 3h",
    "1 timme, 1h",
    "10 min, 10m",
    "10minuter, 10m",
    "1 vecka, 7d",
    "2 veckor, 14d"
  })
  void aLengthIsReadAsItIsSaid(String said, String length) {
    assertThat(TimeLength.read(said)).contains(length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2", "dagar", "två dagar", "-2 dagar", "2 år", "2d 3h", "12345 dagar"})
  void whatIsNoLengthIsNotGuessed(String said) {
    assertThat(TimeLength.read(said)).isEmpty();
  }
}
