package nara.conversation;

import java.util.Map;
import java.util.Set;
import nara.flow.Input.Outcome;
import nara.flow.Value;

/** Something a flow can have done. It runs in the turn's transaction and touches nothing else. */
public interface Action {
  /** The name by which flows call it, such as {@code booking.offer_times}. */
  String name();

  /** Every outcome it may have; a flow routes each. */
  Set<String> outcomes();

  /** What it may need from the flow; a flow gives nothing else. */
  default Set<String> arguments() {
    return Set.of();
  }

  /** Every value that it may give to the flow; it gives nothing else. */
  default Set<String> gives() {
    return Set.of();
  }

  /**
   * Does it.
   *
   * @param with the arguments that had a value
   */
  Outcome perform(Situation situation, Map<String, Value> with);
}
