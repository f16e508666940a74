package nara.understand.times;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what a phrase means into the interval to search in, given the time it is. */
final class MentionResolver {
  private final ZonedDateTime now;
  private final DayResolver days;

  MentionResolver(ZonedDateTime now) {
    this.now = now;
    this.days = new DayResolver(now.toLocalDate());
  }

  /** An interval without its place in the text. */
  record Interval(
      @Nullable ZonedDateTime from,
      @Nullable ZonedDateTime to,
      @Nullable LocalTime dailyFrom,
      @Nullable LocalTime dailyTo) {

    TimeMention at(String text, int start, int end, Set<Integer> others) {
      return new TimeMention(
          text.substring(start, end), start, end, from, to, dailyFrom, dailyTo, Set.of(), others);
    }
  }

  /** The interval, or null if the phrase is about the past or a day that does not exist. */
  @Nullable Interval resolve(TimePhrase phrase) {
    DayMeaning day = phrase.day();
    if (day == null || day instanceof DayMeaning.Workdays) {
      return anyDay(hours(phrase));
    }
    if (day instanceof DayMeaning.Elapsed it) {
      return point(elapsed(it.duration()));
    }
    DaySpan span = days.days(day);
    if (span == null) {
      return null;
    }
    Hours hours = hours(phrase);
    if (phrase.bound() != Bound.NONE) {
      return limited(span, phrase.bound(), hours);
    }
    if (span.isEmpty()) {
      return severalDays(new DaySpan(span.from().minusDays(1), span.to().plusDays(1)), hours);
    }
    return span.isOneDay() ? oneDay(span, hours) : severalDays(span, hours);
  }

  private ZonedDateTime elapsed(Duration duration) {
    return now.truncatedTo(ChronoUnit.MINUTES).plus(duration);
  }

  /** Hours of a day: a point has only {@code from}; none at all leaves both out. */
  private record Hours(@Nullable LocalTime from, @Nullable LocalTime to, boolean isPoint) {}

  private static Hours hours(TimePhrase phrase) {
    DayPart part = phrase.part();
    ClockSpan clock = phrase.clock();
    if (clock == null) {
      return part == null
          ? new Hours(null, null, false)
          : new Hours(part.from(), part.isMoment() ? null : part.to(), part.isMoment());
    }
    ClockTime start = clock.from();
    ClockTime end = clock.to();
    LocalTime from = start == null ? null : start.in(part);
    LocalTime to = end == null ? null : end.in(part);
    if (clock.isPoint() || part == null || part == DayPart.MORNING) {
      return new Hours(from, to, clock.isPoint());
    }
    return new Hours(from == null ? part.from() : from, to == null ? part.to() : to, false);
  }

  private @Nullable Interval anyDay(Hours hours) {
    LocalTime from = hours.from();
    if (!hours.isPoint() || from == null) {
      return from == null && hours.to() == null ? null : new Interval(null, null, from, hours.to());
    }
    ZonedDateTime today = at(now.toLocalDate(), from);
    return point(today.isAfter(now) ? today : at(now.toLocalDate().plusDays(1), from));
  }

  private static Interval point(ZonedDateTime at) {
    return new Interval(at, null, null, null);
  }

  private @Nullable Interval oneDay(DaySpan span, Hours hours) {
    LocalTime from = hours.from();
    LocalTime to = hours.to();
    if (hours.isPoint() && from != null) {
      return point(at(span.from(), from));
    }
    ZonedDateTime start = from == null ? midnight(span.from()) : at(span.from(), from);
    ZonedDateTime end = to == null ? midnight(span.to()) : at(span.from(), to);
    return end.isAfter(start) ? new Interval(start, end, null, null) : null;
  }

  private Interval severalDays(DaySpan span, Hours hours) {
    return new Interval(midnight(span.from()), midnight(span.to()), hours.from(), hours.to());
  }

  /** "senast fredag", and with a clock time "senast fredag kl 12". */
  private Interval limited(DaySpan span, Bound bound, Hours hours) {
    LocalTime at = hours.isPoint() ? hours.from() : null;
    LocalTime dailyFrom = hours.isPoint() ? null : hours.from();
    LocalTime dailyTo = hours.isPoint() ? null : hours.to();
    LocalDate edge = bound == Bound.FROM || bound == Bound.BEFORE ? span.from() : span.to();
    ZonedDateTime limit = at == null ? midnight(edge) : at(span.from(), at);
    return bound.opensForward()
        ? new Interval(limit, null, dailyFrom, dailyTo)
        : new Interval(null, limit, dailyFrom, dailyTo);
  }

  private ZonedDateTime midnight(LocalDate date) {
    return date.atStartOfDay(now.getZone());
  }

  private ZonedDateTime at(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(now.getZone());
  }
}
