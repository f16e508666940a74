package nara.flow;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * One flow under way.
 *
 * @param hash the content hash of the flow's version, to which it stays pinned
 * @param step where it stands
 * @param since when it came to this step
 * @param variables what it has learnt
 */
public record Frame(
    String flow, String hash, String step, Instant since, Map<String, Value> variables) {
  public Frame {
    variables = Map.copyOf(variables);
  }

  Frame at(String otherStep, Instant now) {
    return new Frame(flow, hash, otherStep, now, variables);
  }

  Frame with(Map<String, Value> more) {
    Map<String, Value> all = new HashMap<>(variables);
    all.putAll(more);
    return new Frame(flow, hash, step, since, all);
  }
}
