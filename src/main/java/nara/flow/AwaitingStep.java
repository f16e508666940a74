package nara.flow;

import java.util.Optional;

/** A step that asks the resident something and waits for the answer. */
public sealed interface AwaitingStep extends Step permits AskStep, ChooseStep, ConfirmStep {
  /** The question, asked once more as it stands. */
  void ask(Scene scene);

  /** Takes the answer; empty if it is none. */
  Optional<Move> answer(Scene scene, Input.Heard heard);

  /**
   * Takes the answer while another question is open above this one; empty unless it can belong to
   * nothing else.
   */
  Optional<Move> unmistakable(Scene scene, Input.Heard heard);

  /** Where an answer that fits nothing goes, unless it is a request of its own. */
  Optional<Move> otherwise(Scene scene, Input.Heard heard);
}
