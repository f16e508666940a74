package nara.conversation;

import java.util.Locale;
import java.util.Map;
import nara.flow.ActionSpec;
import nara.flow.Input.Outcome;
import nara.flow.Value;
import nara.handover.TicketRequest.Way;
import nara.handover.Tickets;

/** Notes whether the resident would rather be written to or called. */
final class PreferWay implements Action {
  static final String SMS = "handover.prefer_sms";

  private final Tickets tickets;
  private final Way way;

  PreferWay(Tickets tickets, Way way) {
    this.tickets = tickets;
    this.way = way;
  }

  @Override
  public ActionSpec spec() {
    return ActionSpec.named("handover.prefer_" + way.name().toLowerCase(Locale.ROOT))
        .ending("noted");
  }

  @Override
  public Outcome perform(Situation situation, Map<String, Value> with) {
    tickets.promiseBy(situation.tx(), situation.thread(), way);
    return new Outcome("noted", Map.of());
  }
}
