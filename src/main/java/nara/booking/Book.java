package nara.booking;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nara.conversation.Action;
import nara.conversation.Situation;
import nara.flow.ActionSpec;
import nara.flow.Input.Outcome;
import nara.flow.Kind;
import nara.flow.Value;
import nara.flow.Value.Style;
import nara.people.Caseworkers;
import nara.people.Resident;
import nara.thread.Event;
import nara.thread.EventType;
import nara.thread.Events;
import nara.town.Staff;
import nara.town.Town;
import org.jdbi.v3.core.Handle;

/**
 * Books the chosen time with the resident's own caseworker, unless it is taken meanwhile. Where it
 * comes instead of another meeting, that one is cancelled with it, or not at all.
 */
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
  public ActionSpec spec() {
    return ActionSpec.named("booking.book")
        .taking("time", "instead_of")
        .ending("booked", "taken", "changed")
        .giving("meeting", Kind.MEETING)
        .giving("meeting_id", Kind.KEY)
        .giving("caseworker_first_name", Kind.STAFF);
  }

  @Override
  public Outcome perform(Situation situation, Map<String, Value> with) {
    Resident resident = situation.resident().orElseThrow();
    Offer offer = offer(with);
    Instant from = offer.from();
    UUID caseworker = Caseworkers.idOf(offer.caseworker());
    if (!from.isAfter(situation.now())) {
      return new Outcome("taken", Map.of());
    }
    Handle tx = situation.tx();
    Instant to = from.plus(town.booking().length());
    Optional<UUID> earlier = earlier(with);
    Optional<Instant> cancelled =
        earlier.flatMap(it -> meetings.cancel(tx, resident.id(), it, situation.now()));
    if (earlier.isPresent() && cancelled.isEmpty()) {
      return new Outcome("changed", Map.of());
    }
    Optional<UUID> booked =
        meetings.book(tx, resident.id(), caseworker, from, to, PLACE, situation.now());
    if (booked.isEmpty()) {
      cancelled.ifPresent(it -> meetings.restore(tx, earlier.orElseThrow()));
      return new Outcome("taken", Map.of());
    }
    if (cancelled.filter(from::equals).isEmpty()) {
      note(situation, offer, cancelled);
    }
    return new Outcome(
        "booked",
        Map.of(
            "meeting", new Value.Moment(from, Style.MEETING),
            "meeting_id", new Value.Text(booked.get().toString()),
            "caseworker_first_name", new Value.Text(firstName(offer))));
  }

  private void note(Situation situation, Offer offer, Optional<Instant> cancelled) {
    Map<String, String> payload = new HashMap<>();
    payload.put("with", offer.caseworker());
    payload.put("starts", local(offer.from()));
    payload.put("place", PLACE);
    cancelled.ifPresent(it -> payload.put("from", local(it)));
    EventType type = cancelled.isPresent() ? EventType.MEETING_MOVED : EventType.MEETING_BOOKED;
    events.append(
        situation.tx(), situation.thread(), Event.byAssistant(type, payload), situation.now());
  }

  /** Whoever was offered is whom the meeting is with, whatever has changed since. */
  private String firstName(Offer offer) {
    return town.staff(offer.caseworker()).map(Staff::firstName).orElse(offer.caseworker());
  }

  private static String local(Instant at) {
    return at.atZone(Town.ZONE).toLocalDateTime().toString();
  }

  private static Optional<UUID> earlier(Map<String, Value> with) {
    return with.get("instead_of") instanceof Value.Text it && !it.text().isEmpty()
        ? Optional.of(UUID.fromString(it.text()))
        : Optional.empty();
  }

  private static Offer offer(Map<String, Value> with) {
    if (with.get("time") instanceof Value.Text it) {
      return Offer.read(it.text());
    }
    throw new IllegalStateException("no time to book");
  }
}
