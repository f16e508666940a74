package nara.flow;

import java.util.List;
import java.util.Map;

/**
 * Leaves this flow for the one that an intent starts.
 *
 * @param intent an intent, or a {@code {variable}} that holds one
 */
public record CallStep(String id, String intent) implements Step {
  @Override
  public List<String> next() {
    return List.of();
  }

  @Override
  public Map<String, Phrase> phrases() {
    return Map.of();
  }

  @Override
  public Move enter(Scene scene) {
    return new Move.Start(scene.text(intent));
  }
}
