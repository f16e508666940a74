package nara.flow;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nara.flow.Input.Heard;

/**
 * The flow that ended last, while what was answered in it can be taken back. It is changed only by
 * an answer that is certain; anything else is asked for, and until then nothing is changed.
 *
 * @param frame as it stood at its end
 * @param question the question that its end names
 */
record JustEnded(Frame frame, String question) {
  private static final String PATTERN = "correct";

  /** "Det går inte ändå"; what is longer may be about anything. */
  private static final int SHORT = 4;

  private static final Set<String> MORE =
      Set.of("också", "oxå", "ocksa", "osså", "dessutom", "ytterligare", "also", "too");

  /** The flow that ended last; empty if it cannot be corrected, or if a later question is open. */
  static Optional<JustEnded> of(Scene scene) {
    return Optional.ofNullable(scene.session().memory().ended())
        .filter(it -> !isOlderThanTheOpenQuestion(scene, it))
        .flatMap(it -> corrected(scene, it).map(question -> new JustEnded(it, question)));
  }

  private static boolean isOlderThanTheOpenQuestion(Scene scene, Frame ended) {
    return scene.question() != null
        && scene.session().top().filter(it -> !it.since().isBefore(ended.since())).isPresent();
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
    return attempt(scene, () -> isTheSame(scene, heard) ? theEndAgain(scene) : Optional.empty())
        .or(() -> attempt(scene, () -> answered(scene, heard)))
        .or(() -> attempt(scene, () -> wrong(scene, heard)));
  }

  /**
   * "Fredag", "nä förresten torsdan" or "det går inte ändå", where nothing is asked: it may be a
   * change of mind.
   */
  Optional<Move> reconsider(Scene scene, Heard heard) {
    boolean chooses =
        scene.book().flow(frame).flatMap(it -> it.step(question)).orElse(null)
                instanceof ChooseStep it
            && !it.from().isEmpty();
    if (!chooses || isMore(heard) || isOtherErrand(scene, heard) || !isAnswer(scene, heard)) {
      return Optional.empty();
    }
    return attempt(
            scene,
            () ->
                isTheSame(scene, heard) || isNumberOfAnotherQuestion(scene, heard)
                    ? theEndAgain(scene)
                    : Optional.empty())
        .or(() -> attempt(scene, () -> reconsidered(scene, heard)));
  }

  /** "Boka tid onsdag också" asks for another, and takes nothing back. */
  private static boolean isMore(Heard heard) {
    return MORE.stream().anyMatch(heard.reply().words()::contains)
        || heard.text().toLowerCase(Locale.ROOT).contains("en till");
  }

  /** The scene stays as it was where the attempt leads nowhere. */
  private static Optional<Move> attempt(Scene scene, Supplier<Optional<Move>> attempt) {
    Session before = scene.session();
    Optional<Move> move = attempt.get();
    if (move.isEmpty()) {
      scene.session(before);
    }
    return move;
  }

  private Optional<Move> answered(Scene scene, Heard heard) {
    reopen(scene);
    AwaitingStep step = scene.question();
    Optional<Move> certain = step == null ? Optional.empty() : step.unmistakable(scene, heard);
    if (certain.isPresent()) {
      scene.sayBesides(scene.says().size(), PATTERN, "changed", Map.of());
      scene.session().top().ifPresent(it -> scene.top(it.withAnswer()));
      Entrances.remember(scene, heard);
      return certain;
    }
    return step instanceof ChooseStep it && !heard.wishes().isEmpty()
        ? it.answer(scene, heard).map(move -> unchanged(scene, heard, move))
        : certain;
  }

  /** "Fel dag" says that it was wrong, and not what is right. */
  private Optional<Move> wrong(Scene scene, Heard heard) {
    if (isMore(heard) || isOtherErrand(scene, heard)) {
      return Optional.empty();
    }
    reopen(scene);
    Optional<Move> otherwise =
        scene.question() instanceof ChooseStep it && !it.from().isEmpty()
            ? it.reconsidered(scene, heard)
            : Optional.empty();
    return Optional.of(unchanged(scene, heard, otherwise.orElseGet(() -> Move.Go.on(question))));
  }

  private Optional<Move> reconsidered(Scene scene, Heard heard) {
    reopen(scene);
    return scene.question() instanceof ChooseStep it
        ? it.reconsidered(scene, heard).map(move -> unchanged(scene, heard, move))
        : Optional.empty();
  }

  private Optional<Move> theEndAgain(Scene scene) {
    scene.session(scene.session().push(frame));
    return Optional.of(Move.Go.on(frame.step()));
  }

  private void reopen(Scene scene) {
    scene.session(scene.session().push(frame.reopened(question, scene.facts().now())));
  }

  /** What stands is told with a question that was answered before; another one tells it itself. */
  private Move unchanged(Scene scene, Heard heard, Move move) {
    if (!frame.answered().contains(question)) {
      Entrances.remember(scene, heard);
      return move;
    }
    scene.sayBesides(scene.says().size(), PATTERN, "unchanged", Map.of());
    Entrances.remember(scene, heard);
    return move;
  }

  /** Whether it names what was chosen, and says nothing else. */
  private boolean isTheSame(Scene scene, Heard heard) {
    Session before = scene.session();
    reopen(scene);
    boolean same =
        (names(heard) || heard.reply().no())
            && scene.question() instanceof ChooseStep it
            && it.isChosen(scene, heard);
    scene.session(before);
    return same;
  }

  private static boolean names(Heard heard) {
    Input.Reply reply = heard.reply();
    boolean named = !heard.wishes().isEmpty() || reply.pick().isPresent();
    return named && (reply.isStraight() || reply.opens() || reply.denies() || reply.corrects());
  }

  private boolean isAnswer(Scene scene, Heard heard) {
    boolean declines = heard.reply().no() && !heard.wishes().isEmpty();
    return names(heard) || declines || refuses(scene, heard);
  }

  private static boolean refuses(Scene scene, Heard heard) {
    return scene.isDialogue(heard)
        && heard.reply().denies()
        && heard.text().strip().split("\\s+", -1).length <= SHORT;
  }

  /**
   * An errand that residents name, of another flow or of none: that it is not lost is worth more.
   */
  private boolean isOtherErrand(Scene scene, Heard heard) {
    return scene.namesErrand(heard)
        && scene
            .book()
            .startedBy(heard.intents().get(0))
            .filter(it -> it.flow().equals(frame.flow()))
            .isEmpty();
  }

  /** "1" once more, after a question with other options than the one that the end names. */
  private boolean isNumberOfAnotherQuestion(Scene scene, Heard heard) {
    if (!heard.wishes().isEmpty() || heard.reply().pick().isEmpty()) {
      return false;
    }
    List<String> answered = frame.answered();
    return !options(scene, answered.get(answered.size() - 1)).equals(options(scene, question));
  }

  /** The name under which the options of a question are kept; empty where it has none. */
  private Optional<String> options(Scene scene, String step) {
    return scene
        .book()
        .flow(frame)
        .flatMap(it -> it.step(step))
        .filter(ChooseStep.class::isInstance)
        .map(it -> ((ChooseStep) it).from());
  }
}
