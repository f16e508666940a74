package nara;

import static nara.NoticeTown.DEADLINE;
import static nara.NoticeTown.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nara.booking.Span;
import nara.db.TestDatabase;
import nara.people.NoticeChoice.Wanted;
import nara.people.NoticeChoice.Way;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever has the desk closed is told that something waits; on Monday 23 November, 09.10. */
class DeskNoticesTest {
  private TestDatabase database;
  private Town2026 town;
  private NoticeTown notices;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
    town = new Town2026(database.database());
    notices = new NoticeTown(town, Optional.empty());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whoeverHasTheDeskClosedIsToldOnceHoweverManyMessagesCome() {
    assertThat(notices.round("sara")).isEmpty();

    notices.write("människa");
    assertThat(notices.round("sara")).containsExactly(WAITING);
    for (int i = 0; i < 3; i++) {
      notices.pass(Duration.ofMinutes(5));
      notices.write("hallå, det är Gunilla Berg");
      assertThat(notices.round("sara")).isEmpty();
      assertThat(notices.round("ali")).isEmpty();
    }
    assertThat(town.count("select count(*) from desk_notice")).isEqualTo(1);
    assertThat(WAITING.length()).isLessThanOrEqualTo(160);
    assertThat(DEADLINE.length()).isLessThanOrEqualTo(160);
  }

  @Test
  void whatIsNewIsToldAgainOnlyAfterTheDeskWasOpenOrHoursLater() {
    notices.write("människa");
    assertThat(notices.round("sara")).containsExactly(WAITING);

    notices.pass(Duration.ofMinutes(20));
    notices.act("sara");
    notices.pass(Duration.ofMinutes(20));
    assertThat(notices.round("sara")).as("nothing is new").isEmpty();
    notices.write("en sak till");
    assertThat(notices.round("sara")).containsExactly(WAITING);

    notices.pass(Duration.ofMinutes(10));
    notices.write("och en till");
    assertThat(notices.round("sara")).isEmpty();
    notices.pass(Duration.ofHours(4));
    assertThat(notices.round("sara")).containsExactly(WAITING);
    notices.pass(Duration.ofHours(1));
    assertThat(notices.round("sara")).as("that was told").isEmpty();
  }

  @Test
  void whoeverHasTheDeskOpenIsNotToldUnlessItIsForgotten() {
    notices.act("sara");
    notices.pass(Duration.ofMinutes(1));
    notices.write("människa");
    assertThat(notices.round("sara")).isEmpty();

    for (int i = 0; i < 28; i++) {
      notices.pass(Duration.ofMinutes(1));
      notices.beat("sara");
      assertThat(notices.round("sara")).isEmpty();
    }
    notices.pass(Duration.ofMinutes(1));
    notices.beat("sara");
    assertThat(notices.round("sara")).containsExactly(WAITING);
  }

  @Test
  void aDeskIsClosedShortlyAfterItsLastBeat() {
    notices.act("sara");
    notices.pass(Duration.ofMinutes(1));
    notices.write("människa");
    notices.pass(Duration.ofMinutes(1));
    assertThat(notices.round("sara")).isEmpty();
    notices.pass(Duration.ofMinutes(1));
    assertThat(notices.round("sara")).containsExactly(WAITING);
  }

  @Test
  void whoeverWantsNoneIsStillToldBeforeEachDeadline() {
    notices.choose("sara", Way.MOBILE, Wanted.NEVER);
    notices.write("människa");
    assertThat(notices.round("sara")).isEmpty();

    notices.at("2026-11-24T10:59");
    assertThat(notices.round("sara")).isEmpty();
    notices.at("2026-11-24T11:00");
    assertThat(notices.round("sara")).containsExactly(DEADLINE);
    assertThat(notices.round("sara")).isEmpty();
    notices.at("2026-11-24T15:00");
    assertThat(notices.round("sara")).containsExactly(DEADLINE);
    notices.at("2026-11-24T15:30");
    assertThat(notices.round("sara")).isEmpty();
  }

  @Test
  void aDeadlineIsToldOverADeskWhereNobodyIs() {
    notices.write("människa");
    notices.at("2026-11-24T10:55");
    notices.act("sara");
    notices.at("2026-11-24T11:00");
    notices.beat("sara");
    assertThat(notices.round("sara")).as("she sees it").isEmpty();
    notices.at("2026-11-24T11:05");
    notices.beat("sara");
    assertThat(notices.round("sara")).containsExactly(DEADLINE);
  }

  @Test
  void whatIsKeptHasNoDeadlineAnyMore() {
    notices.choose("sara", Way.MOBILE, Wanted.NEVER);
    notices.write("människa");
    UUID thread = thread();
    town.transactions.run(
        tx ->
            town.assistant
                .humanHand()
                .met(
                    tx, thread, notices.staff("sara"), town.clock.instant(), town.clock.instant()));

    notices.at("2026-11-24T11:30");
    assertThat(notices.round("sara")).isEmpty();
  }

