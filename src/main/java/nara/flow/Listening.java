package nara.flow;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nara.flow.Input.Clarity;
import nara.flow.Input.Command;
import nara.flow.Input.Heard;
import org.jspecify.annotations.Nullable;

/** Decides what a message is: a word that means the same always, an answer, or an errand. */
final class Listening {
  private static final int OFFERED_MEANINGS = 3;

  private final Scene scene;
  private final Heard heard;

  Listening(Scene scene, Heard heard) {
    this.scene = scene;
    this.heard = heard;
  }

  /** Where the message leads. */
  Move move() {
    Expiry.drop(scene);
    if (heard.command() == Command.IDENTIFIED) {
      return identified();
    }
    heard.language().ifPresent(this::speak);
    Move move =
        command()
            .or(() -> new Corrections(scene, heard).move())
            .or(this::answer)
            .or(this::secondThought)
            .map(this::understood)
            .orElseGet(this::meant);
    Expiry.forget(scene);
    return move;
  }

  /** Only what waited for it goes on: nobody has written anything. */
  private Move identified() {
    return scene.standing() instanceof IdentifyStep step
        ? step.answer(scene, heard).orElseGet(Move.Await::new)
        : new Move.Await();
  }

  private void speak(nara.message.Language language) {
    Session session = scene.session();
    if (!language.equals(session.language())) {
      scene.session(session.withLanguage(language));
      scene.asides().languageChanged();
    }
  }

  private Move understood(Move move) {
    scene.session(scene.session().withMisunderstandings(0));
    return move;
  }

  private Move understood(Supplier<Move> move) {
    scene.session(scene.session().withMisunderstandings(0));
    return move.get();
  }

  private Optional<Move> command() {
    Optional<String> pattern = patternFor(heard.command());
    if (pattern.isEmpty() || isForTheQuestion()) {
      return Optional.empty();
    }
    scene.session(scene.session().withMisunderstandings(0));
    Knowing known = Knowing.of(scene);
    Move move =
        heard.command() == Command.OTHER_CASEWORKER
            ? Entrances.otherCaseworker(scene, heard)
            : Entrances.pattern(scene, pattern.get(), heard);
    known.tell(scene);
    return Optional.of(move);
  }

  /**
   * RING means something else where the open question offers it, a story may say anything, and "1,
   * arabic please" chooses before it asks for a language.
   */
  private boolean isForTheQuestion() {
    AwaitingStep open = scene.question();
    if (open == null || heard.command() == Command.OPT_OUT) {
      return false;
    }
    boolean isName = heard.command() == Command.HUMAN && heard.reply().words().size() <= 1;
    boolean chooses = (heard.command() == Command.LANGUAGE || isName) && takes(open);
    return open.names(heard) || (!heard.isKeyWord() && (open.takesEverything() || chooses));
  }

  /** Whether the question takes it for certain; the scene stays as it is. */
  private boolean takes(AwaitingStep open) {
    Session before = scene.session();
    boolean takes = open.unmistakable(scene, heard).isPresent();
    scene.session(before);
    return takes;
  }

  private static Optional<String> patternFor(Command command) {
    return switch (command) {
      case NONE, IDENTIFIED -> Optional.empty();
      case HUMAN -> Optional.of("human");
      case CANCEL -> Optional.of("cancel");
      case OPT_OUT -> Optional.of("opt_out");
      case OPT_IN -> Optional.of("opt_in");
      case HELP -> Optional.of("help");
      case REPEAT -> Optional.of("repeat");
      case WHY -> Optional.of("why");
      case PAUSE -> Optional.of("pause");
      case OTHER_CASEWORKER -> Optional.of("other_caseworker");
      case LANGUAGE -> Optional.of("language");
      case PICTURE -> Optional.of("picture");
      case EMPTY -> Optional.of("empty");
    };
  }

  /** The answer to the innermost open question, or one that unmistakably belongs to one below. */
  private Optional<Move> answer() {
    Session whole = scene.session();
    int last = choosesInVain() ? whole.frames().size() : 1;
    for (int open = whole.frames().size(); open >= last; open--) {
      scene.session(whole.withFrames(whole.frames().subList(0, open)));
      AwaitingStep step = scene.question();
      if (step != null) {
        boolean innermost = open == whole.frames().size();
        Optional<Move> answer =
            innermost ? step.answer(scene, heard) : step.unmistakable(scene, heard);
        if (answer.isPresent()) {
          scene.session().top().ifPresent(it -> scene.top(it.withAnswer()));
          Entrances.remember(scene, heard);
          return answer;
        }
      }
    }
    scene.session(whole);
    return Optional.empty();
  }

  /** Where nothing is asked, a bare day may change what has just been answered. */
  private Optional<Move> secondThought() {
    return scene.question() == null
        ? JustEnded.of(scene).flatMap(it -> it.reconsider(scene, heard))
        : Optional.empty();
  }

  /**
   * "2" belongs to the choice that was asked last, whether or not it takes numbers, and to no
   * question below; an offer of a pattern is none that has to be answered first.
   */
  private boolean choosesInVain() {
    boolean isNumber = heard.reply().pick().isPresent() && heard.reply().isStraight();
    boolean ofPattern =
        scene.session().top().filter(it -> scene.book().isPattern(it.flow())).isPresent();
    return isNumber && scene.question() instanceof ChooseStep && !ofPattern;
  }

