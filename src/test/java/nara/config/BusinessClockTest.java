package nara.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BusinessClockTest {
  private static final Instant BASE = Instant.parse("2026-11-24T10:00:00Z");
  private static final Instant START = Instant.parse("2026-11-23T08:10:00Z");

  private final Clock base = Clock.fixed(BASE, ZoneOffset.UTC);

  @Test
  void itGoesForwardAndNeverBack() {
    BusinessClock clock = BusinessClock.startingAt(Optional.of(START), base);
    Instant later = START.plus(Duration.ofDays(2));

    clock.forwardTo(later);
    assertThat(clock.instant()).isEqualTo(later);

    clock.forwardTo(START);
    assertThat(clock.instant()).isEqualTo(later);
  }

  @Test
  void itBeginsAnewWhereItBegan() {
    BusinessClock started = BusinessClock.startingAt(Optional.of(START), base);
    BusinessClock usual = BusinessClock.startingAt(Optional.empty(), base);
    started.forwardTo(BASE);
    usual.forwardTo(BASE.plus(Duration.ofDays(9)));

    started.beginAnew();
    usual.beginAnew();

    assertThat(started.instant()).isEqualTo(START).isEqualTo(started.beginning());
    assertThat(usual.instant()).isEqualTo(BASE).isEqualTo(usual.beginning());
  }
}
