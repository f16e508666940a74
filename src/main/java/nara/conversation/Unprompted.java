package nara.conversation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import nara.flow.Facts;
import nara.flow.Session;
import nara.flow.Timer;
import nara.flow.Turn;
import nara.message.Channel;
import nara.thread.ThreadState;
import nara.thread.Threads;
import org.jdbi.v3.core.Handle;

/** Turns that no message prompts: a time has come, somebody has signed in, a flow is begun. */
final class Unprompted {
  private final Supplier<Knowledge> knowledge;
  private final Threads threads;
  private final Stores stores;
  private final TurnRunner runner;

  Unprompted(Supplier<Knowledge> knowledge, Stores stores, Actions actions) {
    this.knowledge = knowledge;
    this.threads = stores.threads();
    this.stores = stores;
    this.runner = new TurnRunner(stores, actions);
  }

  /** What the engine makes of it. */
  @FunctionalInterface
  interface Prompt {
    Turn turn(
        TurnRunner runner, Knowledge knowledge, Session session, Facts facts, Situation situation);
  }

  /**
   * A time has come.
   *
   * @return false if another question is open above what waits: then it has to be tried again
   */
  boolean ring(
      Handle tx, UUID thread, UUID contactPoint, Channel channel, Timer timer, Instant now) {
    AtomicBoolean isHeldUp = new AtomicBoolean();
    take(
        tx,
        thread,
        contactPoint,
        channel,
        now,
        (runner, knowledge, session, facts, situation) -> {
          isHeldUp.set(runner.isHeldUp(knowledge, session, timer, facts, situation));
          return isHeldUp.get()
              ? Turn.nothing(session)
              : runner.wake(knowledge, session, timer, facts, situation);
        });
    return !isHeldUp.get();
  }

  /** Waits for the thread's lock and takes the turn, unless a human has the thread. */
  void takeUnlessHeld(
      Handle tx, UUID thread, UUID contactPoint, Channel channel, Instant now, Prompt prompt) {
    threads.lock(tx, thread);
    if (!threads.get(tx, thread, now).isHeldByHuman()) {
      take(tx, thread, contactPoint, channel, now, prompt);
    }
  }

  /** Takes the turn in a thread whose lock is held, and sends what it says. */
  void take(
      Handle tx, UUID thread, UUID contactPoint, Channel channel, Instant now, Prompt prompt) {
    Knowledge current = knowledge.get();
    ThreadState state = threads.get(tx, thread, now);
    Person person = Person.of(tx, state, contactPoint, channel, stores, now);
    Session session = Sessions.of(state, person);
    Facts facts = FactFinder.of(current.town(), person, session.language(), channel, now);
    Situation situation =
        new Situation(
            tx,
            thread,
            contactPoint,
            channel,
            Optional.empty(),
            "",
            person.resident(),
            person.representative(),
            session.language(),
            now);
    Turn turn = prompt.turn(runner, current, session, facts, situation);
    runner.keep(current, situation, session, turn);
    runner.send(situation, turn, false);
  }
}
