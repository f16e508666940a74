package nara.booking.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nara.booking.Span;
import nara.booking.calendar.CalendarFault.Code;
import nara.booking.calendar.DavCalendar.Resource;
import nara.booking.calendar.DavCalendar.State;
import nara.town.Town;
import org.jdbi.v3.core.Handle;

/**
 * Reads a CalDAV calendar: what else takes the caseworker's time, and what she did to our events.
 */
final class CalDavReading {
  /** What comes back was expanded only so far, so that it is read again however little changes. */
  private static final Duration READ_ANYHOW = Duration.ofMinutes(10);

  private static final Duration BEFORE = Duration.ofDays(1);

  /** So many events that are gone at once are no suspicion yet. */
  private static final int FEW = 3;

  private final Tables tables;
  private final Clocks clocks;
  private final EventNames names;
  private final CaseworkersChanges changes;
  private final DavCalendar calendar;

  CalDavReading(
      Tables tables,
      Clocks clocks,
      EventNames names,
      CaseworkersChanges changes,
      DavCalendar calendar) {
    this.tables = tables;
    this.clocks = clocks;
    this.names = names;
    this.changes = changes;
    this.calendar = calendar;
  }

  /** An event of ours as it is in the calendar. */
  private record Seen(Resource resource, Optional<EventTimes> times, boolean isCancelled) {}

  /** Reads it, as far as anything may have changed. */
  void read(Account account, Manner manner) throws CalendarFault {
    Instant asOf = clocks.machineNow();
    if (!manner.isWhole() && isUnchanged(account, asOf)) {
      tables.transactions().run(tx -> tables.accounts().stillSo(tx, account, asOf));
      return;
    }
    // before the events: what changes meanwhile is then seen the next time
    State state = calendar.state();
    Span within = within(tables.town(), clocks.now());
    List<Resource> resources = calendar.events(within);
    Map<Long, Seen> ours = new HashMap<>();
    List<IcsComponent> readable = new ArrayList<>();
    for (Resource it : resources) {
      readable.addAll(read(it, ours));
    }
    if (2 * readable.size() < resources.size()) {
      throw new CalendarFault(Code.NONSENSE);
    }
    List<Span> busy = BusyTimes.of(readable, within, names::isOurs, Set.of());
    adopt(account, ours);
    follow(account, ours, hrefs(resources), manner);
    tables
        .transactions()
        .run(tx -> tables.accounts().read(tx, account, state.position(), busy, asOf));
  }

  private boolean isUnchanged(Account account, Instant now) throws CalendarFault {
    boolean isRecent =
        account.readAt().filter(it -> it.isAfter(now.minus(READ_ANYHOW))).isPresent();
    return isRecent
        && account.position().isPresent()
        && calendar.isUnchanged(account.position().get());
  }

  /** As far ahead as residents can book, and a little more. */
  static Span within(Town town, Instant now) {
    Instant end = now.atZone(Town.ZONE).plus(town.booking().horizon()).plusDays(2).toInstant();
    return new Span(now.minus(BEFORE), end);
  }

  private List<IcsComponent> read(Resource resource, Map<Long, Seen> ours) {
    try {
      List<IcsComponent> calendars = IcsComponent.read(resource.text());
      for (IcsComponent it : calendars) {
        findOurs(it, resource, ours);
      }
      return calendars;
    } catch (CalendarFault e) {
      return List.of();
    }
  }

  private void findOurs(IcsComponent calendar, Resource resource, Map<Long, Seen> ours) {
    for (IcsComponent event : calendar.all("VEVENT")) {
      Optional<Long> number = event.line("UID").flatMap(it -> names.number(it.value().strip()));
      if (number.isPresent() && event.line("RECURRENCE-ID").isEmpty()) {
        Optional<EventTimes> times = EventTimes.of(event, new IcsTime(calendar));
        boolean isCancelled = event.line("STATUS").filter(it -> it.is("CANCELLED")).isPresent();
        ours.put(number.get(), new Seen(resource, times, isCancelled));
      }
    }
  }

  private static Set<String> hrefs(List<Resource> resources) {
    Set<String> all = new HashSet<>();
    resources.forEach(it -> all.add(MultiStatus.plain(it.href())));
    return all;
  }

  /** What is there though we never heard that it arrived is ours to write on. */
  private void adopt(Account account, Map<Long, Seen> ours) {
    Entries entries = tables.entries();
    tables
        .transactions()
        .run(
            tx ->
                ours.forEach(
                    (number, seen) ->
                        entries
                            .find(tx, account.id(), number)
                            .filter(it -> !it.isThere() && !it.written().isEmpty())
                            .ifPresent(it -> found(tx, it, seen.resource()))));
  }

  private void found(Handle tx, Entry entry, Resource resource) {
    tables.entries().found(tx, entry, resource.href(), resource.etag());
  }

  /** What she did to the events that we knew to be there. */
  private void follow(Account account, Map<Long, Seen> ours, Set<String> hrefs, Manner manner)
      throws CalendarFault {
    List<Entry> expected =
        tables.transactions().in(tx -> tables.entries().expected(tx, account.id(), clocks.now()));
    List<Entry> gone = new ArrayList<>();
    for (Entry entry : expected) {
      Optional<Seen> seen = Optional.ofNullable(ours.get(entry.number()));
      if (seen.isEmpty() && !isListed(entry, hrefs)) {
        seen = lookFor(entry, ours);
        if (seen.isEmpty()) {
          gone.add(entry);
        }
      }
      if (seen.filter(Seen::isCancelled).isPresent()) {
        gone.add(entry);
      } else {
        seen.ifPresent(it -> compare(entry, it));
      }
    }
    if (!gone.isEmpty()) {
      takeAway(gone, expected.size(), manner);
    }
  }

  /** Whether it is there, though not to be understood. */
  private static boolean isListed(Entry entry, Set<String> hrefs) {
    return entry.href().map(MultiStatus::plain).filter(hrefs::contains).isPresent();
  }

  /** An event may have left the time that was asked for: gone is only what the server says is. */
  private Optional<Seen> lookFor(Entry entry, Map<Long, Seen> ours) throws CalendarFault {
    String href = entry.href().orElseGet(() -> calendar.href(names.file(entry.number())));
    Optional<Resource> found = calendar.event(href);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    List<IcsComponent> unused = read(found.get(), ours);
    return Optional.of(
        Optional.ofNullable(ours.get(entry.number()))
            .orElseGet(() -> new Seen(found.get(), Optional.empty(), false)));
  }

  private void compare(Entry entry, Seen seen) {
    Resource resource = seen.resource();
    Optional<EventTimes> moved =
        seen.times().filter(it -> it.isAllDay() || !entry.hasWritten(it.span()));
    if (moved.isPresent()) {
      changes.moved(entry, moved.get(), resource.href(), resource.etag());
    } else if (!resource.etag().equals(entry.etag())
        || !entry.href().equals(Optional.of(resource.href()))) {
      tables.transactions().run(tx -> found(tx, entry, resource));
    }
  }

  private void takeAway(List<Entry> gone, int expected, Manner manner) throws CalendarFault {
    // events of a calendar that is gone itself have not been taken away by anybody
    calendar.state();
    boolean isSuspicious = gone.size() > FEW && 2 * gone.size() > expected;
    if (isSuspicious && (manner == Manner.USUAL || manner == Manner.WHOLE)) {
      throw new CalendarFault(Code.MANY_GONE);
    }
    for (Entry it : gone) {
      if (manner == Manner.RESTORE_GONE) {
        changes.restore(it);
      } else {
        changes.takenAway(it);
      }
    }
  }
}
