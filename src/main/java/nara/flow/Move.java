package nara.flow;

import java.util.Map;

/** Where a step wants to go. */
sealed interface Move {
  /** To another step of the same flow. */
  record Go(Route route) implements Move {
    static Go on(String step) {
      return new Go(Route.on(step));
    }
  }

  /** Nowhere, until the resident answers or a time has come. */
  record Await() implements Move {}

  /** On when this has been performed. */
  record Perform(Call call) implements Move {}

  /** Out of the flow. */
  record End(EndStep step) implements Move {}

  /** Into another flow, and back when it ends. */
  record Enter(String flow, Map<String, Value> with) implements Move {}

  /** Out of this flow and into another: its name, or the name of an intent. */
  record Leave(String to) implements Move {}
}
