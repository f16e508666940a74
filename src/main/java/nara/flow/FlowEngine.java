package nara.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import nara.flow.Input.Clarity;
import nara.flow.Input.Command;
import nara.flow.Input.Heard;
import nara.flow.Input.Outcome;
import nara.message.IdentityLevel;
import nara.message.Language;
import org.jspecify.annotations.Nullable;

/**
 * Goes through flows. Pure: it says what it wants done and is resumed with what became of it, so it
 * runs the same under the web server, in the terminal and in the conversation tests.
 */
public final class FlowEngine {
  /** A turn of more steps than this is a loop in a flow. */
  public static final int MOST_STEPS = 50;

  private static final int OFFERED_MEANINGS = 3;
  private static final String HUMAN = "talk_to_person";

  /** Goes on with what the resident wrote. */
  public Turn hear(FlowBook book, Session session, Heard heard, Facts facts) {
    Scene scene = new Scene(session, facts, List.of());
    return run(book, scene, begin(book, scene, heard), 0);
  }

  /**
   * Goes on after the call that the turn asked for.
   *
   * @throws IllegalStateException if the turn asked for none
   */
  public Turn resume(FlowBook book, Turn turn, Outcome outcome, Facts facts) {
    Scene scene = new Scene(turn.session(), facts, turn.says());
    if (!(standing(book, scene) instanceof PerformingStep step)) {
      throw new IllegalStateException("no call was open");
    }
    return run(book, scene, step.outcome(scene, outcome), turn.steps());
  }

  private Move begin(FlowBook book, Scene scene, Heard heard) {
    dropPast(book, scene);
    Optional<String> pattern = patternFor(heard.command());
    if (pattern.isPresent() && !isNamedOption(book, scene, heard)) {
      return understood(scene, () -> enter(book, scene, book.pattern(pattern.get()), heard));
    }
    Optional<Move> answer = answer(book, scene, heard);
    return answer.isPresent() ? understood(scene, answer::get) : meant(book, scene, heard);
  }

  /** The answer to the innermost open question, or one that unmistakably belongs to one below. */
  private static Optional<Move> answer(FlowBook book, Scene scene, Heard heard) {
    Session whole = scene.session();
    for (int open = whole.frames().size(); open > 0; open--) {
      scene.session(whole.withFrames(whole.frames().subList(0, open)));
      if (standing(book, scene) instanceof AwaitingStep step) {
        boolean innermost = open == whole.frames().size();
        Optional<Move> answer =
            innermost ? step.answer(scene, heard) : step.unmistakable(scene, heard);
        if (answer.isPresent()) {
          scene.session().top().ifPresent(it -> scene.session(remember(scene, it, heard)));
          return answer;
        }
      }
    }
    scene.session(whole);
    return Optional.empty();
  }

  /** RING means something else where the open question offers it; STOPP never does. */
  private static boolean isNamedOption(FlowBook book, Scene scene, Heard heard) {
    return heard.command() != Command.OPT_OUT
        && standing(book, scene) instanceof ChooseStep it
        && it.names(heard.reply());
  }

  /** What was no answer: a request of its own, something unclear, or nothing we know. */
  private Move meant(FlowBook book, Scene scene, Heard heard) {
    if (isDialogue(book, heard) && standing(book, scene) instanceof AwaitingStep open) {
      return understood(
          scene, () -> open.otherwise(scene, heard).orElseGet(() -> askAgain(open, scene)));
    }
    if (heard.clarity() == Clarity.CLEAR) {
      return understood(scene, () -> start(book, scene, heard.intents().get(0), heard));
    }
    if (standing(book, scene) instanceof AwaitingStep open) {
      Optional<Move> otherwise = open.otherwise(scene, heard);
      if (otherwise.isPresent()) {
        return understood(scene, otherwise::get);
      }
    }
    if (heard.clarity() == Clarity.UNSURE && isOutOfReach(book, scene, heard.intents().get(0))) {
      return understood(scene, () -> start(book, scene, heard.intents().get(0), heard));
    }
    List<Option> meanings = meanings(book, scene.session().language(), heard);
    if (heard.clarity() == Clarity.UNSURE && !meanings.isEmpty() && !isOffered(scene)) {
      Move move = enter(book, scene, book.pattern("unsure"), heard);
      scene.set("meanings", new Value.Options(meanings));
      return move;
    }
    Session session = scene.session();
    scene.session(session.withMisunderstandings(session.misunderstandings() + 1));
    return enter(book, scene, book.pattern("not_understood"), heard);
  }

