package nara.conversation;

import java.time.Instant;
import java.util.Map;
import nara.flow.Call;
import nara.handover.Alarms;
import nara.message.Language;
import nara.thread.StoredMessage;
import nara.understand.Answer;
import nara.understand.Danger;
import nara.understand.NameFinder;
import nara.understand.Understanding;
import org.jdbi.v3.core.Handle;

/** A thread that a human has: the assistant says nothing there, but does as it is told. */
final class HeldThread {
  private final Alarms alarms;
  private final Actions actions;

  HeldThread(Alarms alarms, Actions actions) {
    this.alarms = alarms;
    this.actions = actions;
  }

  /** Marks what may be danger, stops and starts, and notes who wants no call. */
  void obey(Handle tx, Knowledge current, StoredMessage message, Danger danger, Instant now) {
    if (danger.level() != Danger.Level.NONE) {
      alarms.mark(tx, message, "unclear", danger.written(), now);
    }
    Understanding understood = current.understander().understand(message.text(), Language.SWEDISH);
    Situation situation = Situation.of(tx, message, Person.NOBODY, Language.SWEDISH, now);
    switch (Commands.of(current.understander(), message.text(), understood).command()) {
      case OPT_OUT -> actions.perform(situation, new Call(OptOut.NAME, Map.of()));
      case OPT_IN -> actions.perform(situation, new Call(OptIn.NAME, Map.of()));
      default -> {
        if (wantsNoCall(message.text())) {
          actions.perform(situation, new Call(PreferWay.SMS, Map.of()));
        }
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
