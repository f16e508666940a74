package nara.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Goes through another flow and comes back when it ends.
 *
 * @param flow its name
 * @param with what it begins with: words, with {@code {variable}} where a variable goes
 * @param then the step after each of its ends; {@link #ANY} stands for all others
 */
public record CallStep(String id, String flow, Map<String, String> with, Map<String, String> then)
    implements Step {
  /** Any other end. */
  public static final String ANY = "*";

  public CallStep {
    with = Map.copyOf(with);
    then = Map.copyOf(then);
  }

  @Override
  public List<Route> routes() {
    List<Route> all = new ArrayList<>();
    then.forEach((end, step) -> all.add(Route.of(end.equals(ANY) ? "" : end, step)));
    return all;
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
    return new Move.Enter(flow, arguments);
  }

  /** The flow has come to this end. */
  Move ended(String outcome) {
    String step = then.get(outcome);
    if (step != null) {
      return new Move.Go(Route.of(outcome, step));
    }
    String any = then.get(ANY);
    if (any == null) {
      throw new IllegalStateException(flow + " ended in " + outcome + ", which is not routed");
    }
    return Move.Go.on(any);
  }
}
