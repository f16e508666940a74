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

  static final double ACT_FROM = 0.60;
  static final double ASK_FROM = 0.20;

  static Decision of(List<IntentGuess> bestFirst) {
    double confidence = bestFirst.isEmpty() ? 0 : bestFirst.get(0).confidence();
    if (confidence >= ACT_FROM) {
      return ACT;
    }
    return confidence >= ASK_FROM ? ASK : FALLBACK;
  }
}
