package nara.flow;

import java.util.Map;
import java.util.Optional;

/**
 * A flow and those it calls, with their translations, as they stood together. A conversation that
 * has begun in a version ends in it.
 *
 * @param hash content hash of all its files, in hex
 * @param flow the name of the flow itself
 * @param flows it and those it calls, by name
 * @param source all its files, as they are kept
 */
public record FlowVersion(String hash, String flow, Map<String, Flow> flows, String source) {
  public FlowVersion {
    flows = Map.copyOf(flows);
    if (!flows.containsKey(flow)) {
      throw new IllegalArgumentException("a version of " + flow + " without " + flow);
    }
  }

  /** The flow itself. */
  public Flow main() {
    return find(flow).orElseThrow();
  }

  /** This flow, or one that it calls. */
  public Optional<Flow> find(String name) {
    return Optional.ofNullable(flows.get(name));
  }
}
