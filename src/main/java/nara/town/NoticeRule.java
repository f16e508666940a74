package nara.town;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/**
 * When staff whose desk is closed are told that something waits.
 *
 * @param beforeDeadline how much of somebody's working time is left then
 * @param twiceDaily when those are told who want it twice a day, in order
 */
public record NoticeRule(Duration beforeDeadline, List<LocalTime> twiceDaily) {
  /** Where the town states nothing. */
  public static final NoticeRule USUAL =
      new NoticeRule(Duration.ofHours(1), List.of(LocalTime.of(8, 30), LocalTime.of(13, 0)));

  public NoticeRule {
    twiceDaily = List.copyOf(twiceDaily);
  }
}
