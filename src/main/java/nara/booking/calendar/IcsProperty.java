package nara.booking.calendar;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A line of an iCalendar text (RFC 5545).
 *
 * @param name in upper case
 * @param parameters by their names in upper case, without quotes
 * @param value as it stands there, escapes included
 */
record IcsProperty(String name, Map<String, String> parameters, String value) {
  IcsProperty {
    parameters = Map.copyOf(parameters);
  }

  /** Reads an unfolded line; empty if it is none. */
  static Optional<IcsProperty> read(String line) {
    int colon = end(line, 0, ':');
    if (colon < 0) {
      return Optional.empty();
    }
    int semicolon = end(line, 0, ';');
    int nameEnd = semicolon >= 0 && semicolon < colon ? semicolon : colon;
    Map<String, String> parameters = new HashMap<>();
    int at = nameEnd;
    while (at < colon) {
      int next = end(line, at + 1, ';');
      int stop = next < 0 || next > colon ? colon : next;
      addParameter(line.substring(at + 1, stop), parameters);
      at = stop;
    }
    String name = line.substring(0, nameEnd).strip().toUpperCase(Locale.ROOT);
    return Optional.of(new IcsProperty(name, parameters, line.substring(colon + 1)));
  }

  private static void addParameter(String text, Map<String, String> parameters) {
    int equals = text.indexOf('=');
    if (equals > 0) {
      String name = text.substring(0, equals).strip().toUpperCase(Locale.ROOT);
      parameters.put(name, text.substring(equals + 1).replace("\"", ""));
    }
  }

  /** Where the letter stands next, outside of quotes; negative if nowhere. */
  private static int end(String line, int from, char letter) {
    boolean isQuoted = false;
    for (int i = from; i < line.length(); i++) {
      char it = line.charAt(i);
      if (it == '"') {
        isQuoted = !isQuoted;
      } else if (it == letter && !isQuoted) {
        return i;
      }
    }
    return -1;
  }

  /** The parameter of this name. */
  Optional<String> parameter(String parameter) {
    return Optional.ofNullable(parameters.get(parameter));
  }

  /** Whether the value is this word, in capitals or not. */
  boolean is(String word) {
    return value.strip().equalsIgnoreCase(word);
  }
}
