package nara.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Goes on by what is known.
 *
 * @param on the name whose value decides
 * @param cases step by value, as it would be written
 * @param otherwise the step for every other value, and for none
 */
public record BranchStep(String id, String on, Map<String, String> cases, String otherwise)
    implements Step {
  /** What leads to {@link #otherwise}. */
  public static final String OTHERWISE = "otherwise";

  public BranchStep {
    cases = Map.copyOf(cases);
  }

  @Override
  public List<Route> routes() {
    List<Route> all = new ArrayList<>();
    cases.forEach((value, step) -> all.add(Route.of(value, step)));
    all.add(Route.of(OTHERWISE, otherwise));
    return all;
  }

  @Override
  public Map<String, Phrase> phrases() {
    return Map.of();
  }

  @Override
  public Move enter(Scene scene) {
    return new Move.Go(
        scene
            .written(on)
            .filter(cases::containsKey)
            .map(it -> Route.of(it, cases.getOrDefault(it, otherwise)))
            .orElseGet(() -> Route.of(OTHERWISE, otherwise)));
  }
}
