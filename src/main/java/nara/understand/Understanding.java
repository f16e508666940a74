package nara.understand;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nara.message.Language;

/**
 * What a text means.
 *
 * @param languages how likely each language is, the likeliest first; at least one
 * @param intents the best first, at most five; none if there is nothing to understand
 */
public record Understanding(
    Map<Language, Double> languages, List<IntentGuess> intents, Decision decision) {
  static final int MOST_INTENTS = 5;

  public Understanding {
    languages = Collections.unmodifiableMap(new LinkedHashMap<>(languages));
    intents = List.copyOf(intents);
  }

  /** The likeliest language; whether the town speaks it is another matter. */
  public Language language() {
    return languages.keySet().iterator().next();
  }

  public Optional<IntentGuess> best() {
    return intents.stream().findFirst();
  }
}
