package nara.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nara.flow.Input.Heard;
import nara.flow.Input.Outcome;
import nara.message.Language;

/**
 * Goes through flows. Pure: it says what it wants done and is resumed with what became of it, so it
 * runs the same under the web server, in the terminal and in the conversation tests.
 */
public final class FlowEngine {
  /** A turn of more steps than this is a loop in a flow. */
  public static final int MOST_STEPS = 50;

  /** An action that gives a value of this name changes the language of the conversation. */
  public static final String LANGUAGE_NOW = "language_now";

  /** A question that was asked so often goes in circles: a human comes. */
  static final int MOST_ASKED = 4;

  /** Goes on with what the resident wrote. */
  public Turn hear(FlowBook book, Session session, Heard heard, Facts facts) {
    Scene scene = Scene.begin(book, session, facts);
    return run(scene, new Listening(scene, heard).move());
  }

  /** Begins a flow that the resident has not asked for. */
  public Turn begin(FlowBook book, Session session, String flow, Facts facts) {
    Scene scene = Scene.begin(book, session, facts);
    Expiry.drop(scene);
    return run(scene, Entrances.begin(scene, flow));
  }

  /**
   * Goes on after the call that the turn asked for.
   *
   * @throws IllegalStateException if the turn asked for none
   */
  public Turn resume(FlowBook book, Turn turn, Outcome outcome, Facts facts) {
    Scene scene = Scene.goOn(book, turn, facts);
    if (!(scene.standing() instanceof PerformingStep step)) {
      throw new IllegalStateException("no call was open");
    }
    if (outcome.gives().get(LANGUAGE_NOW) instanceof Value.Text code) {
      scene.session(scene.session().withLanguage(new Language(code.text())));
    }
    return run(scene, step.outcome(scene, outcome));
  }

  /** Goes on because a time has come. Nothing is said if the flow does not wait for it any more. */
  public Turn wake(FlowBook book, Session session, Timer timer, Facts facts) {
    Scene scene = Scene.begin(book, session, facts);
    Expiry.drop(scene);
    return timer.kind() == Timer.Kind.REMIND
        ? remind(scene, timer)
        : run(scene, Waiting.goOn(scene).orElseGet(Move.Await::new));
  }

  /** Whether a question is open that has to be answered: what is said now could get its answer. */
  public boolean isAsking(FlowBook book, Session session, Facts facts) {
    Scene scene = Scene.begin(book, session, facts);
    Expiry.drop(scene);
    return scene.session().top().isPresent()
        && scene.standing() instanceof AwaitingStep open
        && !open.question().isOptional();
  }

  /** Whether what waits would go on, but another question is open above it. */
  public boolean isHeldUp(FlowBook book, Session session, Timer timer, Facts facts) {
    Scene scene = Scene.begin(book, session, facts);
    Expiry.drop(scene);
    List<Frame> frames = scene.session().frames();
    return timer.kind() == Timer.Kind.WAIT
        && frames.stream().limit(Math.max(0, frames.size() - 1)).anyMatch(timer::isOf);
  }

  /**
   * The reminder speaks with what was known when it was made; the conversation stays where it is.
   */
  private static Turn remind(Scene scene, Timer timer) {
    Session before = scene.session();
    scene.session(before.push(timer.frame()));
    if (scene.standing() instanceof RemindStep step) {
      scene.say(step.id(), step.say(), Map.of());
      scene.path().add(new Passage(timer.frame().flow(), step.id(), RemindStep.DUE, step.id()));
    }
    scene.session(before.withLast(scene.session().last()));
    scene.asides().complete(scene);
    return scene.turn(Optional.empty());
  }

  private static Turn run(Scene scene, Move first) {
    Move move = first;
    while (true) {
      if (move instanceof Move.Perform it) {
        return scene.turn(Optional.of(it.call()));
      }
      if (move instanceof Move.Await || scene.session().frames().isEmpty()) {
        scene.asides().complete(scene);
        return scene.turn(Optional.empty());
      }
      if (scene.path().size() > MOST_STEPS) {
        throw new IllegalStateException("more than " + MOST_STEPS + " steps in one turn");
      }
      move = proceed(scene, move);
    }
  }

  private static Move proceed(Scene scene, Move move) {
    if (move instanceof Move.Go it) {
      return go(scene, it.route());
    }
    if (move instanceof Move.Enter it) {
      return Entrances.call(scene, it.flow(), it.with());
    }
    if (move instanceof Move.Leave it) {
      return Entrances.leaveFor(scene, it.to());
    }
    return end(scene, ((Move.End) move).step());
  }

  private static Move go(Scene scene, Route route) {
    Frame frame = scene.session().top().orElseThrow();
    scene.path().add(new Passage(frame.flow(), frame.step(), route.by(), route.to()));
    scene.top(frame.at(route.to(), scene.facts().now()));
    Step step = scene.standing();
    if (step == null) {
      throw new IllegalStateException("no step " + frame.flow() + "." + route.to());
    }
    if (step instanceof AwaitingStep && frame.asked().getOrDefault(step.id(), 0) >= MOST_ASKED) {
      return Entrances.pattern(scene, "circles");
    }
    Move move = step.enter(scene);
    if (step instanceof AwaitingStep && move instanceof Move.Await) {
      scene.session().top().ifPresent(it -> scene.top(it.withQuestion()));
    }
    return move;
  }

  private static Move end(Scene scene, EndStep step) {
    Frame ended = scene.session().top().orElseThrow();
    scene.session(scene.session().pop());
    if (ended.called()) {
      return backToCaller(scene, ended, step.outcome());
    }
    boolean canBeCorrected = !scene.book().isPattern(ended.flow()) || step.corrected().isPresent();
    if (canBeCorrected && !ended.answered().isEmpty()) {
      scene.session(scene.session().withMemory(scene.session().memory().withEnded(ended)));
    }
    switch (step.outcome()) {
      case EndStep.CLEAR -> scene.session(scene.session().withFrames(List.of()));
      case EndStep.LET_BE -> {}
      case EndStep.ASK_AGAIN -> askAgain(scene);
      default -> scene.asides().resume(scene);
    }
    return Waiting.goOn(scene).orElseGet(Move.Await::new);
  }

  private static Move backToCaller(Scene scene, Frame ended, String outcome) {
    if (!(scene.standing() instanceof CallStep call)) {
      throw new IllegalStateException(ended.flow() + " was called by nothing that stands");
    }
    scene
        .book()
        .flow(ended)
        .ifPresent(
            flow ->
                ended
                    .variables()
                    .forEach(
                        (name, value) -> {
                          if (flow.gives().contains(name)) {
                            scene.set(name, value);
                          }
                        }));
    return call.ended(outcome);
  }

  private static void askAgain(Scene scene) {
    AwaitingStep open = scene.question();
    if (open != null && scene.session().misunderstandings() > 0) {
      open.askDifferently(scene);
    } else if (open != null) {
      open.ask(scene);
    }
  }
}
