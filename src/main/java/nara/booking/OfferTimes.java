package nara.booking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nara.conversation.Action;
import nara.conversation.Situation;
import nara.flow.ActionSpec;
import nara.flow.Input.Outcome;
import nara.flow.Kind;
import nara.flow.Option;
import nara.flow.Value;
import nara.flow.Wish;
import nara.people.Caseworkers;
import nara.people.Resident;
import nara.town.Staff;
import nara.town.Town;

/**
 * Finds times with the resident's own caseworker, or with whom the meeting is that is to be moved.
 */
final class OfferTimes implements Action {
  private static final int USUALLY = 2;

  private final TimesFor times;
  private final Caseworkers caseworkers;

  OfferTimes(Town town) {
    this.times = new TimesFor(town);
    this.caseworkers = new Caseworkers(town);
  }

  @Override
  public ActionSpec spec() {
    return ActionSpec.named("booking.offer_times")
        .taking("wish", "at_most", "place")
        .ending("offered", "other_times", "none", "no_caseworker")
        .giving("offered_times", Kind.TWO_MEETINGS)
        .giving("caseworker_first_name", Kind.STAFF);
  }

  @Override
  public Outcome perform(Situation situation, Map<String, Value> with) {
    return offer(situation, new Given(with), Optional.empty());
  }

  /**
   * Offers times.
   *
   * @param earlier a meeting that would be given up for one of them
   */
  Outcome offer(Situation situation, Given given, Optional<Meeting> earlier) {
    Optional<Staff> caseworker = caseworker(situation, earlier);
    if (caseworker.isEmpty()) {
      return new Outcome("no_caseworker", Map.of());
    }
    Resident resident = situation.resident().orElseThrow();
    String place = given.place(caseworker, earlier);
    List<Instant> free =
        times.free(situation.tx(), resident, caseworker.get(), place, earlier, situation.now());
    if (free.isEmpty()) {
      return new Outcome("none", Map.of());
    }
    List<Wish> wishes =
        earlier.map(it -> Wishes.besides(it, given.wishes())).orElseGet(given::wishes);
    List<Instant> sought = wishes.isEmpty() ? laterFirst(free, earlier) : free;
    Offers offers = Offers.from(sought, wishes, atMost(given));
    return new Outcome(
        offers.asWished() ? "offered" : "other_times",
        Map.of(
            "offered_times",
            options(offers, caseworker.get()),
            "caseworker_first_name",
            new Value.Text(caseworker.get().firstName())));
  }

  /** Whoever puts a meeting off without a day wants it later, if that can be. */
  private static List<Instant> laterFirst(List<Instant> free, Optional<Meeting> earlier) {
    List<Instant> later =
        free.stream()
            .filter(it -> earlier.filter(before -> it.isBefore(before.starts())).isEmpty())
            .toList();
    return later.isEmpty() ? free : later;
  }

  private Optional<Staff> caseworker(Situation situation, Optional<Meeting> earlier) {
    return earlier
        .flatMap(it -> caseworkers.find(it.caseworker()))
        .or(() -> situation.resident().flatMap(Resident::caseworker).flatMap(caseworkers::find));
  }

  private static Value options(Offers offers, Staff staff) {
    return new Value.Options(
        offers.times().stream()
            .map(it -> new Option(new Offer(staff.key(), it).written(), MeetingWords.moment(it)))
            .toList());
  }

  private static int atMost(Given given) {
    return given.text("at_most").map(Integer::parseInt).orElse(USUALLY);
  }
}
