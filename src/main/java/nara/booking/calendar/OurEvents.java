package nara.booking.calendar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import nara.booking.calendar.CalendarFault.Code;
import nara.booking.calendar.DavCalendar.Resource;

/** Our events as one read of a calendar shows them. */
final class OurEvents {
  private final EventNames names;
  private final DavCalendar calendar;
  private final Map<Long, Seen> seen = new HashMap<>();
  private final Set<String> listed = new HashSet<>();

  OurEvents(EventNames names, DavCalendar calendar) {
    this.names = names;
    this.calendar = calendar;
  }

  /**
   * An event of ours as it is in the calendar.
   *
   * @param times empty where they cannot be understood
   * @param sequence empty where the server keeps none
   */
  record Seen(
      Resource resource,
      Optional<EventTimes> times,
      Optional<Integer> sequence,
      boolean isCancelled) {}

  /**
   * Reads what a calendar lists.
   *
   * @return all of it that can be understood, ours or not
   * @throws CalendarFault if most of it cannot
   */
  List<IcsComponent> read(List<Resource> resources) throws CalendarFault {
    List<IcsComponent> readable = new ArrayList<>();
    int unreadable = 0;
    for (Resource it : resources) {
      listed.add(MultiStatus.plain(it.href()));
      try {
        readable.addAll(read(it));
      } catch (CalendarFault e) {
        unreadable++;
      }
    }
    if (2 * unreadable > resources.size()) {
      throw new CalendarFault(Code.NONSENSE);
    }
    return readable;
  }

  private List<IcsComponent> read(Resource resource) throws CalendarFault {
    List<IcsComponent> calendars = IcsComponent.read(resource.text());
    for (IcsComponent it : calendars) {
      find(it, resource);
    }
    return calendars;
  }

  private void find(IcsComponent part, Resource resource) {
    for (IcsComponent event : part.all("VEVENT")) {
      Optional<Long> number = event.line("UID").flatMap(it -> names.number(it.value().strip()));
      if (number.isPresent() && event.line("RECURRENCE-ID").isEmpty()) {
        Optional<EventTimes> times = EventTimes.of(event, new IcsTime(part));
        boolean isCancelled = event.line("STATUS").filter(it -> it.is("CANCELLED")).isPresent();
        seen.put(number.get(), new Seen(resource, times, sequence(event), isCancelled));
      }
    }
  }

  private static Optional<Integer> sequence(IcsComponent event) {
    return event
        .line("SEQUENCE")
        .map(it -> it.value().strip())
        .filter(it -> it.matches("[0-9]{1,9}"))
        .map(Integer::valueOf);
  }

  /** All that were listed. */
  void forEach(BiConsumer<Long, Seen> action) {
    seen.forEach(action);
  }

  /**
   * The event of a meeting. One that is not listed is asked for, as it may have left the time that
   * was read: gone is only what the server says is.
   *
   * @throws CalendarFault if something is at its address, but not this event
   */
  Optional<Seen> find(Entry entry) throws CalendarFault {
    Optional<Seen> known = Optional.ofNullable(seen.get(entry.number()));
    if (known.isPresent()) {
      return known;
    }
    String href = entry.href().orElseGet(() -> calendar.href(names.file(entry.number())));
    Optional<Resource> found = calendar.event(href);
    if (found.isEmpty()) {
      if (listed.contains(MultiStatus.plain(href))) {
        throw new CalendarFault(Code.NONSENSE);
      }
      return Optional.empty();
    }
    List<IcsComponent> unused = read(found.get());
    return Optional.of(
        Optional.ofNullable(seen.get(entry.number()))
            .orElseThrow(() -> new CalendarFault(Code.NONSENSE)));
  }
}
