package nara.flow;

import java.util.List;
import java.util.Map;

/**
 * Hands over to a human: a ticket with an owner and a promise are made, and then it is said.
 *
 * @param reason why, as the owner will read it in one word
 * @param say what the resident is told; knows the promise's {@code owner} and {@code deadline}
 */
public record HandoverStep(String id, String reason, Phrase say, String then)
    implements PerformingStep {
  /** The action that makes ticket and promise. */
  public static final String ACTION = "handover.hand_over";

  @Override
  public List<Route> routes() {
    return List.of(Route.on(then));
  }

  @Override
  public Map<String, Phrase> phrases() {
    return Map.of("say", say);
  }

  @Override
  public Move enter(Scene scene) {
    return new Move.Perform(new Call(ACTION, Map.of("reason", new Value.Text(reason))));
  }

  @Override
  public Move outcome(Scene scene, Input.Outcome outcome) {
    outcome.gives().forEach(scene::set);
    scene.sayIfClosed();
    scene.say(id, say, Map.of());
    return Move.Go.on(then);
  }
}
