package nara.conversation;

import java.util.Map;
import nara.delivery.OptOuts;
import nara.flow.ActionSpec;
import nara.flow.Input.Outcome;
import nara.flow.Value;
import nara.thread.Event;
import nara.thread.EventType;
import nara.thread.Events;

/** STOPP: no more text messages to this number but the confirmation, and in danger. */
final class OptOut implements Action {
  static final String NAME = "delivery.opt_out";

  private final OptOuts optOuts;
  private final Events events;

  OptOut(OptOuts optOuts, Events events) {
    this.optOuts = optOuts;
    this.events = events;
  }

  @Override
  public ActionSpec spec() {
    return ActionSpec.named(NAME).ending("stopped");
  }

  @Override
  public Outcome perform(Situation situation, Map<String, Value> with) {
    optOuts.add(situation.tx(), situation.contactPoint(), "resident", situation.now());
    Event event = Event.byAssistant(EventType.OPTED_OUT, Map.of());
    events.append(situation.tx(), situation.thread(), event, situation.now());
    return new Outcome("stopped", Map.of());
  }
}
