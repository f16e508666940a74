package nara.authoring;

import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as the files write them: {@code 5m}, {@code 48h}, {@code 2d}. */
public final class Durations {
  private static final Pattern FORM = Pattern.compile("(\\d{1,5})([smhd])");

  private Durations() {}

  /**
   * Elapsed time; a day is 24 hours.
   *
   * @throws IllegalArgumentException if the text has another form
   */
  public static Duration elapsed(String text) {
    Matcher form = match(text);
    long count = Long.parseLong(form.group(1));
    return switch (form.group(2)) {
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }

  /**
   * Calendar days.
   *
   * @throws IllegalArgumentException if the text is not in days
   */
  public static Period days(String text) {
    Matcher form = match(text);
    if (!form.group(2).equals("d")) {
      throw new IllegalArgumentException("not in days");
    }
    return Period.ofDays(Integer.parseInt(form.group(1)));
  }

  /**
   * Calendar days where it is in days, else elapsed time.
   *
   * @throws IllegalArgumentException if the text has another form
   */
  public static TemporalAmount calendar(String text) {
    return text.endsWith("d") ? days(text) : elapsed(text);
  }

  private static Matcher match(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("not a length of time");
    }
    return form;
  }
}
