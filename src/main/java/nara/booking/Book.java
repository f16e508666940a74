package nara.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nara.booking.Bookings.Booked;
import nara.booking.Bookings.Wanted;
import nara.conversation.Action;
import nara.conversation.Situation;
import nara.conversation.Stores;
import nara.flow.ActionSpec;
import nara.flow.Input.Outcome;
import nara.flow.Kind;
import nara.flow.Value;
import nara.message.Language;
import nara.people.Resident;
import nara.people.Residents;
import nara.town.Town;

/**
 * Books the chosen time, unless it is taken meanwhile. Where it comes instead of another meeting,
 * that one is moved there, or stays; it must still be when the resident was told.
 */
final class Book implements Action {
  private final Town town;
  private final Meetings meetings;
  private final Bookings bookings;
  private final Residents residents;
  private final Notices notices;
  private final Reachable reachable;
  private final MeetingWords words;

  Book(Town town, Booking.Tables tables, Bookings bookings, Stores stores) {
    this.town = town;
    this.meetings = tables.meetings();
    this.bookings = bookings;
    this.residents = stores.residents();
    this.notices = tables.notices();
    this.reachable = new Reachable(stores);
    this.words = new MeetingWords(town);
  }

  @Override
  public ActionSpec spec() {
    return ActionSpec.named("booking.book")
        .taking("time", "instead_of", "meeting", "place")
        .ending("booked", "taken", "changed")
        .giving("meeting", Kind.MEETING)
        .giving("meeting_day", Kind.DAY)
        .giving("meeting_place", Kind.PLACE)
        .giving("meeting_address", Kind.PLACE_AND_ADDRESS)
        .giving("booked_id", Kind.KEY)
        .giving("earlier", Kind.MEETING)
        .giving("earlier_day", Kind.DAY)
        .giving("same_place", Kind.YES_NO)
        .giving("same_day", Kind.YES_NO)
        .giving("place_settled", Kind.YES_NO)
        .giving("open_question", Kind.KEY)
        .giving("to_ask", Kind.WORDS)
        .giving("reminded", Kind.YES_NO)
        .giving("caseworker_first_name", Kind.STAFF);
  }

  @Override
  public Outcome perform(Situation situation, Map<String, Value> with) {
    Given given = new Given(with);
    Offer offer = Offer.read(given.text("time").orElseThrow());
    Optional<Meeting> before =
        given.id("instead_of").flatMap(it -> meetings.ofTheirs(situation, it));
    if (before.isPresent() && !before.map(Meeting::starts).equals(given.moment("meeting"))) {
      return new Outcome("changed", Map.of());
    }
    Wanted wanted = wanted(situation, offer, given.place(town.staff(offer.caseworker()), before));
    Booked booked =
        before
            .map(
                it ->
                    bookings.move(
                        situation.tx(), it.id(), wanted, Doers.of(situation), situation.now()))
            .orElseGet(
                () -> bookings.book(situation.tx(), wanted, Doers.of(situation), situation.now()));
    return switch (booked.result()) {
      case TAKEN -> new Outcome("taken", Map.of());
      case GONE -> new Outcome("changed", Map.of());
      case DONE ->
          new Outcome("booked", told(situation, booked.meeting().orElseThrow(), before, given));
    };
  }

  private Wanted wanted(Situation situation, Offer offer, String place) {
    UUID id = situation.resident().map(Resident::id).orElseThrow();
    Resident resident = residents.get(situation.tx(), id);
    return new Wanted(
        resident, offer.caseworker(), offer.from(), place, Doers.reachedAt(situation));
  }

  private Map<String, Value> told(
      Situation situation, Meeting meeting, Optional<Meeting> before, Given given) {
    Map<String, Value> values = new HashMap<>(words.of(meeting, situation.language()));
    values.remove("meeting_id");
    values.put("booked_id", new Value.Text(meeting.id().toString()));
    before.ifPresent(
        it -> {
          Map<String, Value> was = words.of(it, situation.language());
          values.put("earlier", was.getOrDefault("meeting", MeetingWords.moment(it.starts())));
          values.put(
              "earlier_day", was.getOrDefault("meeting_day", MeetingWords.moment(it.starts())));
          values.put("same_day", MeetingWords.yesOrNo(isOneDay(it, meeting, situation.now())));
          values.put("same_place", MeetingWords.yesOrNo(it.place().equals(meeting.place())));
        });
    boolean settled = given.text("place").filter(meeting.place()::equals).isPresent();
    values.put("place_settled", MeetingWords.yesOrNo(settled));
    String open = openQuestion(situation, meeting, given, settled);
    values.put("open_question", new Value.Text(open));
    values.put("to_ask", new Value.Text(toAsk(open, meeting, given)));
    boolean reminded =
        situation.representative().isEmpty()
            && notices.isToBeReminded(situation.tx(), meeting.id())
            && reachable.canBeReminded(
                situation.tx(), meeting.resident(), meeting.contactPoint(), situation.now());
    values.put("reminded", MeetingWords.yesOrNo(reminded));
    return values;
  }

  /** The question as the caseworker reads it. */
  private String toAsk(String open, Meeting meeting, Given given) {
    return switch (open) {
      case "place" ->
          "Vill ses på " + words.place(given.text("place").orElse(""), Language.SWEDISH) + ".";
      case "interpreter" ->
          "Behöver tolk ("
              + meeting.interpreter().map(Language::code).orElse("")
              + "), kortare varsel än vanligt.";
      default -> "Skrev mer än svaret på tiden.";
    };
  }

  /** Whether the day alone would not say which of the two is meant. */
  private static boolean isOneDay(Meeting before, Meeting after, Instant now) {
    LocalDate day = day(before.starts());
    return day.equals(day(after.starts())) || day.equals(day(now));
  }

  private static LocalDate day(Instant at) {
    return at.atZone(Town.ZONE).toLocalDate();
  }

  /** What a human has to decide, as the assistant cannot. */
  private String openQuestion(
      Situation situation, Meeting meeting, Given given, boolean isPlaceSettled) {
    if (given.text("place").isPresent() && !isPlaceSettled) {
      return "place";
    }
    return isLateForInterpreter(situation, meeting) ? "interpreter" : "none";
  }

  private boolean isLateForInterpreter(Situation situation, Meeting meeting) {
    return meeting.interpreter().isPresent()
        && InterpreterOrders.isTooSoon(town, meeting, situation.now());
  }
}
