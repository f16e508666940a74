package nara.flow;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nara.message.Channel;
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
    Map<String, FlowVersion> flows,
    Map<String, Flow> patterns,
    Map<String, Phrase> labels,
    Map<String, FlowVersion> older) {
  public FlowBook {
    flows = Map.copyOf(flows);
    patterns = Map.copyOf(patterns);
    labels = Map.copyOf(labels);
    older = Map.copyOf(older);
  }

  /** The flow that this intent starts, in its newest version. */
  public Optional<FlowVersion> startedBy(String intent) {
    return flows.values().stream().filter(it -> it.main().startsOn().contains(intent)).findFirst();
  }

  /** Every flow in its newest version, and every pattern. */
  public Collection<Flow> all() {
    List<Flow> all = new ArrayList<>(flows.values().stream().map(FlowVersion::main).toList());
    all.addAll(patterns.values());
    return all;
  }

  /** What a resident calls an intent; its name if nobody has said. */
  public String label(String intent, Language language) {
    Phrase label = labels.get(intent);
    return label == null ? intent : label.pattern(language, Channel.SMS);
  }

  /**
   * What a resident calls the errand that a flow is for, if it starts on an intent with a label.
   */
  public Optional<String> errand(Flow flow, Language language) {
    return flow.startsOn().stream()
        .filter(labels::containsKey)
        .findFirst()
        .map(it -> label(it, language));
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

  public boolean isPattern(String name) {
    return patterns.containsKey(name);
  }

  /** The very version in which a frame began; a pattern in its newest. */
  public Optional<Flow> flow(Frame frame) {
    Flow pattern = patterns.get(frame.flow());
    if (pattern != null) {
      return Optional.of(pattern);
    }
    return version(frame.hash()).flatMap(it -> it.find(frame.flow()));
  }

  /** When the last question of this session is no longer open; empty if no flow is under way. */
  public Optional<Instant> openUntil(Session session) {
    return session.frames().stream()
        .flatMap(
            frame -> flow(frame).map(it -> waitsUntil(it, frame).plus(it.expiresAfter())).stream())
        .max(Comparator.naturalOrder());
  }

  private static Instant waitsUntil(Flow flow, Frame frame) {
    return flow.step(frame.step())
        .filter(WaitStep.class::isInstance)
        .map(it -> ((WaitStep) it).due(frame.since(), ZoneOffset.UTC))
        .orElse(frame.since());
  }

  private Optional<FlowVersion> version(String hash) {
    return flows.values().stream()
        .filter(it -> it.hash().equals(hash))
        .findFirst()
        .or(() -> Optional.ofNullable(older.get(hash)));
  }

  /** The same book with this earlier version kept as well. */
  public FlowBook withOlder(FlowVersion version) {
    Map<String, FlowVersion> more = new HashMap<>(older);
    more.put(version.hash(), version);
    return new FlowBook(flows, patterns, labels, more);
  }
}
