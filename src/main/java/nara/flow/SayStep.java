package nara.flow;

import java.util.List;
import java.util.Map;

/** Says something and goes on. */
public record SayStep(String id, Phrase say, String then) implements Step {
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
    scene.say(id, say, Map.of());
    return Move.Go.on(then);
  }
}
