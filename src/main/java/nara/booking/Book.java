package nara.booking;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nara.conversation.Action;
import nara.conversation.Situation;
import nara.flow.Input.Outcome;
import nara.flow.Value;
import nara.flow.Value.Style;
import nara.people.Caseworkers;
import nara.people.Resident;
import nara.thread.Event;
import nara.thread.EventType;
import nara.thread.Events;
import nara.town.Town;

/** Books the chosen time with the resident's own caseworker, unless it is taken meanwhile. */
public final class Book implements Action {
  private static final String PLACE = "office";

  private final Town town;
  private final Meetings meetings;
  private final Events events;

  public Book(Town town, Meetings meetings, Events events) {
    this.town = town;
    this.meetings = meetings;
    this.events = events;
  }

  @Override
  public String name() {
    return "booking.book";
  }

  @Override
  public Set<String> outcomes() {
    return Set.of("booked", "taken");
  }

  @Override
  public Set<String> arguments() {
    return Set.of("time");
  }

  @Override
  public Set<String> gives() {
    return Set.of("meeting");
  }

  @Override
  public Outcome perform(Situation situation, Map<String, Value> with) {
    Resident resident = situation.resident().orElseThrow();
    Offer offer = offer(with);
    Instant from = offer.from();
    UUID caseworker = Caseworkers.idOf(offer.caseworker());
    Instant to = from.plus(town.booking().length());
    if (!from.isAfter(situation.now())
        || !meetings.book(
            situation.tx(), resident.id(), caseworker, from, to, PLACE, situation.now())) {
      return new Outcome("taken", Map.of());
    }
    Map<String, String> payload =
        Map.of(
            "with", offer.caseworker(),
            "starts", from.atZone(Town.ZONE).toLocalDateTime().toString(),
            "place", PLACE);
    Event booked = Event.byAssistant(EventType.MEETING_BOOKED, payload);
    events.append(situation.tx(), situation.message().thread(), booked, situation.now());
    return new Outcome("booked", Map.of("meeting", new Value.Moment(from, Style.MEETING)));
  }

  private static Offer offer(Map<String, Value> with) {
    if (with.get("time") instanceof Value.Text it) {
      return Offer.read(it.text());
    }
    throw new IllegalStateException("no time to book");
  }
}
