package nara.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks for a yes or a no. */
public record ConfirmStep(String id, Phrase say, String yes, String no) implements AwaitingStep {
  @Override
  public List<String> next() {
    return List.of(yes, no);
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
    if (heard.reply().no()) {
      return Optional.of(new Move.Go(no));
    }
    return heard.reply().yes() ? Optional.of(new Move.Go(yes)) : Optional.empty();
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
