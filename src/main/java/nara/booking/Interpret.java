package nara.booking;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nara.conversation.Action;
import nara.conversation.Situation;
import nara.flow.ActionSpec;
import nara.flow.Input.Outcome;
import nara.flow.Value;
import nara.message.Language;
import nara.people.Resident;
import nara.people.Residents;

/** The interpreter whom a resident needs comes to the meetings that are booked already, too. */
final class Interpret implements Action {
  private final Bookings bookings;
  private final Residents residents;

  Interpret(Bookings bookings, Residents residents) {
    this.bookings = bookings;
    this.residents = residents;
  }

  @Override
  public ActionSpec spec() {
    return ActionSpec.named("booking.interpret").ending("added");
  }

  @Override
  public Outcome perform(Situation situation, Map<String, Value> with) {
    UUID resident = situation.resident().map(Resident::id).orElseThrow();
    Optional<Language> language = residents.get(situation.tx(), resident).interpreter();
    language.ifPresent(
        it ->
            bookings.interpret(situation.tx(), resident, it, Doers.of(situation), situation.now()));
    return new Outcome("added", Map.of());
  }
}
