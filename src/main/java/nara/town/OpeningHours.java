package nara.town;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** When the town is open: its weekly hours, less the Swedish holidays and its own closed days. */
public final class OpeningHours {
  private static final int SEARCHED_DAYS = 60;
  private static final HolidayManager HOLIDAYS =
      HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN));

  private final WeeklyHours weekly;
  private final Map<LocalDate, ClosedDay> closed;

  public OpeningHours(WeeklyHours weekly, List<ClosedDay> closed) {
    this.weekly = weekly;
    this.closed =
        closed.stream().collect(Collectors.toUnmodifiableMap(ClosedDay::date, Function.identity()));
  }

  /** The open stretches of a day, in order; empty when closed. */
  public List<Hours> on(LocalDate date) {
    return within(date, weekly.on(date.getDayOfWeek()));
  }

  /** What is left of these stretches when holidays and closed days are taken away. */
  public List<Hours> within(LocalDate date, List<Hours> stretches) {
    if (stretches.isEmpty() || HOLIDAYS.isHoliday(date)) {
      return List.of();
    }
    ClosedDay closing = closed.get(date);
    if (closing == null) {
      return stretches;
    }
    return stretches.stream()
        .filter(it -> it.from().isBefore(closing.from()))
        .map(it -> new Hours(it.from(), earlier(it.to(), closing.from())))
        .toList();
  }

  /** Whether the town is open at this moment. */
  public boolean isOpen(Instant at) {
    ZonedDateTime local = at.atZone(Town.ZONE);
    return on(local.toLocalDate()).stream().anyMatch(it -> it.contains(local.toLocalTime()));
  }

  /** The next moment at which it opens, strictly later than {@code after}. */
  public Instant nextOpening(Instant after) {
    LocalDate today = after.atZone(Town.ZONE).toLocalDate();
    for (int days = 0; days < SEARCHED_DAYS; days++) {
      LocalDate date = today.plusDays(days);
      for (Hours stretch : on(date)) {
        Instant opens = date.atTime(stretch.from()).atZone(Town.ZONE).toInstant();
        if (opens.isAfter(after)) {
          return opens;
        }
      }
    }
    throw new IllegalStateException("the town is closed for " + SEARCHED_DAYS + " days");
  }

  /** The first day after {@code date} on which the town opens. */
  public LocalDate nextWorkingDay(LocalDate date) {
    for (int days = 1; days <= SEARCHED_DAYS; days++) {
      LocalDate next = date.plusDays(days);
      if (!on(next).isEmpty()) {
        return next;
      }
    }
    throw new IllegalStateException("the town is closed for " + SEARCHED_DAYS + " days");
  }

  /** The last day before {@code date} on which the town opens. */
  public LocalDate workingDayBefore(LocalDate date) {
    for (int days = 1; days <= SEARCHED_DAYS; days++) {
      LocalDate before = date.minusDays(days);
      if (!on(before).isEmpty()) {
        return before;
      }
    }
    throw new IllegalStateException("the town is closed for " + SEARCHED_DAYS + " days");
  }

  private static LocalTime earlier(LocalTime one, LocalTime other) {
    return one.isBefore(other) ? one : other;
  }
}
