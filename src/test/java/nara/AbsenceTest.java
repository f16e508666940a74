package nara;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import nara.booking.Meeting;
import nara.booking.Meeting.State;
import nara.booking.MeetingChange.By;
import nara.booking.Span;
import nara.db.TestDatabase;
import nara.people.Absences.Absence;
import nara.people.Caseworkers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A caseworker is away: what becomes of her meetings, and of what is put to her. */
class AbsenceTest {
  private static final Span THURSDAY = MeetingTown.day("2026-11-26");

  private TestDatabase database;
  private Town2026 town;
  private MeetingTown meetings;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
    town = new Town2026(database.database());
    meetings = new MeetingTown(town);
    town.write("first", Town2026.GUNILLA, "hej");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void everybodyWhoLosesAMeetingIsOfferedOneWithHerOrTheSubstituteAndTheTimesAreHeld() {
    meetings.book();
    List<Meeting> touched =
        town.transactions.in(
            tx -> town.assistant.absences().touched(tx, "sara", THURSDAY, Town2026.NOW));
    assertThat(touched).hasSize(1);
    assertThat(town.assistant.absences().add("sara", THURSDAY, "lena")).hasSize(1);

    assertThat(meetings.at("2026-11-23T09:11"))
        .singleElement()
        .asString()
        .contains("hos Sara kan tyvärr inte bli av", "svara 1", "hos Ali", "svara 2")
        .doesNotContain("sjuk");
    assertThat(town.count("select count(*) from hold")).isEqualTo(2);
    UUID kent = meetings.resident("kent");
    List<Instant> forKent =
        town.transactions.in(
            tx -> town.assistant.booking().freeTimes(tx, kent, "sara", Town2026.NOW));
    assertThat(forKent)
        .isNotEmpty()
        .doesNotContain(MeetingTown.instant(LocalDateTime.parse("2026-11-25T10:00")))
        .noneMatch(THURSDAY::contains);
  }

  @Test
  void whatWasConfirmedIsGoneOnWithByTheNextProcess() {
    Meeting meeting = meetings.book();
    noted("2026-11-26", meeting);
    assertThat(meetings.found(meeting).state()).isEqualTo(State.BOOKED);

    assertThat(town.assistant.absences().runDue()).isTrue();

    assertThat(meetings.found(meeting).state()).isEqualTo(State.CANCELLED);
    assertThat(town.assistant.absences().runDue()).isFalse();
  }

  @Test
  void meetingThatWasMovedOutOfTheAbsenceMeanwhileStands() {
    Meeting meeting = meetings.book();
    noted("2026-11-26", meeting);
    meetings.move(meeting, LocalDateTime.parse("2026-12-01T10:00"));

    town.assistant.absences().runDue();

    assertThat(meetings.found(meeting).state()).isEqualTo(State.BOOKED);
  }

  @Test
  void absenceThatWasAMistakeCancelsNothingMore() {
    Meeting meeting = meetings.book();
    UUID absence = noted("2026-11-26", meeting);
    town.transactions.run(
        tx -> town.assistant.absences().end(tx, absence, "lena", town.clock.instant()));

    town.assistant.absences().runDue();

    assertThat(meetings.found(meeting).state()).isEqualTo(State.BOOKED);
  }

  @Test
  void whoCannotBeWrittenToIsCalledByTheSubstituteAndNotByHerWhoIsAway() {
    meetings.book();
    town.write("stop", Town2026.GUNILLA, "STOPP");
    town.assistant.absences().add("sara", week(), "lena");

    assertThat(meetings.at("2026-11-23T09:11")).isEmpty();
    assertThat(owner("offer_new_time")).isEqualTo(Caseworkers.idOf("ali"));
  }

  @Test
  void whatIsPromisedWhileBothAreAwayIsPromisedByIntake() {
    town.assistant.absences().add("sara", week(), "lena");
    town.assistant.absences().add("ali", week(), "lena");

    assertThat(town.write("A", Town2026.GUNILLA, "MÄNNISKA"))
        .singleElement()
        .asString()
        .contains("vänta på Sara", "prata med Petra");
  }

  @Test
  void whatSheHadPromisedUntilSheIsBackIsKeptByTheSubstitute() {
    assertThat(town.write("A", Town2026.GUNILLA, "MÄNNISKA"))
        .singleElement()
        .asString()
        .contains("Sara");
    town.assistant.absences().add("sara", week(), "lena");

    assertThat(town.write("B", Town2026.GUNILLA, "MÄNNISKA"))
        .singleElement()
        .asString()
        .contains("vänta på Sara", "prata med Ali");
    assertThat(town.count("select count(*) from ticket")).isEqualTo(1);
  }

  @Test
  void whoIsBackBeforeThePromiseKeepsIt() {
    town.assistant
        .absences()
        .add(
            "sara",
            new Span(
                MeetingTown.instant(LocalDateTime.parse("2026-11-23T08:00")),
                MeetingTown.instant(LocalDateTime.parse("2026-11-23T10:00"))),
            "lena");

    assertThat(town.write("A", Town2026.GUNILLA, "MÄNNISKA"))
        .singleElement()
        .asString()
        .contains("Sara");
  }

  @Test
  void timeThatSheGaveUpIsNoAbsence() {
    Meeting meeting = meetings.book();
    meetings.cancel(meeting, By.CASEWORKER);

    List<Absence> absences =
        town.transactions.in(tx -> town.assistant.absences().coming(tx, town.clock.instant()));
    assertThat(absences).isEmpty();
    assertThat(free()).doesNotContain(meeting.starts());
  }

  @Test
  void timeThatSheGaveUpIsHersAgainOnceSheHasPutAMeetingThere() {
    Meeting meeting = meetings.book();
    meetings.move(meeting, LocalDateTime.parse("2026-12-01T10:00"));
    assertThat(free()).doesNotContain(meeting.starts());

    meetings.move(meeting, MeetingTown.MEETING);
    meetings.cancel(meeting, By.RESIDENT);

    assertThat(free()).contains(meeting.starts());
  }

  private List<Instant> free() {
    return town.transactions.in(
        tx ->
            town.assistant
                .booking()
                .freeTimes(tx, meetings.resident("gunilla"), "sara", town.clock.instant()));
  }

  private static Span week() {
    return new Span(THURSDAY.from().minusSeconds(3 * 86_400), THURSDAY.to());
  }

  /** As a process leaves it that ends right after the confirmation. */
  private UUID noted(String date, Meeting touched) {
    Span day = MeetingTown.day(date);
    return town.transactions.in(
        tx -> {
          UUID id =
              tx.createQuery(
                      """
                      insert into absence (id, caseworker_id, during, noted_by, created_at)
                      values (gen_random_uuid(), :who, tstzrange(:from, :to), 'lena', :now)
                      returning id
                      """)
                  .bind("who", Caseworkers.idOf("sara"))
                  .bind("from", day.from())
                  .bind("to", day.to())
                  .bind("now", town.clock.instant())
                  .mapTo(UUID.class)
                  .one();
          tx.execute("insert into absence_meeting values (?, ?)", id, touched.id());
          return id;
        });
  }

  private UUID owner(String reason) {
    return town.transactions.in(
        tx ->
            tx.createQuery("select owner_id from ticket where reason = :reason")
                .bind("reason", reason)
                .mapTo(UUID.class)
                .one());
  }
}
