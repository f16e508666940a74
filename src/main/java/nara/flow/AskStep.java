package nara.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Asks for something in the resident's own words, and keeps the words as they are.
 *
 * @param variable where they are kept
 * @param sensitive whether they must never be shown in a text message
 * @param takes what is an answer
 * @param no the step after a plain no, if that is no answer
 */
public record AskStep(
    String id,
    String variable,
    Question question,
    boolean sensitive,
    Takes takes,
    Optional<String> no,
    String then)
    implements AwaitingStep {
  private static final int FEWEST_WORDS = 3;
  private static final Pattern NUMBER = Pattern.compile("\\+?\\d(?:[ ()-]*\\d){6,14}");

  private static final String LANGUAGE_CODE = "language_code";

  private static final String NO = "other no";

  /** What is an answer. */
  public enum Takes {
    /** Whatever is no other errand. */
    WORDS,
    /** Whatever is written, what reads as another errand too: a story. */
    EVERYTHING,
    /** What has a telephone number in it. */
    PHONE_NUMBER,
    /** What names a language. */
    LANGUAGE
  }

  @Override
  public List<Route> routes() {
    List<Route> all = new ArrayList<>(List.of(Route.on(then)));
    no.ifPresent(it -> all.add(Route.of(NO, it)));
    return all;
  }

  @Override
  public Map<String, Value> shown(Scene scene) {
    return Map.of();
  }

  @Override
  public boolean takesEverything() {
    return takes == Takes.EVERYTHING;
  }

  @Override
  public Optional<Move> answer(Scene scene, Input.Heard heard) {
    if (no.isPresent() && heard.reply().no()) {
      return no.map(it -> new Move.Go(Route.of(NO, it)));
    }
    boolean isAnswer =
        switch (takes) {
          case EVERYTHING -> true;
          case WORDS -> !isErrand(scene, heard);
          case LANGUAGE -> heard.mentions().containsKey(LANGUAGE_CODE);
          case PHONE_NUMBER -> NUMBER.matcher(heard.text()).find();
        };
    if (!isAnswer) {
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
    return takes == Takes.LANGUAGE ? answer(scene, heard) : Optional.empty();
  }

  @Override
  public Optional<Move> otherwise(Scene scene, Input.Heard heard) {
    return Optional.empty();
  }
}
