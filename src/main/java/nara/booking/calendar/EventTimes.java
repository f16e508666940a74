package nara.booking.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Optional;
import nara.booking.Span;

/**
 * When one event is.
 *
 * @param isAllDay whether it has days, and no time of day
 */
record EventTimes(Span span, boolean isAllDay) {

  /** The times of an event; empty if it has none, or takes no time. */
  static Optional<EventTimes> of(IcsComponent event, IcsTime time) {
    Optional<Temporal> start = event.line("DTSTART").flatMap(time::read);
    return start.flatMap(
        at -> {
          Instant from = IcsTime.instant(at);
          Instant to = IcsTime.instant(time.lengthOf(event, at).after(at));
          return from.isBefore(to)
              ? Optional.of(new EventTimes(new Span(from, to), at instanceof LocalDate))
              : Optional.empty();
        });
  }
}
