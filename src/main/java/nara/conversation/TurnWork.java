package nara.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nara.conversation.Commands.Said;
import nara.delivery.OptOuts;
import nara.flow.Facts;
import nara.flow.Input.Command;
import nara.flow.Input.Heard;
import nara.flow.Say;
import nara.flow.Session;
import nara.flow.Spoken;
import nara.flow.Turn;
import nara.handover.Alarms;
import nara.message.Language;
import nara.thread.Event;
import nara.thread.EventType;
import nara.thread.Events;
import nara.thread.Messages;
import nara.thread.StoredMessage;
import nara.thread.ThreadState;
import nara.thread.Threads;
import nara.understand.Danger;
import nara.understand.IntentGuess;
import nara.understand.Understanding;
import org.jdbi.v3.core.Handle;

/** One turn: the oldest message of a thread is understood and answered, in one transaction. */
final class TurnWork {
  /** Above it another machine is likely to be writing; two machines could go on for ever. */
  private static final int MOST_AN_HOUR = 40;

  private static final Set<Command> ALWAYS_OBEYED =
      Set.of(Command.HUMAN, Command.OPT_OUT, Command.OPT_IN);

  /** Patterns whose words are left out when there may be danger. */
  private static final Set<String> NO_ERRAND =
      Set.of("not_understood", "not_ours", "unsure", "not_mine", "expired");

  /** Flows that answer what answers nothing. */
  private static final Set<String> ANSWERS_NOTHING =
      Set.of("not_understood", "not_ours", "unsure", "expired", "decline", "acknowledge");

  private final Supplier<Knowledge> knowledge;
  private final Threads threads;
  private final Messages messages;
  private final Events events;
  private final Stores stores;
  private final Alarms alarms;
  private final DangerAnswer dangerAnswer;
  private final OptOuts optOuts;
  private final UnclearDanger unclearDanger;
  private final HeldThread heldThread;
  private final TurnRunner runner;
  private final TurnWatcher watcher;

  TurnWork(Supplier<Knowledge> knowledge, Stores stores, Actions actions) {
    this.knowledge = knowledge;
    this.threads = stores.threads();
    this.messages = stores.messages();
    this.events = stores.events();
    this.stores = stores;
    this.alarms = stores.alarms();
    this.dangerAnswer = stores.dangerAnswer();
    this.optOuts = stores.optOuts();
    this.unclearDanger = new UnclearDanger(stores.tickets());
    this.heldThread = new HeldThread(stores, unclearDanger, actions);
    this.runner = new TurnRunner(stores, actions);
    this.watcher = stores.watcher();
  }

  /** Deals with the oldest new message of the thread, if nobody else is doing so. */
  Progress next(Handle tx, UUID thread, Instant now) {
    if (!threads.tryLock(tx, thread)) {
      return Progress.BUSY;
    }
    Optional<StoredMessage> oldest = messages.oldestNew(tx, thread);
    if (oldest.isEmpty()) {
      return Progress.NOTHING_NEW;
    }
    try {
      dealWith(tx, oldest.get(), now);
      return Progress.DEALT_WITH;
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      throw new TurnFailedException(oldest.get().id(), e);
    }
  }

  private void dealWith(Handle tx, StoredMessage message, Instant now) {
    Knowledge current = knowledge.get();
    ThreadState state = threads.get(tx, message.thread(), now);
    Danger danger = current.understander().danger(message.text());
    if (danger.level() == Danger.Level.DANGER) {
      dangerAnswer.meet(tx, current, message, state, danger, now);
    } else if (state.isHeldByHuman()) {
      heldThread.obey(tx, current, state, message, danger, now);
    } else {
      answer(tx, current, state, message, danger, now);
    }
    messages.markDone(tx, message.id());
  }

