package nara.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as somebody writes them in a terminal. */
final class TimeLength {
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{1,3}) ?(?:(m|min|minut|minuter)|(h|t|tim|timme|timmar)|(d|dag|dagar|dygn)"
              + "|(v|vecka|veckor))");

  private TimeLength() {}

  /** As the files write it, such as {@code 2d}; empty if it is no length of time. */
  static Optional<String> read(String text) {
    Matcher form = FORM.matcher(text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
    if (!form.matches()) {
      return Optional.empty();
    }
    if (form.group(5) != null) {
      return Optional.of(7 * Integer.parseInt(form.group(1)) + "d");
    }
    String unit = form.group(2) != null ? "m" : form.group(3) != null ? "h" : "d";
    return Optional.of(form.group(1) + unit);
  }
}
