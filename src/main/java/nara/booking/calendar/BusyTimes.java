package nara.booking.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import nara.booking.Span;
import nara.booking.calendar.IcsTime.Length;
import nara.town.Town;
import net.fortuna.ical4j.model.Recur;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When somebody is busy by what their calendar says, what comes back expanded. */
final class BusyTimes {
  private static final Set<String> FREE_WORDS = Set.of("FREE", "WORKINGELSEWHERE");

  private static final Logger LOG = LoggerFactory.getLogger(BusyTimes.class);
  private static final int MOST = 20_000;

  /** Nothing that comes back lasts longer. */
  private static final Duration LONGEST = Duration.ofDays(366);

  private final Span within;
  private final Predicate<String> isOurs;
  private final List<Span> found = new ArrayList<>();

  private BusyTimes(Span within, Predicate<String> isOurs) {
    this.within = within;
    this.isOurs = isOurs;
  }

  /**
   * The stretches within which the caseworker is busy, in order, none touching another.
   *
   * @param isOurs tells the UID of an event that we wrote: a meeting is known anyhow
   * @param known meetings that the calendar may hold without saying which they are: what they take
   *     is taken anyhow, and must not be when one of them moves
   * @throws CalendarFault if there are more than anybody has
   */
  static List<Span> of(
      List<IcsComponent> calendars, Span within, Predicate<String> isOurs, Set<Span> known)
      throws CalendarFault {
    BusyTimes times = new BusyTimes(within, isOurs);
    for (IcsComponent calendar : calendars) {
      times.add(calendar);
    }
    return Stretches.without(known, Stretches.joined(times.found));
  }

  private void add(IcsComponent calendar) throws CalendarFault {
    IcsTime time = new IcsTime(calendar);
    Map<String, List<IcsComponent>> byUid = new HashMap<>();
    int unnamed = 0;
    for (IcsComponent event : calendar.all("VEVENT")) {
      String uid = event.line("UID").map(it -> it.value().strip()).orElse("?" + unnamed++);
      if (!isOurs.test(uid)) {
        byUid.computeIfAbsent(uid, it -> new ArrayList<>()).add(event);
      }
    }
    byUid.values().forEach(it -> attempt(() -> addEvent(it, time)));
    calendar.all("VFREEBUSY").forEach(it -> attempt(() -> addFreeBusy(it, time)));
    if (found.size() > MOST) {
      throw new CalendarFault(CalendarFault.Code.TOO_LARGE);
    }
  }

  /** One event that is beyond every calendar hides no other. */
  private static void attempt(Runnable adding) {
    try {
      adding.run();
    } catch (DateTimeException | ArithmeticException e) {
      LOG.debug("an event is left out", e);
    }
  }

  /** An event with what was changed of single ones of its occurrences. */
  private void addEvent(List<IcsComponent> revisions, IcsTime time) {
    Map<Instant, Optional<Span>> occurrences = new TreeMap<>();
    revisions.stream()
        .filter(it -> it.line("RECURRENCE-ID").isEmpty())
        .filter(BusyTimes::isBusy)
        .forEach(it -> addOccurrences(it, time, occurrences));
    for (IcsComponent changed : revisions) {
      changed
          .line("RECURRENCE-ID")
          .flatMap(time::read)
          .ifPresent(it -> occurrences.put(IcsTime.instant(it), changedSpan(changed, time)));
    }
    occurrences.values().forEach(it -> it.ifPresent(this::addWithin));
  }

  private static Optional<Span> changedSpan(IcsComponent changed, IcsTime time) {
    return isBusy(changed) ? EventTimes.of(changed, time).map(EventTimes::span) : Optional.empty();
  }

