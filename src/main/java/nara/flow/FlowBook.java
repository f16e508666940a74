package nara.flow;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nara.message.Language;

/**
 * All flows: the newest version of each, the patterns, and the older versions that are still in
 * use.
 *
 * @param flows the newest version by name
 * @param patterns by name; always the newest
 * @param labels what a resident calls each intent, when asked which is meant
 * @param older earlier versions by content hash
 */
public record FlowBook(
    Map<String, Flow> flows,
    Map<String, Flow> patterns,
    Map<String, Phrase> labels,
    Map<String, Flow> older) {
  public FlowBook {
    flows = Map.copyOf(flows);
    patterns = Map.copyOf(patterns);
    labels = Map.copyOf(labels);
    older = Map.copyOf(older);
  }

  /** The flow that this intent starts, in its newest version. */
  public Optional<Flow> startedBy(String intent) {
    return flows.values().stream().filter(it -> it.startsOn().contains(intent)).findFirst();
  }

  /** What a resident calls an intent; its name if nobody has said. */
  public String label(String intent, Language language) {
    Phrase label = labels.get(intent);
    return label == null ? intent : label.pattern(language);
  }

  /**
   * A pattern that the engine needs.
   *
   * @throws IllegalStateException if there is none of this name
   */
  public Flow pattern(String name) {
    Flow pattern = patterns.get(name);
    if (pattern == null) {
      throw new IllegalStateException("there is no pattern " + name);
    }
    return pattern;
  }

  /** The very version in which a frame began; a pattern in its newest. */
  public Optional<Flow> version(Frame frame) {
    Flow pattern = patterns.get(frame.flow());
    if (pattern != null) {
      return Optional.of(pattern);
    }
    Flow newest = flows.get(frame.flow());
    return newest != null && newest.hash().equals(frame.hash())
        ? Optional.of(newest)
        : Optional.ofNullable(older.get(frame.hash()));
  }

  /** The same book with this earlier version kept as well. */
  public FlowBook withOlder(Flow version) {
    Map<String, Flow> more = new HashMap<>(older);
    more.put(version.hash(), version);
    return new FlowBook(flows, patterns, labels, more);
  }
}
