package nara.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import nara.http.PageTexts;
import nara.town.Town;

/** The desk's texts in the reader's language, and how times are said in it. */
public final class Words {
  private final PageTexts texts;
  private final Instant now;
  private final DateTimeFormatter day;
  private final DateTimeFormatter clock;

  Words(PageTexts texts, Instant now) {
    Locale locale = Locale.forLanguageTag(texts.language());
    this.texts = texts;
    this.now = now;
    this.day = DateTimeFormatter.ofPattern("EEE d/M", locale);
    this.clock =
        DateTimeFormatter.ofPattern(texts.language().equals("sv") ? "HH.mm" : "HH:mm", locale);
  }

  /** For what is read another day: no day is "today", and each has its year. */
  static Words undated(PageTexts texts) {
    return new Words(texts, Instant.EPOCH);
  }

  /** The text of this key, beneath {@code desk}. */
  public String say(String key) {
    return texts.say("desk." + key);
  }

  /** The text with one value filled in. */
  public String say(String key, String name, Object value) {
    return texts.say("desk." + key, Map.of(name, value));
  }

  /** The text with its values filled in. */
  public String say(String key, Map<String, ?> values) {
    return texts.say("desk." + key, new HashMap<>(values));
  }

  /** Whether there is a text of this key. */
  boolean has(String key) {
    return texts.has("desk." + key);
  }

  /** What a ticket is about; a reason that a flow made up is said as it is written. */
  String reason(String code) {
    String key = "desk.reason." + code;
    return texts.has(key) ? texts.say(key) : code.replace('_', ' ');
  }

  /** ISO 639-1. */
  public String language() {
    return texts.language();
  }

  /** A moment: the time of day, after the day if that is another than today. */
  public String moment(Instant at) {
    ZonedDateTime local = at.atZone(Town.ZONE);
    String time = clock.format(local);
    return isToday(local.toLocalDate()) ? time : dayOf(local) + " " + time;
  }

  /** A moment with its day, also today. */
  public String wholeMoment(Instant at) {
    ZonedDateTime local = at.atZone(Town.ZONE);
    String today = isToday(local.toLocalDate()) ? say("time.today") : dayOf(local);
    return today + " " + clock.format(local);
  }

  private String dayOf(ZonedDateTime local) {
    String written = day.format(local).replace(".", "");
    return local.getYear() == now.atZone(Town.ZONE).getYear()
        ? written
        : written + " " + local.getYear();
  }

  /** A day, without a time. */
  String day(LocalDate date) {
    return isToday(date) ? say("time.today") : dayOf(date.atStartOfDay(Town.ZONE));
  }

  private boolean isToday(LocalDate date) {
    return date.equals(now.atZone(Town.ZONE).toLocalDate());
  }

  /** How long ago something was, in the largest unit that says it: "2 h", "3 dagar". */
  public String ago(Instant at) {
    Duration passed = Duration.between(at, now);
    if (passed.toMinutes() < 1) {
      return say("time.now");
    }
    if (passed.toHours() < 1) {
      return say("time.minutes", "count", passed.toMinutes());
    }
    if (passed.toDays() < 1) {
      return say("time.hours", "count", passed.toHours());
    }
    return say("time.days", "count", passed.toDays());
  }

  /** For a {@code time} element. */
  public static String machine(Instant at) {
    return at.toString();
  }

  /** A time of day such as 13.00. */
  String time(LocalTime time) {
    return clock.format(time);
  }

  Instant now() {
    return now;
  }
}
