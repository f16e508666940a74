package nara.booking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nara.conversation.Action;
import nara.conversation.Situation;
import nara.flow.ActionSpec;
import nara.flow.Input.Outcome;
import nara.flow.Kind;
import nara.flow.Option;
import nara.flow.Value;
import nara.flow.Value.Style;
import nara.flow.Wish;
import nara.people.Caseworkers;
import nara.people.Resident;
import nara.town.Staff;
import nara.town.Town;

/** Finds times with the resident's own caseworker. */
public final class OfferTimes implements Action {
  private static final int USUALLY = 2;

  private final Town town;
  private final Meetings meetings;
  private final Caseworkers caseworkers;

  public OfferTimes(Town town, Meetings meetings) {
    this.town = town;
    this.meetings = meetings;
    this.caseworkers = new Caseworkers(town);
  }

  @Override
  public ActionSpec spec() {
    return ActionSpec.named("booking.offer_times")
        .taking("wish", "at_most")
        .ending("offered", "other_times", "none", "no_caseworker")
        .giving("offered_times", Kind.TWO_MEETINGS);
  }

  @Override
  public Outcome perform(Situation situation, Map<String, Value> with) {
    Optional<Resident> resident = situation.resident();
    Optional<Staff> caseworker = resident.flatMap(Resident::caseworker).flatMap(caseworkers::find);
    if (resident.isEmpty() || caseworker.isEmpty()) {
      return new Outcome("no_caseworker", Map.of());
    }
    Staff staff = caseworker.get();
    UUID row = Caseworkers.idOf(staff.key());
    List<FreeTimes.Busy> taken =
        meetings.taken(situation.tx(), resident.get().id(), row, situation.now());
    List<Instant> free = FreeTimes.of(staff, town, taken, situation.now());
    if (free.isEmpty()) {
      return new Outcome("none", Map.of());
    }
    Offers offers = Offers.from(free, wishes(with), atMost(with));
    return new Outcome(
        offers.asWished() ? "offered" : "other_times",
        Map.of("offered_times", options(offers, staff)));
  }

  private static Value options(Offers offers, Staff staff) {
    return new Value.Options(
        offers.times().stream()
            .map(it -> new Option(new Offer(staff.key(), it).written(), moment(it)))
            .toList());
  }

  private static Value moment(Instant at) {
    return new Value.Moment(at, Style.MEETING);
  }

  private static List<Wish> wishes(Map<String, Value> with) {
    return with.get("wish") instanceof Value.Wishes it ? it.wishes() : List.of();
  }

  private static int atMost(Map<String, Value> with) {
    return with.get("at_most") instanceof Value.Text it ? Integer.parseInt(it.text()) : USUALLY;
  }
}
