package nara.flow;

import java.util.HashMap;
import java.util.Map;

/**
 * One flow under way.
 *
 * @param hash the content hash of the flow's version, to which it stays pinned
 * @param step where it stands
 * @param variables what it has learnt
 */
public record Frame(String flow, String hash, String step, Map<String, Value> variables) {
  public Frame {
    variables = Map.copyOf(variables);
  }

  Frame at(String otherStep) {
    return new Frame(flow, hash, otherStep, variables);
  }

  Frame with(Map<String, Value> more) {
    Map<String, Value> all = new HashMap<>(variables);
    all.putAll(more);
    return new Frame(flow, hash, step, all);
  }
}