  private void addOccurrences(
      IcsComponent event, IcsTime time, Map<Instant, Optional<Span>> occurrences) {
    Optional<Temporal> start = event.line("DTSTART").flatMap(time::read);
    if (start.isEmpty()) {
      return;
    }
    Length length = time.lengthOf(event, start.get());
    List<Temporal> starts = new ArrayList<>(List.of(start.get()));
    List<Span> stretches = new ArrayList<>();
    for (IcsProperty rule : event.lines("RRULE")) {
      Optional<Span> unbroken = Unbroken.of(rule.value(), start.get(), within.to());
      unbroken.ifPresent(stretches::add);
      if (unbroken.isEmpty() && Countable.is(rule.value(), start.get(), within.to())) {
        starts.addAll(recurring(rule.value().strip(), start.get(), length));
      }
    }
    event.lines("RDATE").forEach(it -> starts.addAll(time.readAll(it)));
    for (Temporal it : starts) {
      span(it, length).ifPresent(span -> occurrences.put(span.from(), Optional.of(span)));
    }
    stretches.forEach(it -> occurrences.put(it.from(), Optional.of(it)));
    for (IcsProperty except : event.lines("EXDATE")) {
      time.readAll(except).forEach(it -> occurrences.remove(IcsTime.instant(it)));
    }
  }

  private static Optional<Span> span(Temporal start, Length length) {
    Instant from = IcsTime.instant(start);
    Instant to = IcsTime.instant(length.after(start));
    return from.isBefore(to) ? Optional.of(new Span(from, to)) : Optional.empty();
  }

  /** A rule that cannot be understood gives nothing: the event's own start is known besides. */
  private List<? extends Temporal> recurring(String rule, Temporal start, Length length) {
    try {
      // what began earlier may still last
      Instant first = IcsTime.instant(within.from().atZone(Town.ZONE).minus(length.days()));
      Instant earliest = within.from().minus(LONGEST);
      Instant from = later(first.minus(length.time()), earliest);
      if (start instanceof LocalDate day) {
        return new Recur<LocalDate>(rule)
            .getDates(day, date(from).minusDays(1), date(within.to()).plusDays(1));
      }
      ZonedDateTime at = ZonedDateTime.from(start);
      return new Recur<ZonedDateTime>(throughTheDay(rule))
          .getDates(at, from.atZone(at.getZone()), within.to().atZone(at.getZone()));
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      return List.of();
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate date(Instant at) {
    return at.atZone(Town.ZONE).toLocalDate();
  }

  /** Many write the last day where a moment is due, and mean all of it. */
  private static String throughTheDay(String rule) {
    return rule.replaceAll("(?i)(UNTIL=\\d{8})(?=;|$)", "$1T235959");
  }

  private static boolean isBusy(IcsComponent event) {
    boolean isFree =
        event.line("TRANSP").filter(it -> it.is("TRANSPARENT")).isPresent()
            || event.line("STATUS").filter(it -> it.is("CANCELLED")).isPresent()
            || event
                .line("X-MICROSOFT-CDO-BUSYSTATUS")
                .filter(it -> FREE_WORDS.stream().anyMatch(it::is))
                .isPresent();
    return !isFree;
  }

  private void addFreeBusy(IcsComponent freeBusy, IcsTime time) {
    for (IcsProperty line : freeBusy.lines("FREEBUSY")) {
      boolean isFree = line.parameter("FBTYPE").filter("FREE"::equalsIgnoreCase).isPresent();
      for (String period : isFree ? new String[0] : line.value().split(",", -1)) {
        period(period, line, time).ifPresent(this::addWithin);
      }
    }
  }

  private static Optional<Span> period(String period, IcsProperty line, IcsTime time) {
    String[] parts = period.strip().split("/", 2);
    if (parts.length < 2) {
      return Optional.empty();
    }
    Optional<Temporal> start = moment(parts[0], line, time);
    Optional<Temporal> end =
        parts[1].contains("P")
            ? start.flatMap(it -> IcsTime.length(parts[1]).map(length -> length.after(it)))
            : moment(parts[1], line, time);
    return start.flatMap(
        from ->
            end.filter(to -> IcsTime.instant(from).isBefore(IcsTime.instant(to)))
                .map(to -> new Span(IcsTime.instant(from), IcsTime.instant(to))));
  }

  private static Optional<Temporal> moment(String value, IcsProperty line, IcsTime time) {
    return time.read(new IcsProperty(line.name(), line.parameters(), value));
  }

  private void addWithin(Span span) {
    if (span.overlaps(within)) {
      found.add(span);
    }
  }
}
