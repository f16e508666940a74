package nara.flow;

/** Where a step wants to go. */
sealed interface Move {
  /** To another step of the same flow. */
  record Go(String step) implements Move {}

  /** Nowhere, until the resident answers. */
  record Await() implements Move {}

  /** On when this has been performed. */
  record Perform(Call call) implements Move {}

  /** Out of the flow. */
  record End(String outcome) implements Move {}

  /** Out of this flow and into the one that this intent starts. */
  record Start(String intent) implements Move {}
}
