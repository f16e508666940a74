package nara.understand.times;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a piece of text with digits can be: a date, a clock time, an ordinal or a bare number. */
final class TimeNumerals {
  private static final Pattern APART = Pattern.compile("\\D+");

  /** Nobody means the year or the 24th of July by it. */
  private static final String ALWAYS_OPEN = "24/7";

  private static final int LAST_SHORT_YEAR = 60;

  private TimeNumerals() {}

  /** The meanings of one match; NOISE if it is certainly no time. */
  static Map<TimeKind, String> meanings(Matcher piece, String written, String text) {
    if (piece.group("blob") != null || written.equals(ALWAYS_OPEN)) {
      return Map.of(TimeKind.NOISE, "-");
    }
    if (piece.group("iso") != null) {
      String[] parts = APART.split(written, -1);
      return date(parts[2], parts[1], parts[0]);
    }
    if (piece.group("slash") != null
        || piece.group("dotyear") != null
        || piece.group("dashdate") != null) {
      String[] parts = APART.split(written, -1);
      return date(parts[0], parts[1], parts.length > 2 ? parts[2] : "");
    }
    if (piece.group("dotdate") != null || piece.group("dayfirst") != null) {
      return dotted(written, text, piece.start());
    }
    if (piece.group("clock") != null) {
      return Map.of(TimeKind.CLOCK_TIME, written.replace('.', ':'));
    }
    if (piece.group("comma") != null) {
      return Map.of(TimeKind.COMMA_TIME, written.replace(',', ':'));
    }
    if (piece.group("choice") != null) {
      return Map.of(TimeKind.NOISE, "-");
    }
    String digits = APART.split(written, -1)[0];
    if (piece.group("ordinal") == null) {
      return Map.of(TimeKind.NUMBER, digits, TimeKind.DIGITS, digits);
    }
    return written.toLowerCase(Locale.ROOT).endsWith("a")
        ? Map.of(TimeKind.ORDINAL, digits, TimeKind.CHOICE, digits)
        : Map.of(TimeKind.ORDINAL, digits);
  }

  /** The year of two figures: people write of meetings to come and of births long ago. */
  static int inCentury(int year) {
    return year > LAST_SHORT_YEAR ? 1900 + year : 2000 + year;
  }

  private static Map<TimeKind, String> date(String day, String month, String year) {
    String full = year.length() == 2 ? "" + inCentury(Integer.parseInt(year)) : year;
    int d = Integer.parseInt(day);
    int m = Integer.parseInt(month);
    if (d < 1 || d > 31 || m < 1 || m > 12) {
      return Map.of(TimeKind.NOISE, "-");
    }
    return Map.of(TimeKind.DATE, d + "/" + m + (full.isEmpty() ? "" : "/" + full));
  }

  /** "26.11." is a date; "10.10." at the end of a sentence is a clock time. */
  private static Map<TimeKind, String> dotted(String written, String text, int start) {
    String[] parts = APART.split(written, -1);
    int hour = Integer.parseInt(parts[0]);
    int minute = Integer.parseInt(parts[1]);
    boolean isHour = hour <= 24 && parts[1].length() == 2 && minute % 5 == 0;
    boolean afterClock =
        start >= 3 && text.substring(start - 3, start).toLowerCase(Locale.ROOT).equals("kl ");
    if (isHour || (afterClock && hour <= 24 && parts[1].length() == 2)) {
      return Map.of(TimeKind.CLOCK_TIME, parts[0] + ":" + parts[1]);
    }
    return date(parts[0], parts[1], "");
  }
}
