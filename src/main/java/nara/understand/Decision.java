package nara.understand;

import java.util.List;

/** What to do with a guess. */
public enum Decision {
  /** Start what the resident wants done. */
  ACT,
  /** Offer up to three choices. */
  ASK,
  /** Say that it was not understood, and offer a human. */
  FALLBACK;

  /** Nothing less sure is acted on; the intents that are often mistaken need more. */
  static final double ACT_FROM = 0.60;

  static final double ASK_FROM = 0.20;

  /** From here on it may well be out of scope, and to ask costs little. */
  static final double MAYBE_OUT_OF_SCOPE = 0.05;

  static Decision of(List<IntentGuess> bestFirst, Calibration calibration) {
    if (bestFirst.isEmpty()) {
      return FALLBACK;
    }
    IntentGuess best = bestFirst.get(0);
    if (best.intent().equals(IntentModel.OUT_OF_SCOPE)) {
      boolean unsure = best.confidence() < ACT_FROM && bestFirst.size() > 1;
      return unsure && bestFirst.get(1).confidence() >= ASK_FROM ? ASK : FALLBACK;
    }
    if (best.confidence() >= calibration.actFrom(best.intent())
        && outOfScope(bestFirst) < MAYBE_OUT_OF_SCOPE) {
      return ACT;
    }
    return best.confidence() >= ASK_FROM ? ASK : FALLBACK;
  }

  private static double outOfScope(List<IntentGuess> guesses) {
    return guesses.stream()
        .filter(it -> it.intent().equals(IntentModel.OUT_OF_SCOPE))
        .mapToDouble(IntentGuess::confidence)
        .sum();
  }
}
