package nara.booking;

import java.time.Duration;
import java.time.Instant;
import nara.people.Resident;
import nara.town.BookingRule;
import nara.town.Place;
import nara.town.Town;

/**
 * What a meeting takes.
 *
 * @param length how long the two talk
 * @param before what the caseworker needs before it, to get there
 * @param after what the caseworker needs after it: a pause, or the way back
 * @param notice the shortest time until it begins
 * @param isFollowed whether the resident may have the times that are kept
 */
record Need(Duration length, Duration before, Duration after, Duration notice, boolean isFollowed) {

  /** What this resident's meeting at this place takes. */
  static Need of(Town town, Resident resident, String place) {
    BookingRule rule = town.booking();
    Duration travel = town.place(place).map(Place::travel).orElse(Duration.ZERO);
    Duration after = travel.compareTo(rule.pause()) > 0 ? travel : rule.pause();
    boolean interpreted = resident.interpreter().isPresent();
    Duration notice = interpreted ? rule.interpreterNotice() : rule.notice();
    return new Need(rule.length(), travel, after, notice, resident.isFollowed());
  }

  /** When the two talk. */
  Span talks(Instant start) {
    return new Span(start, start.plus(length));
  }

  /** What it takes of the caseworker's day. */
  Span occupies(Instant start) {
    return new Span(start.minus(before), start.plus(length).plus(after));
  }
}
