package nara.flow;

import java.util.List;
import java.util.Optional;

/**
 * What one message led to, so far.
 *
 * @param session where the conversation now stands
 * @param says everything said, in order; together they are one message
 * @param call what has to be done before the turn can go on; absent when the turn is complete
 * @param timers what is to happen later
 * @param path the steps it came to, in order
 * @param pending what stands around the errand and is still to be said
 */
public record Turn(
    Session session,
    List<Say> says,
    Optional<Call> call,
    List<Timer> timers,
    List<Passage> path,
    Asides.Pending pending) {
  public Turn {
    says = List.copyOf(says);
    timers = List.copyOf(timers);
    path = List.copyOf(path);
  }

  /** Nothing is said and nothing changes. */
  public static Turn nothing(Session session) {
    return new Turn(
        session, List.of(), Optional.empty(), List.of(), List.of(), Asides.Pending.NOTHING);
  }

  /** The step that awaits an answer, else the one that spoke last; empty if nothing was said. */
  public String step() {
    return session.last().step();
  }

  /** The same, but this is said. */
  public Turn saying(Session other, List<Say> others) {
    return new Turn(other, others, call, timers, path, pending);
  }
}
