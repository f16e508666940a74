package nara.flow;

import java.util.Map;
import java.util.Optional;
import nara.flow.Input.Heard;
import org.jspecify.annotations.Nullable;

/**
 * The flow that ended last, while what was answered in it can be taken back.
 *
 * @param frame as it stood at its end
 * @param question the question that its end names
 */
record JustEnded(Frame frame, String question) {
  private static final String PATTERN = "correct";

  /** "Fredag" or "nä förresten torsdagen"; what is longer may be about anything. */
  private static final int SHORT = 4;

  /** The flow that ended last; empty if it cannot be corrected, or if a later question is open. */
  static Optional<JustEnded> of(Scene scene) {
    return Optional.ofNullable(scene.session().memory().ended())
        .filter(it -> !isOlderThanTheOpenQuestion(scene, it))
        .flatMap(it -> corrected(scene, it).map(question -> new JustEnded(it, question)));
  }

  private static boolean isOlderThanTheOpenQuestion(Scene scene, Frame ended) {
    return scene.question() != null
        && scene.session().top().filter(it -> it.since().isAfter(ended.since())).isPresent();
  }

  private static Optional<String> corrected(Scene scene, Frame ended) {
    return scene
        .book()
        .flow(ended)
        .filter(it -> scene.facts().now().isBefore(ended.since().plus(it.expiresAfter())))
        .flatMap(it -> it.step(ended.step()))
        .filter(EndStep.class::isInstance)
        .flatMap(it -> ((EndStep) it).corrected());
  }

  /** "Nej, onsdag menade jag", or only that it was wrong: back to the question. */
  Optional<Move> correct(Scene scene, Heard heard) {
    Session before = scene.session();
    Optional<Move> move = Corrections.backTo(scene, heard, frame, question);
    if (move.isPresent()) {
      return move;
    }
    scene.session(before);
    return scene.startsErrand(heard) ? Optional.empty() : wrong(scene, heard);
  }

  /**
   * "Fredag", "nej 1" or "det går inte ändå", where nothing is asked: it may be a change of mind,
   * and nothing is changed until that is sure.
   */
  Optional<Move> reconsider(Scene scene, Heard heard) {
    if (!isAboutIt(scene, heard)) {
      return Optional.empty();
    }
    Session before = scene.session();
    if (!(reopened(scene) instanceof ChooseStep it)) {
      scene.session(before);
      return Optional.empty();
    }
    boolean isTheSame = !heard.reply().denies() && it.isChosen(scene, heard);
    if (isTheSame || isNumberOfAnotherQuestion(heard)) {
      scene.session(before.push(frame));
      return Optional.of(Move.Go.on(frame.step()));
    }
    Optional<Move> move = it.reconsidered(scene, heard);
    if (move.isEmpty()) {
      scene.session(before);
      return move;
    }
    return Optional.of(unchanged(scene, heard, move.get()));
  }

  private boolean isAboutIt(Scene scene, Heard heard) {
    Input.Reply reply = heard.reply();
    boolean names = !heard.wishes().isEmpty() || reply.pick().isPresent();
    boolean isAnswer = reply.isStraight() || reply.no() || reply.denies() || isShort(heard);
    boolean refuses = reply.denies() && isShort(heard);
    boolean otherErrand =
        heard.clarity() == Input.Clarity.CLEAR
            && scene.book().labels().containsKey(heard.intents().get(0))
            && !scene
                .book()
                .startedBy(heard.intents().get(0))
                .map(FlowVersion::flow)
                .equals(Optional.of(frame.flow()));
    return !otherErrand && ((names && isAnswer) || refuses);
  }

  /** "1" once more, after the one option of a question that this end does not name. */
  private boolean isNumberOfAnotherQuestion(Heard heard) {
    boolean ofThis = frame.answered().lastIndexOf(question) == frame.answered().size() - 1;
    return !ofThis && heard.wishes().isEmpty() && heard.reply().pick().isPresent();
  }

  private static boolean isShort(Heard heard) {
    return heard.text().strip().split("\\s+", -1).length <= SHORT;
  }

  /** "Fel dag" says that it was wrong, and not what is right. */
  private Optional<Move> wrong(Scene scene, Heard heard) {
    AwaitingStep step = reopened(scene);
    if (step == null) {
      return Optional.empty();
    }
    Optional<Move> otherwise =
        step instanceof ChooseStep it ? it.reconsidered(scene, heard) : Optional.empty();
    return Optional.of(unchanged(scene, heard, otherwise.orElseGet(() -> Move.Go.on(question))));
  }

  private @Nullable AwaitingStep reopened(Scene scene) {
    scene.session(scene.session().push(frame.at(question, scene.facts().now())));
    return scene.question();
  }

  private static Move unchanged(Scene scene, Heard heard, Move move) {
    scene.sayBesides(scene.says().size(), PATTERN, "unchanged", Map.of());
    Entrances.remember(scene, heard);
    return move;
  }
}
