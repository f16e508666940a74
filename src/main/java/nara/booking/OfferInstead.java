package nara.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nara.authoring.Durations;
import nara.conversation.Action;
import nara.conversation.Situation;
import nara.flow.ActionSpec;
import nara.flow.Input.Outcome;
import nara.flow.Kind;
import nara.flow.Option;
import nara.flow.Value;
import nara.people.Caseworkers;
import nara.people.Resident;
import nara.town.Place;
import nara.town.Staff;
import nara.town.Town;

/**
 * One time with the resident's own caseworker and one with the substitute, for whoever loses a
 * meeting because somebody is away. The resident chooses whether to wait.
 */
final class OfferInstead implements Action {
  private final Town town;
  private final Meetings meetings;
  private final TimesFor times;
  private final Holds holds;

  OfferInstead(Town town, Meetings meetings, Holds holds) {
    this.meetings = meetings;
    this.town = town;
    this.times = new TimesFor(town);
    this.holds = holds;
  }

  @Override
  public ActionSpec spec() {
    return ActionSpec.named("booking.offer_instead")
        .taking("hold")
        .ending("both", "own", "substitute", "none")
        .giving("offered_times", Kind.TWO_MEETINGS)
        .giving("offered_first_name", Kind.STAFF)
        .giving("own_time", Kind.MEETING)
        .giving("substitute_time", Kind.MEETING)
        .giving("substitute_first_name", Kind.STAFF)
        .giving("own_first_name", Kind.STAFF);
  }

  @Override
  public Outcome perform(Situation situation, Map<String, Value> with) {
    Resident resident = situation.resident().orElseThrow();
    Optional<Staff> own = resident.caseworker().flatMap(new Caseworkers(town)::find);
    Optional<Staff> other =
        own.flatMap(it -> Optional.ofNullable(it.substitute())).flatMap(town::staff);
    lock(situation, resident, own, other);
    Optional<Offer> ownTime = own.flatMap(it -> soonest(situation, resident, it));
    Optional<Offer> otherTime = other.flatMap(it -> soonest(situation, resident, it));
    List<Offer> offers = new ArrayList<>();
    ownTime.ifPresent(offers::add);
    otherTime.ifPresent(offers::add);
    new Given(with)
        .text("hold")
        .map(Durations::elapsed)
        .ifPresent(
            it ->
                holds.hold(
                    situation.tx(),
                    resident.id(),
                    offers,
                    Need.of(town, resident, Place.OFFICE),
                    situation.now().plus(it)));
    String outcome =
        ownTime.isPresent()
            ? otherTime.isPresent() ? "both" : "own"
            : otherTime.isPresent() ? "substitute" : "none";
    return new Outcome(outcome, values(own, ownTime, otherTime, offers));
  }

  /** A time that is held for one must not be held for another, too. */
  private void lock(
      Situation situation, Resident resident, Optional<Staff> own, Optional<Staff> other) {
    Stream<UUID> staff =
        Stream.concat(own.stream(), other.stream()).map(it -> Caseworkers.idOf(it.key()));
    meetings.lock(situation.tx(), Stream.concat(Stream.of(resident.id()), staff));
  }

  private Optional<Offer> soonest(Situation situation, Resident resident, Staff caseworker) {
    List<Instant> free =
        times.free(
            situation.tx(), resident, caseworker, Place.OFFICE, Optional.empty(), situation.now());
    return free.stream().findFirst().map(it -> new Offer(caseworker.key(), it));
  }

  private Map<String, Value> values(
      Optional<Staff> own, Optional<Offer> ownTime, Optional<Offer> otherTime, List<Offer> offers) {
    Map<String, Value> values = new HashMap<>();
    values.put(
        "offered_times",
        new Value.Options(
            offers.stream()
                .map(
                    it ->
                        new Option(it.written(), MeetingWords.moment(it.from()), List.of(name(it))))
                .toList()));
    own.ifPresent(it -> values.put("own_first_name", new Value.Text(it.firstName())));
    ownTime.ifPresent(it -> values.put("own_time", MeetingWords.moment(it.from())));
    otherTime.ifPresent(
        it -> {
          values.put("substitute_time", MeetingWords.moment(it.from()));
          values.put("substitute_first_name", firstName(it));
        });
    offers.stream().findFirst().ifPresent(it -> values.put("offered_first_name", firstName(it)));
    return values;
  }

  private String name(Offer offer) {
    return town.staff(offer.caseworker())
        .map(it -> it.firstName().toLowerCase(Locale.ROOT))
        .orElse(offer.caseworker());
  }

  private Value firstName(Offer offer) {
    return new Value.Text(
        town.staff(offer.caseworker()).map(Staff::firstName).orElse(offer.caseworker()));
  }
}
