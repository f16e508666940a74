package nara.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nara.db.Transactions;
import nara.flow.Input.Command;
import nara.flow.Input.Heard;
import nara.flow.Session;
import nara.flow.SessionJson;
import nara.message.Channel;
import nara.message.IdentityLevel;
import nara.message.Language;
import nara.people.Identifications;
import nara.people.Residents;
import nara.thread.Event;
import nara.thread.EventType;
import nara.thread.Events;
import nara.thread.Threads;
import org.jdbi.v3.core.Handle;

/** A web chat in which somebody shows who they are, and leaves again. */
public final class SignedIn {
  private final Transactions transactions;
  private final Threads threads;
  private final Events events;
  private final Identifications identifications;
  private final Residents residents;
  private final Timers timers;
  private final Unprompted unprompted;
  private final Clock clock;

  public SignedIn(
      Transactions transactions,
      Supplier<Knowledge> knowledge,
      Stores stores,
      Actions actions,
      Clock clock) {
    this.transactions = transactions;
    this.threads = stores.threads();
    this.events = stores.events();
    this.identifications = stores.identifications();
    this.residents = stores.residents();
    this.timers = stores.timers();
    this.unprompted = new Unprompted(knowledge, stores, actions);
    this.clock = clock;
  }

  /** Whoever writes in this chat has shown to be this resident: what waited for it goes on. */
  public void in(UUID contactPoint, UUID resident, IdentityLevel level) {
    transactions.run(tx -> in(tx, contactPoint, resident, level, clock.instant()));
  }

  private void in(Handle tx, UUID contactPoint, UUID resident, IdentityLevel level, Instant now) {
    UUID thread = threads.of(tx, contactPoint, now);
    threads.lock(tx, thread);
    boolean isSomebodyElse =
        identifications
            .find(tx, contactPoint)
            .filter(it -> !it.resident().equals(resident))
            .isPresent();
    if (isSomebodyElse) {
      forget(tx, thread, contactPoint, residents.get(tx, resident).language());
    }
    identifications.add(tx, contactPoint, resident, level, now);
    events.append(tx, thread, Event.byAssistant(EventType.IDENTIFIED, Map.of()), now);
    Heard nothing = Heard.nothing(Command.IDENTIFIED, List.of(), Map.of());
    unprompted.takeUnlessHeld(
        tx,
        thread,
        contactPoint,
        Channel.WEB,
        now,
        (runner, knowledge, session, facts, situation) ->
            runner.hear(knowledge, session, nothing, facts, situation));
  }

  /** Nobody is known in this chat any more. */
  public void out(UUID contactPoint) {
    transactions.run(tx -> out(tx, contactPoint, clock.instant()));
  }

  /** What the chat knew of them goes too. */
  private void out(Handle tx, UUID contactPoint, Instant now) {
    UUID thread = threads.of(tx, contactPoint, now);
    threads.lock(tx, thread);
    identifications.end(tx, contactPoint);
    forget(
        tx,
        thread,
        contactPoint,
        Sessions.of(threads.get(tx, thread, now), Language.SWEDISH).language());
  }

  private void forget(Handle tx, UUID thread, UUID contactPoint, Language language) {
    timers.dropAll(tx, contactPoint);
    threads.saveSession(tx, thread, SessionJson.write(Session.restarted(language)));
  }
}
