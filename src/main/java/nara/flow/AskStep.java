package nara.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks for something in the resident's own words, and keeps the words as they are. */
public record AskStep(String id, String variable, Phrase say, String then) implements AwaitingStep {
  @Override
  public List<String> next() {
    return List.of(then);
  }

  @Override
  public Map<String, Phrase> phrases() {
    return Map.of("say", say);
  }

  @Override
  public Move enter(Scene scene) {
    ask(scene);
    return new Move.Await();
  }

  @Override
  public void ask(Scene scene) {
    scene.say(id, say);
  }

  @Override
  public Optional<Move> answer(Scene scene, Input.Heard heard) {
    scene.set(variable, new Value.Text(heard.text()));
    return Optional.of(new Move.Go(then));
  }

  @Override
  public Optional<Move> unmistakable(Scene scene, Input.Heard heard) {
    return Optional.empty();
  }

  @Override
  public Optional<Move> otherwise(Scene scene, Input.Heard heard) {
    return Optional.empty();
  }
}
