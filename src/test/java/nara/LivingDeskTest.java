package nara;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nara.authoring.PeopleReader;
import nara.db.TestDatabase;
import nara.db.Transactions;
import nara.handover.Matter;
import nara.handover.Queue;
import nara.handover.QueueEntry;
import nara.handover.TicketRequest.Priority;
import nara.people.Caseworkers;
import nara.people.Resident;
import nara.seal.Keys;
import nara.town.OpeningHours;
import nara.town.Town;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the demo's desk shows when somebody sits down at it for the first time. */
class LivingDeskTest {
  private static final UUID SARA = Caseworkers.idOf("sara");
  private static final Duration AT_MOST = Duration.ofSeconds(6);

  /** A desk as it is at the first start, looked at in a transaction that is not kept. */
  private interface Look {
    void at(Handle tx, Assistant assistant, Instant now);
  }

  private static void look(String at, Look look) throws Exception {
    Instant now = LocalDateTime.parse(at).atZone(Town.ZONE).toInstant();
    try (TestDatabase database = TestDatabase.fresh()) {
      Keys keys = Keys.create();
      Transactions transactions = Transactions.pooled(database.jdbi());
      Library library = TestLibrary.get();
      Clock clock = Clock.fixed(now, Town.ZONE);
      Assistant assistant =
          Assistant.of(transactions, library, keys, clock, clock, UUID::randomUUID);
      DemoFilling filling =
          new DemoFilling(assistant, library, keys, PeopleReader.read(Path.of(".")), "twilio");
      List<String> told = new ArrayList<>();
      transactions.run(
          tx -> {
            DemoTown.addRosterAndFlows(tx, assistant, library.get(), "twilio", now);
            filling.fill(tx, Path.of("."), told::add, now);
          });
      // what falls due at once changes nothing
      assistant.promises().runDue();
      assistant.notUnderstood().runDue();
      assistant.meetingNotices().runDue();
      assertThat(told).as("nothing went wrong").hasSize(2);
      transactions.run(tx -> look.at(tx, assistant, now));
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "2026-11-23T09:10", // a Monday, as the scenarios
        "2026-11-24T08:05", // the office has just opened
        "2026-11-24T12:30", // what was promised anew for noon was not kept either
        "2026-11-25T15:59",
        "2026-11-25T16:00",
        "2026-11-25T16:29",
        "2026-11-25T22:40", // a night
        "2026-11-29T11:00", // a Sunday
        "2026-12-23T14:00", // closed since one
        "2026-12-25T10:00", // Christmas
        "2026-12-28T08:05", // the first day after it
        "2027-01-07T09:00", // the day after a holiday
        "2027-05-07T10:00", // a day that only this town has closed
        "2027-03-28T12:00" // the night before was an hour shorter
      })
  void sixWaitOnePromiseWasBrokenAndOneMessageDidNotArrive(String at) throws Exception {
    look(
        at,
        (tx, assistant, now) -> {
          List<QueueEntry> waiting =
              new Queue(assistant.seal())
                  .all(tx, now).stream().filter(QueueEntry::waitsForUs).toList();
          List<Matter> matters = waiting.stream().flatMap(it -> it.matters().stream()).toList();

          assertThat(assistant.residents().of(tx, List.of(SARA))).hasSize(22);
          assertThat(waiting).hasSize(6);
          assertThat(waiting)
              .as("all of them at Sara's desk")
              .allSatisfy(it -> assertThat(it.responsible()).contains(SARA))
              .allSatisfy(it -> assertThat(it.priority()).isEqualTo(Priority.NORMAL));
          assertThat(matters.stream().filter(it -> isLate(it, now))).hasSize(1);
          assertThat(matters.stream().filter(it -> it.reason().equals("not_delivered"))).hasSize(1);
        });
  }

  /** A promise whose time passes while the office is closed is made anew when it opens. */
  private static boolean isLate(Matter matter, Instant now) {
    return matter
        .promise()
        .filter(it -> it.isRenewed() || it.isBroken() || it.promised().isBefore(now))
        .isPresent();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"2026-11-23T09:10", "2026-11-29T11:00", "2026-12-28T08:05"})
  void everythingWasSaidInOpenHoursAndNothingWaitsToBeSent(String at) throws Exception {
    look(
        at,
        (tx, assistant, now) -> {
          OpeningHours hours = TestLibrary.get().get().town().hours();
          List<Instant> said =
              tx.createQuery("select received_at from message").mapTo(Instant.class).list();

          assertThat(said).hasSizeGreaterThan(30);
          assertThat(said).allSatisfy(it -> assertThat(hours.isOpen(it)).isTrue());
          assertThat(said).allSatisfy(it -> assertThat(it).isBeforeOrEqualTo(now));
          assertThat(count(tx, "select count(*) from outbox where state <> 'sent'")).isZero();
          assertThat(
                  count(
                      tx,
                      "select count(*) from outbox where status not in ('delivered', 'failed')"))
              .isZero();
          assertThat(count(tx, "select count(*) from alarm")).isZero();
        });
  }

  @Test
  void thePeopleOfTheScenariosHaveSaidNothingYetAndTheirTimesAreFree() throws Exception {
    look(
        "2026-11-23T09:10",
        (tx, assistant, now) -> {
          Resident gunilla = assistant.residents().named(tx, "Gunilla Berg").get(0);
          assertThat(
                  count(
                      tx,
                      """
                      select count(*) from thread t join resident_contact r on r.resident_id = t.resident_id
                      join contact_point c on c.id = r.contact_point_id
                      where t.resident_id in (select id from resident
                                              where created_at = (select max(created_at) from resident))
                      """))
              .isZero();
          List<String> free =
              assistant.booking().freeTimes(tx, gunilla.id(), "sara", now).stream()
                  .map(it -> it.atZone(Town.ZONE).toLocalDateTime().toString())
                  .toList();
          assertThat(free)
              .contains("2026-11-25T10:00", "2026-11-26T13:30", "2026-11-27T09:30")
              .contains("2026-11-30T15:00", "2026-12-02T10:00");
          assertThat(count(tx, "select count(*) from meeting where lower(during) < '2026-11-30'"))
              .as("nor Monday at three, for whoever may have it at short notice")
              .isZero();
        });
  }

  @Test
  void theDeskIsFilledInAFewSeconds() throws Exception {
    long begun = System.nanoTime();
    look("2026-11-23T09:10", (tx, assistant, now) -> {});
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(AT_MOST);
  }

  private static long count(Handle tx, String sql) {
    return tx.createQuery(sql).mapTo(Long.class).one();
  }
}
