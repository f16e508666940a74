package nara.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nara.message.Language;

/**
 * Where a conversation stands between two messages. It is written as JSON.
 *
 * @param schema version of this shape
 * @param language in which the resident is answered
 * @param greeted whether the assistant has said that it is a machine
 * @param misunderstandings in a row
 * @param last what the assistant said last
 * @param frames the flows that are under way, innermost last
 * @param memory what else is remembered
 */
public record Session(
    int schema,
    Language language,
    boolean greeted,
    int misunderstandings,
    Spoken last,
    List<Frame> frames,
    Memory memory) {

  /** The version of the shape that this program writes. */
  public static final int SCHEMA = 2;

  public Session {
    frames = List.copyOf(frames);
  }

  /** A conversation that has not begun. */
  public static Session fresh(Language language) {
    return new Session(SCHEMA, language, false, 0, Spoken.NOTHING, List.of(), Memory.NOTHING);
  }

  /** A conversation that goes on, but in no flow. */
  public static Session restarted(Language language) {
    return fresh(language).withGreeted();
  }

  /** The innermost flow under way. */
  public Optional<Frame> top() {
    return frames.isEmpty() ? Optional.empty() : Optional.of(frames.get(frames.size() - 1));
  }

  /** The content hashes of the versions in which flows are under way; patterns have none. */
  public Set<String> versions() {
    return frames.stream()
        .map(Frame::hash)
        .filter(it -> !it.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The same, where what was asked or ended before a human spoke is not what is talked about any
   * more: an answer to her must not answer the assistant.
   */
  public Session afterHuman(Instant handedBack) {
    Session later =
        withFrames(Chains.keep(frames, it -> !Chains.tip(it).since().isBefore(handedBack)));
    Frame ended = memory.ended();
    return ended != null && !ended.since().isAfter(handedBack)
        ? later.withMemory(memory.withEnded(null))
        : later;
  }

  Session push(Frame frame) {
    List<Frame> longer = new ArrayList<>(frames);
    longer.add(frame);
    return withFrames(longer);
  }

  Session pop() {
    return withFrames(frames.subList(0, frames.size() - 1));
  }

  Session replaceTop(Frame frame) {
    return pop().push(frame);
  }

  /**
   * Without the flows, with those they have called, of which this can be said by what they know.
   */
  public Session without(Predicate<Map<String, Value>> outdated) {
    return withFrames(
        Chains.keep(
            frames, chain -> chain.stream().noneMatch(it -> outdated.test(it.variables()))));
  }

  Session withFrames(List<Frame> others) {
    return new Session(schema, language, greeted, misunderstandings, last, others, memory);
  }

  /** The same, once the assistant has said that it is a machine. */
  public Session withGreeted() {
    return new Session(schema, language, true, misunderstandings, last, frames, memory);
  }

  /** The same in another language. */
  public Session withLanguage(Language other) {
    return new Session(schema, other, greeted, misunderstandings, last, frames, memory);
  }

  Session withMisunderstandings(int count) {
    return new Session(schema, language, greeted, count, last, frames, memory);
  }

  /** The same, after this was said. */
  public Session withLast(Spoken said) {
    return new Session(schema, language, greeted, misunderstandings, said, frames, memory);
  }

  Session withMemory(Memory other) {
    return new Session(schema, language, greeted, misunderstandings, last, frames, other);
  }
}
