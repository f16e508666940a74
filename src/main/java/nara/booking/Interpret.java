package nara.booking;

import java.util.HashMap;
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
import nara.town.Town;

/**
 * The interpreter whom a resident needs comes to the meetings that are booked already, too; whether
 * one can come so soon, a human has to say.
 */
final class Interpret implements Action {
  private final Town town;
  private final Meetings meetings;
  private final Bookings bookings;
  private final Residents residents;
  private final MeetingWords words;

  Interpret(Town town, Meetings meetings, Bookings bookings, Residents residents) {
    this.town = town;
    this.meetings = meetings;
    this.bookings = bookings;
    this.residents = residents;
    this.words = new MeetingWords(town);
  }

  @Override
  public ActionSpec spec() {
    return ActionSpec.named("booking.interpret")
        .ending("added", "too_soon")
        .giving(MeetingWords.NAMES);
  }

  @Override
  public Outcome perform(Situation situation, Map<String, Value> with) {
    UUID resident = situation.resident().map(Resident::id).orElseThrow();
    Optional<Language> language = residents.get(situation.tx(), resident).interpreter();
    language.ifPresent(
        it ->
            bookings.interpret(situation.tx(), resident, it, Doers.of(situation), situation.now()));
    Optional<Meeting> soon =
        meetings.coming(situation.tx(), resident, situation.now()).stream()
            .filter(it -> it.interpreter().isPresent())
            .filter(it -> InterpreterOrders.isTooSoon(town, it, situation.now()))
            .findFirst();
    Map<String, Value> values = new HashMap<>();
    soon.ifPresent(it -> values.putAll(words.of(it, situation.language())));
    return new Outcome(soon.isPresent() ? "too_soon" : "added", values);
  }
}
