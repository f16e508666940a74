package nara.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nara.message.Language;

/**
 * Where a conversation stands between two messages. It is written as JSON.
 *
 * @param schema version of this shape
 * @param language in which the resident is answered
 * @param greeted whether the assistant has said that it is a machine
 * @param misunderstandings in a row
 * @param lastStep the step that spoke last, {@code flow.step}; empty before the first
 * @param frames the flows that are under way, innermost last
 */
public record Session(
    int schema,
    Language language,
    boolean greeted,
    int misunderstandings,
    String lastStep,
    List<Frame> frames) {

  /** The version of the shape that this program writes. */
  public static final int SCHEMA = 1;

  public Session {
    frames = List.copyOf(frames);
  }

  /** A conversation that has not begun. */
  public static Session fresh(Language language) {
    return new Session(SCHEMA, language, false, 0, "", List.of());
  }

  /** A conversation that goes on, but in no flow. */
  public static Session restarted(Language language) {
    return fresh(language).withGreeted();
  }

  /** The innermost flow under way. */
  public Optional<Frame> top() {
    return frames.isEmpty() ? Optional.empty() : Optional.of(frames.get(frames.size() - 1));
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

  Session withFrames(List<Frame> others) {
    return new Session(schema, language, greeted, misunderstandings, lastStep, others);
  }

  /** The same, once the assistant has said that it is a machine. */
  public Session withGreeted() {
    return new Session(schema, language, true, misunderstandings, lastStep, frames);
  }

  Session withMisunderstandings(int count) {
    return new Session(schema, language, greeted, count, lastStep, frames);
  }

  /** The same, after this step has spoken. */
  public Session withLastStep(String step) {
    return new Session(schema, language, greeted, misunderstandings, step, frames);
  }
}
