package nara.flow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a step asks.
 *
 * @param say the question
 * @param again the question in other words, for when the answer was not understood
 * @param why why it is asked
 * @param retries whether it is asked once more when the answer was not understood; else a human
 *     comes at once
 * @param isOptional whether nothing is lost when it is never answered: then it is left for another
 *     errand, and not asked again after it
 */
public record Question(
    Phrase say, Optional<Phrase> again, Optional<Phrase> why, boolean retries, boolean isOptional) {

  /** Its phrases by the key under which the file has them. */
  public Map<String, Phrase> phrases() {
    Map<String, Phrase> all = new LinkedHashMap<>();
    all.put("say", say);
    again.ifPresent(it -> all.put("again", it));
    why.ifPresent(it -> all.put("why", it));
    return all;
  }

  /** How it is asked after an answer that was not understood. */
  Phrase differently() {
    return again.orElse(say);
  }
}
