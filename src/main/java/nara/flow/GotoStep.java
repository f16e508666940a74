package nara.flow;

import java.util.List;
import java.util.Map;

/**
 * Leaves this flow for another and does not come back.
 *
 * @param to the flow's name, or a {@code {variable}} that holds one or the name of an intent
 */
public record GotoStep(String id, String to) implements Step {
  @Override
  public List<Route> routes() {
    return List.of();
  }

  @Override
  public Map<String, Phrase> phrases() {
    return Map.of();
  }

  @Override
  public Move enter(Scene scene) {
    return new Move.Leave(scene.text(to));
  }
}
