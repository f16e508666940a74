package nara.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {
  /** Values as scipy.stats.binomtest(...).proportion_ci(method="wilson") gives them. */
  @ParameterizedTest(name = "{0} of {1} lies from {2} to {3}")
  @CsvSource({"0, 10, 0, 0.2775", "10, 10, 0.7225, 1", "5, 10, 0.2366, 0.7634"})
  void theIntervalIsWilsons(long hits, long all, double low, double high) {
    Share share = new Share(hits, all);
    assertThat(share.low()).isCloseTo(low, within(5e-5));
    assertThat(share.high()).isCloseTo(high, within(5e-5));
  }

  @Test
  void numbersAreWrittenAsInSwedish() {
    Share share = new Share(11354, 12887);
    assertThat(share.percent()).isEqualTo("88,1\u00A0%");
    assertThat(share.interval()).isEqualTo("87,5–88,7\u00A0%");
    assertThat(share.counts()).isEqualTo("11\u00A0354 av 12\u00A0887 rader");
    assertThat(new Share(1, 1).counts()).isEqualTo("1 av 1 rad");
    assertThat(Swedish.count(1_234_567)).isEqualTo("1\u00A0234\u00A0567");
    assertThat(Swedish.count(999)).isEqualTo("999");
  }

  @Test
  void ofNothingNothingIsKnown() {
    Share share = new Share(0, 0);
    assertThat(share.percent()).isEqualTo("–");
    assertThat(share.low()).isZero();
    assertThat(share.high()).isEqualTo(1);
  }

  @Test
  void moreThanAllIsRefused() {
    assertThatThrownBy(() -> new Share(3, 2)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest(name = "at least 85 %: {0} of {1} is {2}")
  @CsvSource({
    "900, 1000, MET",
    "860, 1000, BARELY_MET",
    "850, 1000, BARELY_MET",
    "840, 1000, NEARLY_MET",
    "800, 1000, NOT_MET",
    "0, 0, UNKNOWN"
  })
  void aGoalIsMetByTheShareAndSurelyByItsInterval(long hits, long all, Goal.Verdict verdict) {
    assertThat(Goal.atLeast(0.85).verdict(new Share(hits, all))).isEqualTo(verdict);
  }

  @ParameterizedTest(name = "at most 3 %: {0} of {1} is {2}")
  @CsvSource({"10, 1000, MET", "29, 1000, BARELY_MET", "35, 1000, NEARLY_MET", "60, 1000, NOT_MET"})
  void aGoalMayBeAtMost(long hits, long all, Goal.Verdict verdict) {
    assertThat(Goal.atMost(0.03).verdict(new Share(hits, all))).isEqualTo(verdict);
  }
}
