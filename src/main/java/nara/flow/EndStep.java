package nara.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ends the flow, with or without a last word.
 *
 * @param outcome how it ended; some outcomes mean something to the engine, all others go back to
 *     the question that was interrupted, if there is one
 * @param corrected the question to which "nej, onsdag menade jag" goes back even now, if any
 */
public record EndStep(String id, Optional<Phrase> say, String outcome, Optional<String> corrected)
    implements Step {
  /** The question that was open before this flow is asked once more, in other words. */
  public static final String ASK_AGAIN = "ask_again";

  /** Every flow under way ends. */
  public static final String CLEAR = "clear";

  /** The question that was open before stays open, but nothing more is said. */
  public static final String LET_BE = "let_be";

  @Override
  public List<Route> routes() {
    return List.of();
  }

  @Override
  public Map<String, Phrase> phrases() {
    return say.map(it -> Map.of("say", it)).orElse(Map.of());
  }

  @Override
  public Move enter(Scene scene) {
    say.ifPresent(it -> scene.say(id, it, Map.of()));
    return new Move.End(this);
  }
}
