package nara.flow;

import java.util.List;
import java.util.Optional;

/**
 * What one message led to, so far.
 *
 * @param session where the conversation now stands
 * @param says everything said, in order; together they are one message
 * @param call what has to be done before the turn can go on; absent when the turn is complete
 * @param steps how many steps it has taken
 */
public record Turn(Session session, List<Say> says, Optional<Call> call, int steps) {
  public Turn {
    says = List.copyOf(says);
  }

  /** The step that awaits an answer, else the one that spoke last; empty if nothing was said. */
  public String step() {
    return session.lastStep();
  }
}
