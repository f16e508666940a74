package nara.understand;

import java.util.List;
import java.util.Optional;
import nara.message.Language;

/**
 * What a text means.
 *
 * @param intents the best first, at most five; none if there is nothing to understand
 */
public record Understanding(Language language, List<IntentGuess> intents, Decision decision) {
  static final int MOST_INTENTS = 5;

  public Understanding {
    intents = List.copyOf(intents);
  }

  public Optional<IntentGuess> best() {
    return intents.stream().findFirst();
  }
}
