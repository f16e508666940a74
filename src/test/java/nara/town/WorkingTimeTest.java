package nara.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingTimeTest {
  private static final List<Hours> DAY =
      List.of(
          new Hours(LocalTime.of(8, 0), LocalTime.of(12, 0)),
          new Hours(LocalTime.of(13, 0), LocalTime.of(16, 30)));

  private static WorkingTime of(Map<DayOfWeek, List<Hours>> works) {
    WeeklyHours hours = new WeeklyHours(works);
    Staff staff =
        new Staff(
            "sara",
            "Sara",
            "Sara Lind",
            Set.of(),
            "",
            null,
            hours,
            hours,
            Set.of(),
            null,
            null,
            null,
            null);
    return new WorkingTime(staff, new OpeningHours(hours, List.of()));
  }

  private static final WorkingTime WEEK =
      of(
          Map.of(
              DayOfWeek.MONDAY, DAY,
              DayOfWeek.TUESDAY, DAY,
              DayOfWeek.FRIDAY, DAY));

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(Town.ZONE).toInstant();
  }

  @Test
  void whatEndsInTheMorningIsToldTheWorkingDayBefore() {
    Duration hour = Duration.ofHours(1);

    assertThat(WEEK.before(at("2026-11-24T12:00"), hour)).isEqualTo(at("2026-11-24T11:00"));
    assertThat(WEEK.before(at("2026-11-24T13:20"), hour)).isEqualTo(at("2026-11-24T11:20"));
    assertThat(WEEK.before(at("2026-11-24T08:20"), hour)).isEqualTo(at("2026-11-23T15:50"));
    assertThat(WEEK.before(at("2026-11-23T08:00"), hour)).isEqualTo(at("2026-11-20T15:30"));
    assertThat(WEEK.before(at("2026-11-27T00:00"), hour)).isEqualTo(at("2026-11-24T15:30"));
  }

  @Test
  void whoeverNeverWorksIsToldByTheClock() {
    assertThat(of(Map.of()).before(at("2026-11-24T12:00"), Duration.ofHours(1)))
        .isEqualTo(at("2026-11-24T11:00"));
  }

  @Test
  void theNightThatHasAnHourMoreIsAsLongAsItIs() {
    WorkingTime nights =
        of(Map.of(DayOfWeek.SUNDAY, List.of(new Hours(LocalTime.of(0, 0), LocalTime.of(6, 0)))));

    assertThat(nights.before(at("2026-10-25T06:00"), Duration.ofHours(7)))
        .isEqualTo(at("2026-10-25T00:00"));
    assertThat(nights.began(at("2026-10-25T05:00"))).contains(at("2026-10-25T00:00"));
    assertThat(nights.began(at("2026-10-25T06:00"))).isEmpty();
  }
}
