package nara.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Has an action performed.
 *
 * @param with arguments: words, with {@code {variable}} where a variable goes
 * @param then the step after each outcome
 */
public record DoStep(String id, String action, Map<String, String> with, Map<String, String> then)
    implements PerformingStep {
  public DoStep {
    with = Map.copyOf(with);
    then = Map.copyOf(then);
  }

  @Override
  public List<Route> routes() {
    return then.entrySet().stream().map(it -> Route.of(it.getKey(), it.getValue())).toList();
  }

  @Override
  public Map<String, Phrase> phrases() {
    return Map.of();
  }

  @Override
  public Move enter(Scene scene) {
    Map<String, Value> arguments = new HashMap<>();
    with.forEach(
        (name, template) -> scene.argument(template).ifPresent(it -> arguments.put(name, it)));
    return new Move.Perform(new Call(action, arguments));
  }

  @Override
  public Move outcome(Scene scene, Input.Outcome outcome) {
    outcome.gives().forEach(scene::set);
    String next = then.get(outcome.name());
    if (next == null) {
      throw new IllegalStateException(
          action + " ended in " + outcome.name() + ", which is not routed");
    }
    return new Move.Go(Route.of(outcome.name(), next));
  }
}
