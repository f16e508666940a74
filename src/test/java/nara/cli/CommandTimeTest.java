package nara.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import nara.town.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTimeTest {
  private static final Map<String, String> NOTHING = Map.of();

  @Test
  void theOptionComesBeforeTheVariable() {
    LocalDateTime now = LocalDateTime.parse("2026-07-01T09:10");

    assertThat(CommandTime.clock(now, Map.of("NARA_NOW", "2026-11-23T09:10")))
        .map(Clock::instant)
        .contains(Instant.parse("2026-07-01T07:10:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T09:10, 2026-11-23T08:10:00Z",
    "2026-11-23T09:10:30, 2026-11-23T08:10:30Z",
    "2026-11-23T09:10Z, 2026-11-23T09:10:00Z",
    "2026-11-23T09:10+03:00, 2026-11-23T06:10:00Z"
  })
  void theVariableIsLocalTimeOrHasAnOffset(String variable, Instant meant) {
    assertThat(CommandTime.clock(null, Map.of("NARA_NOW", variable)))
        .map(Clock::instant)
        .contains(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"igår", "2026-11-23", "2026-11-31T09:10"})
  void whatIsNoTimeIsRefused(String variable) {
    assertThat(CommandTime.clock(null, Map.of("NARA_NOW", variable))).isEmpty();
  }

  @Test
  void elseItIsTheMachinesClock() {
    assertThat(CommandTime.clock(null, NOTHING)).contains(Clock.system(Town.ZONE));
  }
}
