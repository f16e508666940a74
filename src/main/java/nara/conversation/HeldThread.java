package nara.conversation;

import java.time.Instant;
import java.util.Map;
import nara.flow.Call;
import nara.handover.Alarms;
import nara.message.Language;
import nara.thread.StoredMessage;
import nara.thread.ThreadState;
import nara.understand.Answer;
import nara.understand.Danger;
import nara.understand.NameFinder;
import nara.understand.Understanding;
import org.jdbi.v3.core.Handle;

/** A thread that a human has: the assistant says nothing there, but does as it is told. */
final class HeldThread {
  private final Stores stores;
  private final Alarms alarms;
  private final UnclearDanger unclearDanger;
  private final Actions actions;

  HeldThread(Stores stores, UnclearDanger unclearDanger, Actions actions) {
    this.stores = stores;
    this.alarms = stores.alarms();
    this.unclearDanger = unclearDanger;
    this.actions = actions;
  }

  /**
   * Marks what may be danger, stops and starts, and notes who wants no call; what else comes is
   * something of which a human says what it is.
   */
  void obey(
      Handle tx,
      Knowledge current,
      ThreadState state,
      StoredMessage message,
      Danger danger,
      Instant now) {
    Person person = Person.of(tx, state, message.contactPoint(), message.channel(), stores, now);
    Understanding understood = current.understander().understand(message.text(), Language.SWEDISH);
    Situation situation = Situation.of(tx, message, person, Language.SWEDISH, now);
    if (danger.level() != Danger.Level.NONE) {
      alarms.mark(tx, message, "unclear", danger.written(), now);
      unclearDanger.wroteToHuman(situation, current, danger, state.owner());
    }
    switch (Commands.of(current.understander(), message.text(), understood).command()) {
      case OPT_OUT -> actions.perform(situation, new Call(OptOut.NAME, Map.of()));
      case OPT_IN -> actions.perform(situation, new Call(OptIn.NAME, Map.of()));
      default -> {
        if (wantsNoCall(message.text())) {
          actions.perform(situation, new Call(PreferWay.SMS, Map.of()));
        }
        unclearDanger.arrived(situation, current, state.owner());
      }
    }
  }

  /** "SMS", as the danger answer offers, or "ring inte". */
  private static boolean wantsNoCall(String text) {
    boolean namesCall = NameFinder.names(text, "ring", "ringer", "uppringd", "ringa");
    boolean denies = NameFinder.names(text, "inte", "ej", "nej", "slipper", "slippa");
    return Answer.read(text).words().contains("sms") || (namesCall && denies);
  }
}
