package nara.booking;

import java.util.Map;
import java.util.UUID;
import nara.conversation.Action;
import nara.conversation.Situation;
import nara.flow.ActionSpec;
import nara.flow.Input.Outcome;
import nara.flow.Value;
import nara.people.Resident;
import nara.people.Residents;

/** The resident takes back the consent to be reminded; everything else is written as before. */
final class NoReminders implements Action {
  private final Residents residents;
  private final Notices notices;

  NoReminders(Residents residents, Notices notices) {
    this.residents = residents;
    this.notices = notices;
  }

  @Override
  public ActionSpec spec() {
    return ActionSpec.named("booking.no_reminders").ending("noted");
  }

  @Override
  public Outcome perform(Situation situation, Map<String, Value> with) {
    UUID resident = situation.resident().map(Resident::id).orElseThrow();
    residents.remind(situation.tx(), resident, false);
    notices.dropReminders(situation.tx(), resident);
    return new Outcome("noted", Map.of());
  }
}
