package nara.booking.calendar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A part of an iCalendar text, from its BEGIN to its END.
 *
 * @param name in upper case, such as VEVENT
 */
record IcsComponent(String name, List<IcsProperty> properties, List<IcsComponent> parts) {
  private static final int DEEPEST = 8;

  /**
   * Reads a text. Lines that cannot be understood are left out, as one odd line of one event is no
   * reason to know nothing of a calendar.
   *
   * @return its calendars
   * @throws CalendarFault if there is none, or the text breaks off in the middle of one
   */
  static List<IcsComponent> read(String text) throws CalendarFault {
    IcsComponent root = empty("");
    Deque<IcsComponent> open = new ArrayDeque<>(List.of(root));
    for (String line : unfolded(text)) {
      Optional<IcsProperty> read = IcsProperty.read(line);
      if (read.isPresent()) {
        add(read.get(), open);
      }
    }
    List<IcsComponent> calendars = root.all("VCALENDAR");
    if (calendars.isEmpty() || open.size() > 1) {
      throw new CalendarFault(CalendarFault.Code.NONSENSE);
    }
    return calendars;
  }

  private static void add(IcsProperty line, Deque<IcsComponent> open) throws CalendarFault {
    IcsComponent inner = open.getLast();
    if (line.name().equals("BEGIN")) {
      IcsComponent begun = empty(line.value().strip().toUpperCase(Locale.ROOT));
      inner.parts.add(begun);
      open.addLast(begun);
    } else if (line.name().equals("END")) {
      if (open.size() == 1 || !line.is(inner.name)) {
        throw new CalendarFault(CalendarFault.Code.NONSENSE);
      }
      open.removeLast();
    } else {
      inner.properties.add(line);
    }
    if (open.size() > DEEPEST) {
      throw new CalendarFault(CalendarFault.Code.NONSENSE);
    }
  }

  private static IcsComponent empty(String name) {
    return new IcsComponent(name, new ArrayList<>(), new ArrayList<>());
  }

  /** A line that begins with a space or a tab goes on with the one before. */
  private static List<String> unfolded(String text) {
    List<StringBuilder> lines = new ArrayList<>();
    for (String line : text.replace("\uFEFF", "").split("\r?\n|\r", -1)) {
      boolean goesOn = line.startsWith(" ") || line.startsWith("\t");
      if (goesOn && !lines.isEmpty()) {
        lines.get(lines.size() - 1).append(line, 1, line.length());
      } else {
        lines.add(new StringBuilder(line));
      }
    }
    return lines.stream().map(StringBuilder::toString).toList();
  }

  /** The parts of this name, in the text's order. */
  List<IcsComponent> all(String part) {
    return parts.stream().filter(it -> it.name.equals(part)).toList();
  }

  /** The lines of this name, in the text's order. */
  List<IcsProperty> lines(String property) {
    return properties.stream().filter(it -> it.name().equals(property)).toList();
  }

  /** The first line of this name. */
  Optional<IcsProperty> line(String property) {
    return properties.stream().filter(it -> it.name().equals(property)).findFirst();
  }
}
