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
 */
public record Question(Phrase say, Optional<Phrase> again, Optional<Phrase> why, boolean retries) {

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
