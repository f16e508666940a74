package nara.conversation;

import java.util.List;
import java.util.stream.Collectors;
import nara.delivery.Letter;
import nara.delivery.Outbox;
import nara.flow.Facts;
import nara.flow.FlowBook;
import nara.flow.FlowEngine;
import nara.flow.Input.Heard;
import nara.flow.Input.Outcome;
import nara.flow.Say;
import nara.flow.Session;
import nara.flow.SessionJson;
import nara.flow.Timer;
import nara.flow.Turn;
import nara.people.Representative;
import nara.people.Residents;
import nara.thread.SavedSession;
import nara.thread.Threads;

/** Runs the engine in a transaction: performs what it wants done, and keeps what came of it. */
final class TurnRunner {
  private final FlowEngine engine = new FlowEngine();
  private final Threads threads;
  private final Residents residents;
  private final Outbox outbox;
  private final FlowVersions versions;
  private final Timers timers;
  private final Actions actions;
  private final TurnWatcher watcher;

  TurnRunner(Stores stores, Actions actions) {
    this.watcher = stores.watcher();
    this.threads = stores.threads();
    this.residents = stores.residents();
    this.outbox = stores.outbox();
    this.versions = stores.versions();
    this.timers = stores.timers();
    this.actions = actions;
  }

  /** What the resident wrote leads to this. */
  Turn hear(Knowledge knowledge, Session session, Heard heard, Facts facts, Situation situation) {
    FlowBook book = versions.withOlder(situation.tx(), knowledge.flows(), session);
    return perform(book, engine.hear(book, session, heard, facts), facts, situation);
  }

  /** That a flow is begun, by somebody else than the resident, leads to this. */
  Turn begin(Knowledge knowledge, Session session, String flow, Facts facts, Situation situation) {
    FlowBook book = versions.withOlder(situation.tx(), knowledge.flows(), session);
    return perform(book, engine.begin(book, session, flow, facts), facts, situation);
  }

  /** That a time has come leads to this. */
  Turn wake(Knowledge knowledge, Session session, Timer timer, Facts facts, Situation situation) {
    FlowBook known = versions.withOlder(situation.tx(), knowledge.flows(), session);
    FlowBook book = versions.withOlder(situation.tx(), known, List.of(timer.frame()));
    return perform(book, engine.wake(book, session, timer, facts), facts, situation);
  }

  /** Whether what waits would go on, but another question is open above it. */
  boolean isHeldUp(
      Knowledge knowledge, Session session, Timer timer, Facts facts, Situation situation) {
    FlowBook book = versions.withOlder(situation.tx(), knowledge.flows(), session);
    return engine.isHeldUp(book, session, timer, facts);
  }

  /** Whether a question is open that has to be answered. */
  boolean isAsking(Knowledge knowledge, Session session, Facts facts, Situation situation) {
    FlowBook book = versions.withOlder(situation.tx(), knowledge.flows(), session);
    return engine.isAsking(book, session, facts);
  }

  private Turn perform(FlowBook book, Turn first, Facts facts, Situation situation) {
    Turn turn = first;
    while (turn.call().isPresent()) {
      Outcome outcome = actions.perform(situation, turn.call().get());
      turn = engine.resume(book, turn, outcome, facts);
    }
    watcher.wentBy(turn.path());
    return turn;
  }

  /**
   * Keeps where the conversation stands, and what is to happen later.
   *
   * @param before the session as it stood before the turn
   */
  void keep(Knowledge knowledge, Situation situation, Session before, Turn turn) {
    Session session = turn.session();
    FlowBook book = versions.withOlder(situation.tx(), knowledge.flows(), session);
    threads.saveSession(
        situation.tx(),
        situation.thread(),
        new SavedSession(
            SessionJson.write(session),
            session.versions(),
            book.openUntil(session),
            situation.representative().map(Representative::id)));
    turn.timers()
        .forEach(
            it ->
                timers.add(
                    situation.tx(),
                    situation.thread(),
                    situation.contactPoint(),
                    it,
                    situation.now()));
    situation
        .resident()
        .filter(it -> situation.representative().isEmpty())
        .filter(it -> !before.language().equals(session.language()))
        .ifPresent(it -> residents.speak(situation.tx(), it.id(), session.language()));
  }

  /** Sends what was said as one message; nothing if nothing was said. */
  void send(Situation situation, Turn turn, boolean evenOptedOut) {
    String text = turn.says().stream().map(Say::text).collect(Collectors.joining(" ")).strip();
    if (text.isEmpty()) {
      return;
    }
    List<String> steps = turn.says().stream().map(Say::step).toList();
    Letter letter =
        Letter.byBot(situation.thread(), situation.contactPoint(), text, turn.step(), steps);
    outbox.queue(situation.tx(), evenOptedOut ? letter.evenOptedOut() : letter, situation.now());
  }
}