  private static Move askAgain(AwaitingStep open, Scene scene) {
    open.ask(scene);
    return new Move.Await();
  }

  private static boolean isDialogue(FlowBook book, Heard heard) {
    return heard.clarity() == Clarity.CLEAR
        && book.startedBy(heard.intents().get(0)).filter(Flow::isDialogue).isPresent();
  }

  private static Move understood(Scene scene, Supplier<Move> move) {
    scene.session(scene.session().withMisunderstandings(0));
    return move.get();
  }

  private static Optional<String> patternFor(Command command) {
    return switch (command) {
      case NONE -> Optional.empty();
      case HUMAN -> Optional.of("human");
      case CANCEL -> Optional.of("cancel");
      case OPT_OUT -> Optional.of("opt_out");
      case OPT_IN -> Optional.of("opt_in");
      case HELP -> Optional.of("help");
      case PICTURE -> Optional.of("picture");
      case EMPTY -> Optional.of("empty");
    };
  }

  /** Whoever we do not know is not asked which of our residents' errands was meant. */
  private static boolean isOutOfReach(FlowBook book, Scene scene, String intent) {
    return book.startedBy(intent)
        .filter(it -> !scene.facts().identity().reaches(it.identity()))
        .isPresent();
  }

  private Move start(FlowBook book, Scene scene, String intent, Heard heard) {
    if (intent.equals(HUMAN)) {
      return enter(book, scene, book.pattern("human"), heard);
    }
    Optional<Flow> flow = book.startedBy(intent);
    boolean known = scene.facts().identity().reaches(IdentityLevel.KNOWN_CONTACT);
    if (flow.isEmpty()) {
      return pattern(book, scene, known ? "not_mine" : "identify", heard);
    }
    if (!scene.facts().identity().reaches(flow.get().identity())) {
      return pattern(book, scene, "identify", heard);
    }
    leaveEarlier(scene, flow.get());
    return enter(book, scene, flow.get(), heard);
  }

  /** Enters a pattern, unless its own question is open and says what comes after it. */
  private static Move pattern(FlowBook book, Scene scene, String name, Heard heard) {
    boolean isOpen = scene.session().top().filter(it -> it.flow().equals(name)).isPresent();
    if (isOpen && standing(book, scene) instanceof AwaitingStep open) {
      Optional<Move> otherwise = open.otherwise(scene, heard);
      if (otherwise.isPresent()) {
        return otherwise.get();
      }
    }
    return enter(book, scene, book.pattern(name), heard);
  }

  /** A flow that is asked for again begins anew; it is never open twice. */
  private static void leaveEarlier(Scene scene, Flow flow) {
    List<Frame> others =
        scene.session().frames().stream().filter(it -> !it.flow().equals(flow.id())).toList();
    scene.session(scene.session().withFrames(others));
  }

  private static Move enter(FlowBook book, Scene scene, Flow flow, Heard heard) {
    if (book.patterns().containsKey(flow.id())) {
      leaveEarlier(scene, flow);
    }
    Frame frame =
        new Frame(flow.id(), flow.hash(), flow.first().id(), scene.facts().now(), Map.of());
    scene.session(scene.session().push(frame));
    scene.session(remember(scene, frame, heard));
    return new Move.Go(flow.first().id());
  }

  /** Keeps what was mentioned beside the answer, such as another place. */
  private static Session remember(Scene scene, Frame frame, Heard heard) {
    Map<String, Value> heardOf = new HashMap<>(heard.mentions());
    if (!heard.wishes().isEmpty() && !frame.variables().containsKey("wish")) {
      heardOf.put("wish", new Value.Wishes(heard.wishes()));
    }
    return scene.session().replaceTop(frame.with(heardOf));
  }

  private static List<Option> meanings(FlowBook book, Language language, Heard heard) {
    return heard.intents().stream()
        .filter(book.labels()::containsKey)
        .limit(OFFERED_MEANINGS)
        .map(it -> new Option(it, new Value.Text(book.label(it, language))))
        .toList();
  }

