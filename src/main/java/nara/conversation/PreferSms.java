package nara.conversation;

import java.util.Map;
import nara.flow.ActionSpec;
import nara.flow.Input.Outcome;
import nara.flow.Value;
import nara.handover.Tickets;

/** Notes that the resident would rather be written to than called. */
final class PreferSms implements Action {
  static final String NAME = "handover.prefer_sms";

  private final Tickets tickets;

  PreferSms(Tickets tickets) {
    this.tickets = tickets;
  }

  @Override
  public ActionSpec spec() {
    return ActionSpec.named(NAME).ending("noted");
  }

  @Override
  public Outcome perform(Situation situation, Map<String, Value> with) {
    tickets.promiseToWrite(situation.tx(), situation.thread());
    return new Outcome("noted", Map.of());
  }
}