  private void answer(
      Handle tx,
      Knowledge current,
      ThreadState state,
      StoredMessage message,
      Danger danger,
      Instant now) {
    Person person = Person.of(tx, state, message.contactPoint(), message.channel(), stores, now);
    Session session = Sessions.of(state, person);
    String named = StaffNames.replaced(current.town(), message.text());
    Understanding understood = Errand.of(current, message.text(), named, session.language());
    Said said = Commands.of(current.understander(), named, understood);
    noteUnderstood(tx, message, understood, now);
    Heard heard = Hearing.of(current, message, understood, said, session.language(), now);
    Language language = heard.language().orElse(session.language());
    Situation situation = Situation.of(tx, message, person, language, now);
    if (!isAnswered(current, state, situation, heard.command(), danger)) {
      return;
    }
    Facts facts = FactFinder.of(current.town(), person, language, message.channel(), now);
    Turn turn = runner.hear(current, session, heard, facts, situation);
    turn = besidesDanger(current, session, turn, danger, facts, situation, message);
    runner.keep(current, situation, session, turn);
    runner.send(situation, turn, heard.command() == Command.OPT_OUT);
    watcher.saw(understood, heard, turn);
  }

  /** Whoever has said STOPP is not answered, nor is what may be another machine: a human looks. */
  private boolean isAnswered(
      Knowledge current, ThreadState state, Situation situation, Command command, Danger danger) {
    boolean optedOut = optOuts.contains(situation.tx(), situation.contactPoint());
    if (optedOut && command == Command.OPT_OUT) {
      return false;
    }
    if (optedOut && command != Command.OPT_IN) {
      unclearDanger.wroteAfterStop(situation, current, danger);
      return false;
    }
    if (state.lately() > MOST_AN_HOUR && !ALWAYS_OBEYED.contains(command)) {
      unclearDanger.wroteVeryMuch(situation, current);
      return false;
    }
    return true;
  }

  /** What may be danger is promised a human; an answer to that promise is told that it stands. */
  private Turn besidesDanger(
      Knowledge current,
      Session session,
      Turn turn,
      Danger danger,
      Facts facts,
      Situation situation,
      StoredMessage message) {
    boolean mayBe = danger.level() == Danger.Level.UNCLEAR;
    String text = message.text();
    boolean isNamed = mayBe && current.understander().isDangerNamed(text);
    Optional<Say> answered =
        isNamed || !isAboutThePromise(turn, session, text)
            ? Optional.empty()
            : unclearDanger.answered(situation, current, facts);
    if (mayBe) {
      alarms.mark(situation.tx(), message, "unclear", danger.written(), situation.now());
      Say besides = unclearDanger.promise(situation, current, danger, facts);
      if (isNamed) {
        return with(turn, session, besides);
      }
    }
    return answered.map(it -> only(session, it)).orElse(turn);
  }

  /**
   * Says something besides what may be danger. Where no errand was understood, that is all that is
   * said, and the conversation stands where it stood.
   */
  private static Turn with(Turn turn, Session before, Say besides) {
    boolean noErrand = isNoErrand(turn, NO_ERRAND);
    List<Say> says =
        turn.says().stream()
            .filter(it -> !noErrand || it.step().equals("greeting.hello"))
            .collect(Collectors.toCollection(ArrayList::new));
    says.add(besides);
    Session session =
        noErrand
            ? before.withGreeted().withLast(new Spoken(besides.step(), besides.text()))
            : turn.session();
    return turn.saying(session, says);
  }

  /** Said once: whoever goes on is understood, or gets a human, as always. */
  private boolean isAboutThePromise(Turn turn, Session session, String text) {
    boolean isAnswered = session.last().step().equals(DangerAnswer.ANSWERED);
    return isAnswered
        ? unclearDanger.isWayChosen(session, text)
        : isNoErrand(turn, ANSWERS_NOTHING);
  }

  private static boolean isNoErrand(Turn turn, Set<String> flows) {
    return turn.says().stream().anyMatch(it -> flows.contains(it.step().split("\\.", 2)[0]));
  }

  /** Nothing but this is said, and the conversation stands where it stood. */
  private static Turn only(Session before, Say say) {
    Session session = before.withGreeted().withLast(new Spoken(say.step(), say.text()));
    return Turn.nothing(session).saying(session, List.of(say));
  }

  private void noteUnderstood(
      Handle tx, StoredMessage message, Understanding understood, Instant now) {
    Optional<IntentGuess> best = understood.best();
    Map<String, String> payload =
        Map.of(
            "intent", best.map(IntentGuess::intent).orElse(""),
            "confidence", best.map(it -> "%.2f".formatted(it.confidence())).orElse(""),
            "decision", understood.decision().name().toLowerCase(Locale.ROOT));
    Event event = Event.byAssistant(EventType.UNDERSTOOD, payload).about(message.id());
    events.append(tx, message.thread(), event, now);
  }
}