  /** What was no answer: a request of its own, something unclear, or nothing we know. */
  private Move meant() {
    AwaitingStep open = scene.question();
    if (isDialogue() && open != null) {
      return understood(() -> open.otherwise(scene, heard).orElseGet(() -> askAgain(open)));
    }
    if (isDialogue() && open == null && !isAnswerTooLate()) {
      return dialogueAboutNothing();
    }
    if (isAnswerTooLate()) {
      return understood(() -> Expiry.tell(scene));
    }
    if (heard.clarity() == Clarity.CLEAR && !isTimeForNothing(open)) {
      return understood(() -> Entrances.start(scene, heard.intents().get(0), heard));
    }
    return unclear(open);
  }

  /** "Fredag" where nothing was asked agrees to nothing. */
  private boolean isTimeForNothing(@Nullable AwaitingStep open) {
    return open == null && !heard.wishes().isEmpty() && scene.isDialogue(heard);
  }

  /** "Ja" where nothing was asked; the second time in a row a human looks at what is meant. */
  private Move dialogueAboutNothing() {
    Session session = scene.session();
    int times = session.misunderstandings() + 1;
    scene.session(session.withMisunderstandings(times));
    return times == 1
        ? Entrances.start(scene, heard.intents().get(0), heard)
        : Entrances.pattern(scene, "not_understood", heard);
  }

  private Move unclear(@Nullable AwaitingStep open) {
    Optional<Move> otherwise = open == null ? Optional.empty() : open.otherwise(scene, heard);
    if (otherwise.isPresent()) {
      return understood(otherwise::get);
    }
    if (heard.clarity() == Clarity.UNSURE && !isOfferedMeanings()) {
      Optional<Move> meant = maybeMeant();
      if (meant.isPresent()) {
        return meant.get();
      }
    }
    return notUnderstood(open);
  }

  private Move notUnderstood(@Nullable AwaitingStep open) {
    rememberWish(open);
    Session session = scene.session();
    boolean asksOnce = open != null && !open.question().retries();
    int more = asksOnce ? 2 : 1;
    scene.session(session.withMisunderstandings(session.misunderstandings() + more));
    boolean first = scene.session().misunderstandings() == 1;
    boolean notOurs = heard.clarity() == Clarity.NOT_OURS && first;
    return Entrances.pattern(scene, notOurs ? "not_ours" : "not_understood", heard);
  }

  /** "26e" may be for what comes next. */
  private void rememberWish(@Nullable AwaitingStep open) {
    if (open == null && !heard.wishes().isEmpty()) {
      Memory.Wished wished = new Memory.Wished(heard.wishes(), scene.facts().now());
      scene.session(scene.session().withMemory(scene.session().memory().withWished(wished)));
    }
  }

  /** As every time it is asked it counts, and in the end a human comes. */
  private static Move askAgain(AwaitingStep open) {
    return Move.Go.on(open.id());
  }

  private boolean isDialogue() {
    return scene.isDialogue(heard) && (scene.question() != null || heard.wishes().isEmpty());
  }

  /** A word in the dialogue, or nothing clear, after a question that is no longer open. */
  private boolean isAnswerTooLate() {
    boolean noErrand = heard.clarity() != Clarity.CLEAR || isDialogue();
    return noErrand && scene.question() == null && scene.session().memory().expired() != null;
  }

  /**
   * Asks which of the likeliest errands is meant. Where the likeliest is one that the assistant
   * cannot do, or one that is not for strangers, it goes where that leads.
   */
  private Optional<Move> maybeMeant() {
    String likeliest = heard.intents().get(0);
    if (!isOurs(likeliest) || isOutOfReach(likeliest)) {
      boolean named = scene.book().labels().containsKey(likeliest);
      return named
          ? Optional.of(understood(() -> Entrances.start(scene, likeliest, heard)))
          : Optional.empty();
    }
    List<Option> meanings = meanings();
    if (meanings.isEmpty()) {
      return Optional.empty();
    }
    Move move = Entrances.pattern(scene, "unsure", heard);
    scene.set("meanings", new Value.Options(meanings));
    return Optional.of(move);
  }

  private boolean isOurs(String intent) {
    return intent.equals("talk_to_person") || scene.book().startedBy(intent).isPresent();
  }

  /** Whoever we do not know is not asked which of our residents' errands was meant. */
  private boolean isOutOfReach(String intent) {
    return scene
        .book()
        .startedBy(intent)
        .filter(it -> !scene.facts().identity().reaches(it.main().identity()))
        .isPresent();
  }

  private List<Option> meanings() {
    return heard.intents().stream()
        .limit(OFFERED_MEANINGS)
        .filter(scene.book().labels()::containsKey)
        .filter(this::isOurs)
        .map(
            it ->
                new Option(it, new Value.Text(scene.book().label(it, scene.session().language()))))
        .toList();
  }

  private boolean isOfferedMeanings() {
    return scene.session().top().filter(it -> it.flow().equals("unsure")).isPresent();
  }
}
