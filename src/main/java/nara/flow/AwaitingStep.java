package nara.flow;

import java.util.Map;
import java.util.Optional;

/** A step that asks the resident something and waits for the answer. */
public sealed interface AwaitingStep extends Step
    permits AskStep, ChooseStep, ConfirmStep, IdentifyStep {
  /** What it asks. */
  Question question();

  /** What the question alone may say, such as the numbers of its options. */
  Map<String, Value> shown(Scene scene);

  /** Takes the answer; empty if it is none. */
  Optional<Move> answer(Scene scene, Input.Heard heard);

  /**
   * Takes the answer while another question is open above this one, or when it corrects an earlier
   * answer; empty unless it can belong to nothing else.
   */
  Optional<Move> unmistakable(Scene scene, Input.Heard heard);

  /** Where an answer that fits nothing goes, unless it is a request of its own. */
  Optional<Move> otherwise(Scene scene, Input.Heard heard);

  /** Whether the answer may be anything at all: then only key words mean something else. */
  default boolean takesEverything() {
    return false;
  }

  /** Whether the text names an answer of this very question. */
  default boolean names(Input.Heard heard) {
    return false;
  }

  @Override
  default Map<String, Phrase> phrases() {
    return question().phrases();
  }

  @Override
  default Move enter(Scene scene) {
    ask(scene);
    return new Move.Await();
  }

  /** The question, as it stands. */
  default void ask(Scene scene) {
    scene.say(id(), question().say(), shown(scene));
  }

  /** The question in other words. */
  default void askDifferently(Scene scene) {
    scene.say(id(), question().differently(), shown(scene));
  }
}