  private static boolean isOffered(Scene scene) {
    return scene.session().top().filter(it -> it.flow().equals("unsure")).isPresent();
  }

  private Turn run(FlowBook book, Scene scene, Move first, int stepsBefore) {
    Move move = first;
    int steps = stepsBefore;
    while (true) {
      if (move instanceof Move.Perform it) {
        return turn(scene, Optional.of(it.call()), steps);
      }
      if (move instanceof Move.Await || scene.session().frames().isEmpty()) {
        return complete(book, scene, steps);
      }
      if (++steps > MOST_STEPS) {
        throw new IllegalStateException("more than " + MOST_STEPS + " steps in one turn");
      }
      move = proceed(book, scene, move);
    }
  }

  private Move proceed(FlowBook book, Scene scene, Move move) {
    if (move instanceof Move.Go it) {
      return go(book, scene, it.step());
    }
    if (move instanceof Move.Start it) {
      Map<String, Value> kept = scene.session().top().map(Frame::variables).orElse(Map.of());
      scene.session(scene.session().pop());
      return start(book, scene, it.intent(), mentioned(kept));
    }
    return end(book, scene, ((Move.End) move).outcome());
  }

  private static Move go(FlowBook book, Scene scene, String name) {
    Frame frame = scene.session().top().orElseThrow();
    scene.session(scene.session().replaceTop(frame.at(name, scene.facts().now())));
    Step step = standing(book, scene);
    if (step == null) {
      throw new IllegalStateException("no step " + frame.flow() + "." + name);
    }
    return step.enter(scene);
  }

  private static Move end(FlowBook book, Scene scene, String outcome) {
    scene.session(
        outcome.equals(EndStep.CLEAR)
            ? scene.session().withFrames(List.of())
            : scene.session().pop());
    if (outcome.equals(EndStep.ASK_AGAIN) && standing(book, scene) instanceof AwaitingStep open) {
      open.ask(scene);
    }
    return new Move.Await();
  }

  /** The last of a turn: the introduction goes around the first answer ever. */
  private static Turn complete(FlowBook book, Scene scene, int steps) {
    boolean first = !scene.session().greeted() && !scene.says().isEmpty();
    if (!first) {
      return turn(scene, Optional.empty(), steps);
    }
    String spoke = scene.session().lastStep();
    Greeting.around(book, scene);
    scene.session(scene.session().withGreeted().withLastStep(spoke));
    return turn(scene, Optional.empty(), steps);
  }

  private static Turn turn(Scene scene, Optional<Call> call, int steps) {
    return new Turn(scene.session(), scene.says(), call, steps);
  }

  private static @Nullable Step standing(FlowBook book, Scene scene) {
    return scene
        .session()
        .top()
        .flatMap(frame -> book.version(frame).flatMap(flow -> flow.step(frame.step())))
        .orElse(null);
  }

  /** Drops the questions that waited too long, and those of a pattern that no longer asks them. */
  private static void dropPast(FlowBook book, Scene scene) {
    List<Frame> open =
        scene.session().frames().stream().filter(it -> isOpen(book, it, scene.facts())).toList();
    scene.session(scene.session().withFrames(open));
  }

  private static boolean isOpen(FlowBook book, Frame frame, Facts facts) {
    return book.version(frame)
        .filter(flow -> flow.step(frame.step()).isPresent())
        .filter(flow -> facts.now().isBefore(frame.since().plus(flow.expiresAfter())))
        .isPresent();
  }

  /** What an unsure text mentioned is not asked for again. */
  private static Heard mentioned(Map<String, Value> kept) {
    Map<String, Value> mentions = new HashMap<>(kept);
    List<Wish> wishes =
        mentions.remove("wish") instanceof Value.Wishes it ? it.wishes() : List.of();
    mentions.keySet().removeAll(Set.of("meaning", "meanings"));
    Input.Reply nothing = new Input.Reply(OptionalInt.empty(), false, false, false, Set.of());
    return new Heard("", Command.NONE, Clarity.UNCLEAR, List.of(), wishes, mentions, nothing);
  }
}
