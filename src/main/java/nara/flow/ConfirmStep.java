package nara.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks for a yes or a no. */
public record ConfirmStep(String id, Question question, String yes, String no)
    implements AwaitingStep {
  @Override
  public List<Route> routes() {
    return List.of(Route.of("yes", yes), Route.of("no", no));
  }

  @Override
  public Map<String, Value> shown(Scene scene) {
    return Map.of();
  }

  @Override
  public Optional<Move> answer(Scene scene, Input.Heard heard) {
    if (heard.reply().no()) {
      return Optional.of(new Move.Go(Route.of("no", no)));
    }
    return heard.reply().yes() ? Optional.of(new Move.Go(Route.of("yes", yes))) : Optional.empty();
  }

  @Override
  public Optional<Move> unmistakable(Scene scene, Input.Heard heard) {
    return Optional.empty();
  }

  @Override
  public Optional<Move> otherwise(Scene scene, Input.Heard heard) {
    return Optional.empty();
  }
}
