package nara.town;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;

/**
 * Hours that come back every week.
 *
 * @param byDay the stretches of each day, in order; a day that is absent has none
 */
public record WeeklyHours(Map<DayOfWeek, List<Hours>> byDay) {
  public WeeklyHours {
    byDay = Map.copyOf(byDay);
  }

  /** The stretches of this weekday, in order. */
  public List<Hours> on(DayOfWeek day) {
    return byDay.getOrDefault(day, List.of());
  }
}