  @Test
  void twiceADayIsAtTheTownsTimesAndOnlyIfSomethingWaits() {
    notices.choose("sara", Way.MOBILE, Wanted.TWICE_DAILY);
    notices.write("människa");
    assertThat(notices.round("sara")).isEmpty();
    notices.at("2026-11-23T12:59");
    assertThat(notices.round("sara")).isEmpty();
    notices.at("2026-11-23T13:00");
    assertThat(notices.round("sara")).containsExactly(WAITING);
    notices.at("2026-11-23T13:20");
    notices.write("en sak till");
    assertThat(notices.round("sara")).isEmpty();
    notices.at("2026-11-24T08:29");
    assertThat(notices.round("sara")).isEmpty();
    notices.at("2026-11-24T08:30");
    assertThat(notices.round("sara")).containsExactly(WAITING);
    notices.act("sara");
    notices.at("2026-11-24T13:00");
    notices.round("sara");
    notices.at("2026-11-25T08:30");
    assertThat(notices.round("sara")).as("she has seen all of it").isEmpty();
  }

  @Test
  void whatComesAtNightIsToldWhenHerDayBegins() {
    notices.at("2026-11-23T22:00");
    notices.write("människa");
    assertThat(notices.round("sara")).isEmpty();
    notices.at("2026-11-24T07:59");
    assertThat(notices.round("sara")).isEmpty();
    notices.at("2026-11-24T08:00");
    assertThat(notices.round("sara")).containsExactly(WAITING);
    notices.at("2026-11-24T09:00");
    assertThat(notices.round("sara")).as("an hour before ten").containsExactly(DEADLINE);
  }

  @Test
  void whatIsHersIsToldToWhoeverStandsInWhileSheIsAway() {
    notices.write("människa");
    assertThat(notices.round("sara")).containsExactly(WAITING);
    assertThat(notices.round("ali")).isEmpty();

    notices.pass(Duration.ofMinutes(5));
    Instant now = town.clock.instant();
    town.assistant
        .absences()
        .add("sara", new Span(now, now.plus(Duration.ofDays(3))), Optional.empty(), "sara");
    notices.pass(Duration.ofMinutes(1));
    assertThat(notices.round("ali")).containsExactly(WAITING);
    notices.pass(Duration.ofMinutes(30));
    notices.write("hallå");
    assertThat(notices.round("sara")).isEmpty();
  }

  @Test
  void whatIsNobodysIsToldToWhoeverOfIntakeIsThere() {
    notices.at("2026-11-24T17:00");
    town.write("U", Town2026.UNKNOWN, "människa");

    assertThat(notices.round("petra")).as("Ali has gone home").containsExactly(WAITING);
    assertThat(notices.round("ali")).isEmpty();
  }

  @Test
  void whatIsTransferredIsToldToWhoeverGetsIt() {
    notices.write("människa");
    notices.round("sara");
    UUID thread = thread();
    notices.pass(Duration.ofMinutes(5));
    town.transactions.run(
        tx ->
            town.assistant
                .humanHand()
                .transfer(
                    tx, thread, notices.staff("sara"), notices.staff("ali"), town.clock.instant()));

    assertThat(notices.round("ali")).containsExactly(WAITING);
    assertThat(notices.round("ali")).isEmpty();
  }

  @Test
  void anAlarmIsToldByItsOwnWayAlone() {
    notices.write("jag orkar inte leva längre, jag tänker ta livet av mig ikväll");
    assertThat(town.count("select count(*) from alarm")).isEqualTo(1);

    assertThat(notices.round("sara")).doesNotContain(WAITING);
    assertThat(notices.round("ali")).doesNotContain(WAITING);
  }

  @Test
  void aTimeOfTheLawIsToldAWorkingDayBefore() {
    notices.choose("sara", Way.MOBILE, Wanted.NEVER);
    notices.write("människa");
    UUID thread = thread();
    town.transactions.run(
        tx -> {
          town.assistant
              .humanHand()
              .met(tx, thread, notices.staff("sara"), town.clock.instant(), town.clock.instant());
          UUID ticket = tx.createQuery("select id from ticket").mapTo(UUID.class).one();
          tx.createUpdate(
                  """
                  insert into legal_clock (id, ticket_id, kind, started_at, due_at, state)
                  values (:id, :ticket, 'opening', :now, :due, 'running')
                  """)
              .bind("id", UUID.randomUUID())
              .bind("ticket", ticket)
              .bind("now", town.clock.instant())
              .bind("due", Instant.parse("2026-11-26T23:00:00Z"))
              .execute();
        });

    notices.at("2026-11-26T08:29");
    assertThat(notices.round("sara")).isEmpty();
    notices.at("2026-11-26T08:30");
    assertThat(notices.round("sara")).containsExactly(DEADLINE);
  }

  @Test
  void aProcessThatFollowsAnotherTellsNobodyAgain() {
    notices.write("människa");
    assertThat(notices.round("sara")).containsExactly(WAITING);

    NoticeTown next = new NoticeTown(new Town2026(database.database()), Optional.empty());
    assertThat(next.round("sara")).isEmpty();
  }

  @Test
  void whatWasToldIsCounted() {
    notices.write("människa");

    assertThat(notices.round("sara")).containsExactly(WAITING);
    assertThat(
            notices.meters.counter("nara.desk.notices", "way", "mobile", "outcome", "sent").count())
        .isEqualTo(1);
  }

  private UUID thread() {
    UUID resident = java.util.Objects.requireNonNull(town.residents.get("gunilla"));
    return town.transactions.in(
        tx -> town.assistant.threads().ofResident(tx, resident, town.clock.instant()));
  }
}
