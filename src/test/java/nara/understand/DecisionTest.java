package nara.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTest {
  private static final Calibration CALIBRATION =
      new Calibration(1, Map.of("book_meeting", 0.6, "stop_messages", 0.9, "out_of_scope", 0.6));

  @ParameterizedTest(name = "{0} at {1}, before {2} at {3}: {4}")
  @CsvSource({
    "book_meeting, 0.60, stop_messages, 0.40, ACT",
    "book_meeting, 0.59, stop_messages, 0.40, ASK",
    "stop_messages, 0.89, book_meeting, 0.10, ASK",
    "stop_messages, 0.90, book_meeting, 0.10, ACT",
    "book_meeting, 0.85, out_of_scope, 0.04, ACT",
    "book_meeting, 0.85, out_of_scope, 0.05, ASK",
    "book_meeting, 0.20, stop_messages, 0.19, ASK",
    "book_meeting, 0.19, stop_messages, 0.19, FALLBACK",
    "never_guessed, 0.96, book_meeting, 0.04, ASK",
    "never_guessed, 0.97, book_meeting, 0.03, ACT",
    "out_of_scope, 0.99, book_meeting, 0.01, FALLBACK",
    "out_of_scope, 0.60, book_meeting, 0.40, FALLBACK",
    "out_of_scope, 0.59, book_meeting, 0.20, ASK",
    "out_of_scope, 0.59, book_meeting, 0.19, FALLBACK"
  })
  void itTakesAsMuchCertaintyAsTheIntentNeeds(
      String best, double confidence, String second, double lesser, Decision decision) {
    List<IntentGuess> guesses =
        List.of(new IntentGuess(best, confidence), new IntentGuess(second, lesser));
    assertThat(Decision.of(guesses, CALIBRATION)).isEqualTo(decision);
  }

  @Test
  void whereNothingIsGuessedNothingIsDone() {
    assertThat(Decision.of(List.of(), CALIBRATION)).isEqualTo(Decision.FALLBACK);
  }

  @Test
  void whatIsOutOfScopeAloneIsNeverAskedAbout() {
    assertThat(Decision.of(List.of(new IntentGuess("out_of_scope", 0.3)), CALIBRATION))
        .isEqualTo(Decision.FALLBACK);
  }
}
