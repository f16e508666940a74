package nara.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import nara.authoring.Problems;
import nara.authoring.TownReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromisesTest {
  private static Town town;

  @BeforeAll
  static void readTheTown() throws Exception {
    Problems problems = new Problems();
    town = TownReader.read("town.yaml", Files.readString(Path.of("bot/town.yaml")), problems);
    assertThat(problems.all()).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {3}")
  @CsvSource({
    "2026-11-23T09:14, 2026-11-24T16:00, false, the next working day while open",
    "2026-11-27T09:14, 2026-11-30T16:00, false, over the week-end",
    "2026-12-23T15:40, 2026-12-28T12:00, true, closed at 13 that day and red days after it",
    "2026-12-24T02:30, 2026-12-28T12:00, true, julafton is a holiday",
    "2026-11-23T07:59, 2026-11-23T12:00, true, before opening on the same day",
    "2026-11-23T16:30, 2026-11-24T12:00, true, the closing minute is closed",
    "2026-10-24T12:00, 2026-10-26T12:00, true, over the end of summer time",
    "2026-06-18T10:00, 2026-06-22T16:00, false, midsommarafton is a holiday"
  })
  void aPromiseIsCountedInWorkingDays(String now, String promised, boolean closed, String why) {
    Deadline deadline = town.promise().from(at(now), town.hours());

    assertThat(deadline.promised()).as(why).isEqualTo(at(promised));
    assertThat(deadline.madeWhileClosed()).isEqualTo(closed);
    assertThat(deadline.target()).isBefore(deadline.promised());
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "2026-11-26T08:26, 2026-11-26T12:00, the same morning",
    "2026-11-26T11:30, 2026-11-26T16:00, the same afternoon",
    "2026-11-26T15:30, 2026-11-27T12:00, the next morning when today cannot be kept",
    "2026-11-28T02:30, 2026-11-30T12:00, when somebody reads again",
    "2026-12-23T11:00, 2026-12-23T12:00, before the early closing",
    "2026-12-23T12:30, 2026-12-28T12:00, after the early closing nobody is there"
  })
  void whatMayBeDangerIsLookedAtTheSameDay(String now, String promised, String why) {
    assertThat(town.soonPromise().from(at(now), town.hours()).promised())
        .as(why)
        .isEqualTo(at(promised));
  }

  @Test
  void theNextOpeningIsNeverNow() {
    assertThat(town.hours().nextOpening(at("2026-11-23T08:00"))).isEqualTo(at("2026-11-24T08:00"));
    assertThat(town.hours().isOpen(at("2026-11-23T08:00"))).isTrue();
  }

  @Test
  void somebodyIsOnDutyOnlyWhileTheTownIsOpen() {
    assertThat(town.onDuty(Staff.Role.INTAKE, at("2026-11-23T09:00")))
        .extracting(Staff::key)
        .containsExactly("ali", "petra");
    assertThat(town.onDuty(Staff.Role.INTAKE, at("2026-12-23T14:00"))).isEmpty();
    assertThat(town.onDuty(Staff.Role.INTAKE, at("2026-12-25T10:00"))).isEmpty();
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(Town.ZONE).toInstant();
  }
}
