package nara.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One flow under way.
 *
 * @param hash the version to which it stays pinned, by {@link FlowVersion#hash}
 * @param called whether the flow below called it and goes on when it ends
 * @param step where it stands
 * @param since when it came to this step
 * @param variables what it has learnt
 * @param answered the questions that were answered, in order
 * @param asked how often each question was asked
 * @param resumed whether the open question was asked again after an interruption
 */
public record Frame(
    String flow,
    String hash,
    boolean called,
    String step,
    Instant since,
    Map<String, Value> variables,
    List<String> answered,
    Map<String, Integer> asked,
    boolean resumed) {
  /** Mentions for which a human has been asked. */
  private static final List<String> SEEN_TO = List.of("besides", "place_asked");

  public Frame {
    variables = Map.copyOf(variables);
    answered = List.copyOf(answered);
    asked = Map.copyOf(asked);
  }

  /** Before its first step. */
  static Frame begin(String flow, String hash, boolean called, Instant now) {
    return new Frame(flow, hash, called, "", now, Map.of(), List.of(), Map.of(), false);
  }

  Frame at(String otherStep, Instant now) {
    return new Frame(flow, hash, called, otherStep, now, variables, answered, asked, false);
  }

  /**
   * Once more at a question that was answered, after the end: what was mentioned beside that answer
   * has been seen to, and it is asked as if for the first time.
   */
  Frame reopened(String question, Instant now) {
    Map<String, Value> left = new HashMap<>(variables);
    left.keySet().removeAll(SEEN_TO);
    return new Frame(flow, hash, called, question, now, left, answered, Map.of(), false);
  }

  Frame with(Map<String, Value> more) {
    Map<String, Value> all = new HashMap<>(variables);
    all.putAll(more);
    return new Frame(flow, hash, called, step, since, all, answered, asked, resumed);
  }

  /** The same, once the question where it stands has been answered. */
  Frame withAnswer() {
    List<String> longer = new ArrayList<>(answered);
    longer.remove(step);
    longer.add(step);
    return new Frame(flow, hash, called, step, since, variables, longer, asked, resumed);
  }

  /** The same, once the question where it stands has been asked. */
  Frame withQuestion() {
    Map<String, Integer> more = new HashMap<>(asked);
    more.merge(step, 1, Integer::sum);
    return new Frame(flow, hash, called, step, since, variables, answered, more, resumed);
  }

  Frame withResumed() {
    return new Frame(flow, hash, called, step, since, variables, answered, asked, true);
  }
}
