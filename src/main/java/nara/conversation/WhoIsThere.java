package nara.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nara.flow.ActionSpec;
import nara.flow.Input.Outcome;
import nara.flow.Kind;
import nara.flow.Option;
import nara.flow.Value;
import nara.flow.Value.Style;
import nara.handover.OpenTicket;
import nara.handover.Routing;
import nara.handover.Tickets;
import nara.people.Caseworkers;
import nara.people.Resident;
import nara.town.Staff;
import nara.town.Town;

/**
 * Whether the resident's own caseworker is away while somebody else has promised to answer: then
 * the resident chooses whom to wait for.
 */
final class WhoIsThere implements Action {
  /** The ways to choose, in the order of their numbers; a flow names the words of each. */
  private static final List<String> WAYS = List.of("wait", "substitute", "anyone");

  private final Town town;
  private final Tickets tickets;

  WhoIsThere(Town town, Tickets tickets) {
    this.town = town;
    this.tickets = tickets;
  }

  @Override
  public ActionSpec spec() {
    return ActionSpec.named("handover.who_is_there")
        .taking("reason", "wait", "substitute", "anyone")
        .ending("there", "away")
        .giving("people", Kind.THREE_CHOICES)
        .giving("away_until", Kind.DATE)
        .giving("back", Kind.DATE);
  }

  @Override
  public Outcome perform(Situation situation, Map<String, Value> with) {
    String reason = with.get("reason") instanceof Value.Text it ? it.text() : "";
    Routing routing = new Routing(town);
    Optional<UUID> own = situation.resident().flatMap(Resident::caseworker);
    Optional<LocalDate> back =
        own.flatMap(it -> routing.backOn(situation.tx(), it, situation.now()));
    Optional<Staff> other =
        tickets
            .openFor(situation.tx(), situation.thread(), reason)
            .map(OpenTicket::owner)
            .filter(it -> !own.equals(Optional.of(it)))
            .flatMap(new Caseworkers(town)::find);
    if (back.isEmpty() || other.isEmpty()) {
      return new Outcome("there", Map.of());
    }
    String ownName = own.flatMap(new Caseworkers(town)::find).map(Staff::firstName).orElse("");
    Map<String, Value> values = new HashMap<>();
    values.put("people", people(with, ownName, other.get().firstName()));
    values.put("away_until", date(town.hours().workingDayBefore(back.get())));
    values.put("back", date(back.get()));
    return new Outcome("away", values);
  }

  /** The ways to choose; a name chooses too. */
  private static Value people(Map<String, Value> with, String own, String other) {
    List<Option> people = new ArrayList<>();
    for (String way : WAYS) {
      List<String> names = new ArrayList<>();
      if (with.get(way) instanceof Value.Text it) {
        names.addAll(List.of(it.text().strip().toLowerCase(Locale.ROOT).split("\\s+")));
      }
      if (way.equals("wait")) {
        names.add(own.toLowerCase(Locale.ROOT));
      } else if (way.equals("substitute")) {
        names.add(other.toLowerCase(Locale.ROOT));
      }
      people.add(new Option(way, new Value.Text(way), names));
    }
    return new Value.Options(people);
  }

  private static Value date(LocalDate day) {
    return new Value.Moment(day.atStartOfDay(Town.ZONE).toInstant(), Style.DATE);
  }
}
