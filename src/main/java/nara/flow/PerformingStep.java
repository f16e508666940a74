package nara.flow;

/** A step that has something done and goes on with what became of it. */
public sealed interface PerformingStep extends Step permits DoStep, HandoverStep {
  /** Goes on with the outcome. */
  Move outcome(Scene scene, Input.Outcome outcome);
}
