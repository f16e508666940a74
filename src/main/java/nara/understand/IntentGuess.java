package nara.understand;

/**
 * What somebody may want done.
 *
 * @param confidence the calibrated probability, 0 to 1
 */
public record IntentGuess(String intent, double confidence) {}
