package nara.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nara.message.IdentityLevel;

/** Goes on once it is sure enough who writes, and asks for it until then. */
public record IdentifyStep(String id, IdentityLevel level, Question question, String then)
    implements AwaitingStep {
  @Override
  public List<Route> routes() {
    return List.of(Route.on(then));
  }

  @Override
  public Map<String, Value> shown(Scene scene) {
    return Map.of();
  }

  @Override
  public Move enter(Scene scene) {
    if (isReached(scene)) {
      return Move.Go.on(then);
    }
    ask(scene);
    return new Move.Await();
  }

  private boolean isReached(Scene scene) {
    return scene.facts().identity().reaches(level);
  }

  @Override
  public Optional<Move> answer(Scene scene, Input.Heard heard) {
    return isReached(scene) && !scene.startsErrand(heard)
        ? Optional.of(Move.Go.on(then))
        : Optional.empty();
  }

  @Override
  public Optional<Move> unmistakable(Scene scene, Input.Heard heard) {
    return answer(scene, heard);
  }

  @Override
  public Optional<Move> otherwise(Scene scene, Input.Heard heard) {
    return Optional.empty();
  }
}
