package nara.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks for something in the resident's own words, and keeps the words as they are.
 *
 * @param variable where they are kept
 * @param sensitive whether they must never be shown in a text message
 * @param takesEverything whether what reads as another errand is an answer too: a story
 */
public record AskStep(
    String id,
    String variable,
    Question question,
    boolean sensitive,
    boolean takesEverything,
    String then)
    implements AwaitingStep {
  private static final int FEWEST_WORDS = 3;

  @Override
  public List<Route> routes() {
    return List.of(Route.on(then));
  }

  @Override
  public Map<String, Value> shown(Scene scene) {
    return Map.of();
  }

  @Override
  public Optional<Move> answer(Scene scene, Input.Heard heard) {
    if (!takesEverything && isErrand(scene, heard)) {
      return Optional.empty();
    }
    scene.set(
        variable, sensitive ? new Value.Sensitive(heard.text()) : new Value.Text(heard.text()));
    return Optional.of(Move.Go.on(then));
  }

  /** A word or two, such as "en halvtimme", answer the question whatever else they may be. */
  private static boolean isErrand(Scene scene, Input.Heard heard) {
    return heard.reply().words().size() >= FEWEST_WORDS && scene.startsOtherErrand(heard);
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
