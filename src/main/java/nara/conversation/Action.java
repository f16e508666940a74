package nara.conversation;

import java.util.Map;
import nara.flow.ActionSpec;
import nara.flow.Input.Outcome;
import nara.flow.Value;

/** Something a flow can have done. It runs in the turn's transaction and touches nothing else. */
public interface Action {
  /** What flows may ask of it, and what they get. */
  ActionSpec spec();

  /**
   * Does it.
   *
   * @param with the arguments that had a value
   */
  Outcome perform(Situation situation, Map<String, Value> with);
}
