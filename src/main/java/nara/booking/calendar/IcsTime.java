package nara.booking.calendar;

import com.ibm.icu.util.TimeZone;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nara.town.Town;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times as iCalendar writes them. What names no time zone, or one that nobody knows, is
 * meant in the town's.
 */
final class IcsTime {
  private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
  private static final Pattern DURATION =
      Pattern.compile("([+-]?)P(?:(\\d{1,4})W)?(?:(\\d{1,4})D)?(?:T(.+))?");

  /** Of "/mozilla.org/20070129_1/Europe/Stockholm" what stands last. */
  private static final Pattern REGION = Pattern.compile("([A-Za-z_]+/[A-Za-z_+-]+)$");

  /** The offsets of the parts of a VTIMEZONE by its TZID. */
  private final List<IcsComponent> zones;

  IcsTime(IcsComponent calendar) {
    this.zones = calendar.all("VTIMEZONE");
  }

  /** A day, or a moment in its time zone; empty if it is neither. */
  Optional<Temporal> read(IcsProperty property) {
    return read(property.value().strip(), property);
  }

  /** All that a line lists. */
  List<Temporal> readAll(IcsProperty property) {
    List<Temporal> all = new ArrayList<>();
    for (String value : property.value().split(",", -1)) {
      // of a period, when it begins
      read(value.strip().split("/", 2)[0], property).ifPresent(all::add);
    }
    return all;
  }

  private Optional<Temporal> read(String value, IcsProperty property) {
    try {
      if (!value.contains("T")) {
        return Optional.of(LocalDate.parse(value, DATE));
      }
      boolean isUtc = value.endsWith("Z");
      LocalDateTime local = LocalDateTime.parse(value.replace("Z", ""), DATE_TIME);
      ZoneId zone =
          isUtc ? ZoneOffset.UTC : property.parameter("TZID").map(this::zone).orElse(Town.ZONE);
      return Optional.of(local.atZone(zone));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The moment; of a day its first one in the town. */
  static Instant instant(Temporal at) {
    return at instanceof LocalDate day
        ? day.atStartOfDay(Town.ZONE).toInstant()
        : ZonedDateTime.from(at).toInstant();
  }

  /** How long, in days as the calendar counts them and in hours that elapse. */
  record Length(Period days, Duration time) {
    private static final Length NONE = new Length(Period.ZERO, Duration.ZERO);

    /** The moment so much later. */
    Temporal after(Temporal at) {
      Temporal day = at.plus(days);
      return day instanceof LocalDate ? day : day.plus(time);
    }
  }

  /** A length as iCalendar writes it; empty if it is none. */
  static Optional<Length> length(String value) {
    Matcher parts = DURATION.matcher(value.strip());
    if (!parts.matches() || "-".equals(parts.group(1))) {
      return Optional.empty();
    }
    try {
      Period days = Period.ofDays(7 * number(parts.group(2)) + number(parts.group(3)));
      TemporalAmount time =
          parts.group(4) == null ? Duration.ZERO : Duration.parse("PT" + parts.group(4));
      return Optional.of(new Length(days, (Duration) time));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** What a line about an event's length or end makes of its start. */
  Length lengthOf(IcsComponent event, Temporal start) {
    Optional<Temporal> end = event.line("DTEND").flatMap(this::read);
    if (end.isPresent()) {
      return between(start, end.get());
    }
    return event
        .line("DURATION")
        .flatMap(it -> length(it.value()))
        .orElse(
            start instanceof LocalDate ? new Length(Period.ofDays(1), Duration.ZERO) : Length.NONE);
  }

  private static Length between(Temporal start, Temporal end) {
    if (start instanceof LocalDate first && end instanceof LocalDate last) {
      return new Length(
          Period.ofDays(Math.toIntExact(last.toEpochDay() - first.toEpochDay())), Duration.ZERO);
    }
    return new Length(Period.ZERO, Duration.between(instant(start), instant(end)));
  }

  private ZoneId zone(String id) {
    return known(id)
        .or(() -> Optional.ofNullable(TimeZone.getIDForWindowsID(id, "SE")).flatMap(IcsTime::known))
        .or(() -> described(id))
        .orElse(Town.ZONE);
  }

  private static Optional<ZoneId> known(String id) {
    Matcher region = REGION.matcher(id);
    try {
      return Optional.of(ZoneId.of(region.find() ? region.group(1) : id));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * A zone that the text itself describes, if it never changes; others are taken for the town's.
   */
  private Optional<ZoneId> described(String id) {
    return zones.stream()
        .filter(it -> it.line("TZID").filter(name -> name.is(id)).isPresent())
        .findFirst()
        .filter(it -> it.all("DAYLIGHT").isEmpty())
        .flatMap(it -> it.all("STANDARD").stream().findFirst())
        .flatMap(it -> it.line("TZOFFSETTO"))
        .flatMap(it -> offset(it.value().strip()));
  }

  private static Optional<ZoneId> offset(String value) {
    try {
      return Optional.of(ZoneOffset.of(value));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
