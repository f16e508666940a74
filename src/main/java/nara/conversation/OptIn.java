package nara.conversation;

import java.util.Map;
import nara.delivery.OptOuts;
import nara.flow.ActionSpec;
import nara.flow.Input.Outcome;
import nara.flow.Value;
import nara.thread.Event;
import nara.thread.EventType;
import nara.thread.Events;

/** START: text messages may be sent to this number again. */
final class OptIn implements Action {
  static final String NAME = "delivery.opt_in";

  private final OptOuts optOuts;
  private final Events events;

  OptIn(OptOuts optOuts, Events events) {
    this.optOuts = optOuts;
    this.events = events;
  }

  @Override
  public ActionSpec spec() {
    return ActionSpec.named(NAME).ending("started");
  }

  @Override
  public Outcome perform(Situation situation, Map<String, Value> with) {
    optOuts.remove(situation.tx(), situation.contactPoint());
    Event event = Event.byAssistant(EventType.OPTED_IN, Map.of());
    events.append(situation.tx(), situation.thread(), event, situation.now());
    return new Outcome("started", Map.of());
  }
}
