package nara.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ends the flow, with or without a last word.
 *
 * @param outcome how it ended; {@link #ASK_AGAIN} and {@link #CLEAR} mean something to the engine
 */
public record EndStep(String id, Optional<Phrase> say, String outcome) implements Step {
  /** The question that was open before this flow is asked once more. */
  public static final String ASK_AGAIN = "ask_again";

  /** Every flow under way ends. */
  public static final String CLEAR = "clear";

  @Override
  public List<String> next() {
    return List.of();
  }

  @Override
  public Map<String, Phrase> phrases() {
    return say.map(it -> Map.of("say", it)).orElse(Map.of());
  }

  @Override
  public Move enter(Scene scene) {
    say.ifPresent(it -> scene.say(id, it));
    return new Move.End(outcome);
  }
}
