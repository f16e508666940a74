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
  public BranchStep {
    cases = Map.copyOf(cases);
  }

  @Override
  public List<String> next() {
    List<String> all = new ArrayList<>(cases.values());
    all.add(otherwise);
    return all;
  }

  @Override
  public Map<String, Phrase> phrases() {
    return Map.of();
  }

  @Override
  public Move enter(Scene scene) {
    return new Move.Go(
        scene.written(on).map(it -> cases.getOrDefault(it, otherwise)).orElse(otherwise));
  }
}
