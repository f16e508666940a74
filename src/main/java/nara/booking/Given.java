package nara.booking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nara.flow.Value;
import nara.flow.Wish;
import nara.town.Place;
import nara.town.Staff;

/** What a flow gives an action, by name; a name without a value is not there. */
record Given(Map<String, Value> with) {

  /** Words; empty if there are none. */
  Optional<String> text(String name) {
    return with.get(name) instanceof Value.Text it && !it.text().isEmpty()
        ? Optional.of(it.text())
        : Optional.empty();
  }

  /** A row's id. */
  Optional<UUID> id(String name) {
    return text(name).map(UUID::fromString);
  }

  /** A moment that was shown. */
  Optional<Instant> moment(String name) {
    return with.get(name) instanceof Value.Moment it ? Optional.of(it.at()) : Optional.empty();
  }

  /**
   * Where they are to meet: the place that was asked for, if nobody has to be asked; else where it
   * would have been.
   */
  String place(Optional<Staff> caseworker, Optional<Meeting> before) {
    return text("place")
        .filter(it -> caseworker.filter(who -> who.places().contains(it)).isPresent())
        .or(() -> before.map(Meeting::place))
        .orElse(Place.OFFICE);
  }

  /** When the resident would like it to be. */
  List<Wish> wishes() {
    return with.get("wish") instanceof Value.Wishes it ? it.wishes() : List.of();
  }
}
