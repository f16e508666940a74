package nara.handover;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nara.town.Town;

/**
 * A time that the law sets, and that runs.
 *
 * @param owner the row id of whoever it waits for
 * @param due when it must be done; for what is to be done at once, when it arrived
 */
public record LegalClock(
    UUID id, UUID ticket, UUID thread, UUID owner, Kind kind, Instant started, Instant due) {
  private static final Duration NEAR = Duration.ofDays(7);

  /** What it is the time for. */
  public enum Kind {
    /** The assessment of whether a child needs protection at once (SoL 20:1). */
    PROTECTION,
    /** The decision whether an inquiry is opened, within fourteen days (SoL 20:2). */
    OPENING,
    /**
     * The inquiry, within four months (SoL 20:3). That is the law for children; for others it is
     * what the town aims at.
     */
    INQUIRY;

    /** When it must be done that began then. */
    Instant due(Instant started) {
      LocalDate day = started.atZone(Town.ZONE).toLocalDate();
      return switch (this) {
        case PROTECTION -> started;
        case OPENING -> end(day.plusDays(14));
        case INQUIRY -> end(day.plusMonths(4));
      };
    }

    /** How it can end. */
    public List<Outcome> outcomes() {
      return this == OPENING
          ? List.of(Outcome.INQUIRY_OPENED, Outcome.NO_INQUIRY)
          : List.of(Outcome.DONE);
    }

    /** Whether the law lets it be given more time. */
    public boolean isExtendable() {
      return this != PROTECTION;
    }

    String written() {
      return name().toLowerCase(Locale.ROOT);
    }

    private static Instant end(LocalDate day) {
      return day.plusDays(1).atStartOfDay(Town.ZONE).toInstant();
    }
  }

  /** How a clock ended. */
  public enum Outcome {
    DONE,
    /** The time for the inquiry begins. */
    INQUIRY_OPENED,
    NO_INQUIRY
  }

  /** Whether it is time to think of it. */
  public boolean isNear(Instant now) {
    return due.isBefore(now.plus(NEAR));
  }

  /** The last day on which it is in time. */
  public LocalDate lastDay() {
    return due.minusMillis(1).atZone(Town.ZONE).toLocalDate();
  }

  @Override
  public String toString() {
    return "LegalClock[" + id + "]";
  }
}
