package nara;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nara.booking.Bookings.Doer;
import nara.booking.Meeting;
import nara.booking.MeetingChange.By;
import nara.booking.NoticeWork;
import nara.booking.Span;
import nara.db.TestDatabase;
import nara.delivery.OutgoingSms;
import nara.message.PhoneNumber;
import nara.people.Caseworkers;
import nara.people.Representative;
import nara.people.Representative.Basis;
import nara.town.Staff;
import nara.town.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What residents are told about their meetings without having asked, and when they are not. */
class MeetingNoticesTest {
  private static final LocalDateTime MEETING = LocalDateTime.parse("2026-11-26T13:30");
  private static final PhoneNumber BERTIL = new PhoneNumber("+46701740609");

  private TestDatabase database;
  private Town2026 town;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
    town = new Town2026(database.database());
    town.write("first", Town2026.GUNILLA, "hej");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void residentIsRemindedTheDayBeforeAtACivilHour() {
    book();

    assertThat(at("2026-11-25T09:59")).isEmpty();
    assertThat(at("2026-11-25T10:00"))
        .singleElement()
        .asString()
        .contains("Påminnelse", "tors 26/11 kl 13.30", "ÄNDRA", "AVBOKA");
    assertThat(at("2026-11-25T10:05")).isEmpty();
  }

  @Test
  void nobodyIsRemindedAfterStopAndNobodyIsSentToCallForThat() {
    book();
    town.write("stop", Town2026.GUNILLA, "STOPP");

    assertThat(at("2026-11-25T10:00")).isEmpty();
    assertThat(tickets()).isZero();
  }

  @Test
  void whoWantsNoRemindersGetsNone() {
    town.transactions.run(tx -> town.assistant.residents().remind(tx, gunilla(), false));
    book();

    assertThat(at("2026-11-25T10:00")).isEmpty();
  }

  @Test
  void movedMeetingIsRemindedOfOnlyAtItsNewTime() {
    Meeting meeting = book();
    move(meeting, LocalDateTime.parse("2026-12-01T10:00"));
    assertThat(at("2026-11-23T09:11")).singleElement().asString().contains("flyttad");

    assertThat(at("2026-11-25T10:00")).isEmpty();
    assertThat(at("2026-11-30T10:00")).singleElement().asString().contains("tis 1/12 kl 10.00");
  }

  @Test
  void meetingThatMovesTwiceBeforeAnybodyIsToldIsToldOnceFromWhereItWas() {
    Meeting meeting = book();
    move(meeting, LocalDateTime.parse("2026-11-27T09:30"));
    move(meeting, LocalDateTime.parse("2026-11-27T10:30"));

    assertThat(at("2026-11-23T09:11"))
        .singleElement()
        .asString()
        .contains("Din tid tors 26/11 kl 13.30", "fre 27/11 kl 10.30");
  }

  @Test
  void reminderWaitsWhileAHumanHasTheThreadAndIsDroppedWhenItIsTooLate() {
    book();
    takeOver();

    assertThat(at("2026-11-25T10:00")).isEmpty();
    assertThat(at("2026-11-26T09:00")).isEmpty();
    handBack();
    assertThat(at("2026-11-26T09:30")).singleElement().asString().contains("Påminnelse");

    Meeting other = book(LocalDateTime.parse("2026-12-03T13:30"));
    takeOver();
    assertThat(at("2026-12-03T13:00")).isEmpty();
    handBack();
    assertThat(at("2026-12-03T13:20")).isEmpty();
    assertThat(other.version()).isEqualTo(1);
  }

  @Test
  void nothingIsSaidInAThreadThatIsSilentAfterDanger() {
    book();
    town.write("danger", Town2026.GUNILLA, "jag vill inte leva längre, har bestämt mig");

    assertThat(at("2026-11-25T10:00")).isEmpty();
  }

  @Test
  void whoeverCannotBeWrittenToIsCalledAboutAMeetingThatMoved() {
    Meeting meeting = book();
    town.write("stop", Town2026.GUNILLA, "STOPP");
    move(meeting, LocalDateTime.parse("2026-11-27T09:30"));

    assertThat(at("2026-11-23T09:11")).isEmpty();
    assertThat(town.count("select count(*) from ticket where reason = 'tell_about_meeting'"))
        .isEqualTo(1);
  }

  @Test
  void residentWithoutATelephoneIsCalledWhenARepresentativeBooks() {
    represent("lars", "2027-11-23T00:00");
    town.write("A", BERTIL, "boka tid");
    assertThat(town.write("B", BERTIL, "1")).singleElement().asString().contains("satt upp Lars");
    town.assistant.meetingNotices().runDue();

    assertThat(town.count("select count(*) from ticket where reason = 'tell_about_meeting'"))
        .isEqualTo(1);
  }

  @Test
  void rightToRepresentEndsWithItsLastDay() {
    represent("lars", "2026-11-23T09:00");

    assertThat(town.write("A", BERTIL, "boka tid"))
        .singleElement()
        .asString()
        .contains("Jag kan inte svara på frågor om enskilda personer här")
        .doesNotContain("Sara");
  }

  @Test
  void numberOfARepresentativeOfTwoIsNobodysVoice() {
    represent("lars", "2027-11-23T00:00");
    represent("emil", "2027-11-23T00:00");

    assertThat(town.write("A", BERTIL, "boka tid"))
        .singleElement()
        .asString()
        .contains("Jag kan inte svara på frågor om enskilda personer här");
  }

  @Test
  void everybodyWhoLosesAMeetingIsOfferedOneWithHerOrTheSubstituteAndTheTimesAreHeld() {
    book();
    Span away =
        new Span(
            instant(LocalDateTime.parse("2026-11-26T00:00")),
            instant(LocalDateTime.parse("2026-11-27T00:00")));
    List<Meeting> touched =
        town.transactions.in(
            tx -> town.assistant.booking().absences().touched(tx, "sara", away, Town2026.NOW));
    assertThat(touched).hasSize(1);
    town.transactions.run(
        tx -> town.assistant.booking().absences().add(tx, "sara", away, "lena", Town2026.NOW));

    assertThat(at("2026-11-23T09:11"))
        .singleElement()
        .asString()
        .contains("hos Sara kan tyvärr inte bli av", "svara 1", "hos Ali", "svara 2")
        .doesNotContain("sjuk");
    assertThat(town.count("select count(*) from hold")).isEqualTo(2);
    UUID kent = resident("kent");
    List<Instant> forKent =
        town.transactions.in(
            tx -> town.assistant.booking().freeTimes(tx, kent, "sara", Town2026.NOW));
    assertThat(forKent)
        .isNotEmpty()
        .doesNotContain(instant(LocalDateTime.parse("2026-11-25T10:00")))
        .noneMatch(away::contains);
  }

  @Test
  void ofTwoNodesOnlyOneSaysANotice() throws Exception {
    book();
    Town2026 other = new Town2026(database.database());
    town.clock.set(instant(LocalDateTime.parse("2026-11-25T10:00")));
    other.clock.set(town.clock.instant());
    ExecutorService threads = Executors.newFixedThreadPool(2);
    CountDownLatch begin = new CountDownLatch(1);
    List<Future<Boolean>> all = new ArrayList<>();
    for (NoticeWork it :
        List.of(town.assistant.meetingNotices(), other.assistant.meetingNotices())) {
      all.add(
          threads.submit(
              () -> {
                begin.await();
                return it.runDue();
              }));
    }
    begin.countDown();
    for (Future<Boolean> it : all) {
      it.get();
    }
    threads.shutdown();

    assertThat(town.count("select count(*) from message where step = 'meeting_reminder.tell'"))
        .isEqualTo(1);
  }

  @Test
  void meetingAcrossTheEndOfSummerTimeIsRemindedAtTheSameHourOfTheDay() {
    town.clock.set(instant(LocalDateTime.parse("2026-10-22T09:10")));
    book(LocalDateTime.parse("2026-10-26T13:30"));

    assertThat(at("2026-10-25T09:59")).isEmpty();
    assertThat(at("2026-10-25T10:00")).singleElement().asString().contains("mån 26/10 kl 13.30");
  }

  private Meeting book() {
    return book(MEETING);
  }

  private Meeting book(LocalDateTime starts) {
    return town.transactions.in(
        tx ->
            town.assistant
                .booking()
                .bookings()
                .enter(tx, gunilla(), "sara", instant(starts), "office", town.clock.instant())
                .orElseThrow());
  }

  private void move(Meeting meeting, LocalDateTime starts) {
    Span talks = new Span(instant(starts), instant(starts.plusMinutes(45)));
    UUID thread =
        town.transactions.in(
            tx -> town.assistant.threads().ofResident(tx, gunilla(), town.clock.instant()));
    Doer doer = new Doer(By.CASEWORKER, "sara", Optional.of(thread), Optional.empty());
    Optional<Meeting> moved =
        town.transactions.in(
            tx ->
                town.assistant
                    .booking()
                    .bookings()
                    .moveByCaseworker(tx, meeting.id(), talks, doer, town.clock.instant()));
    assertThat(moved).isPresent();
  }

  /** What is sent to Gunilla when it is that late, in the town's time. */
  private List<String> at(String local) {
    town.clock.set(instant(LocalDateTime.parse(local)));
    int before = town.provider.sent().size();
    town.assistant.meetingNotices().runDue();
    town.sender.runDue();
    return town.provider.sent().subList(before, town.provider.sent().size()).stream()
        .filter(it -> it.to().equals(Town2026.GUNILLA))
        .map(OutgoingSms::text)
        .toList();
  }

  private void takeOver() {
    withThread(
        (thread, sara) ->
            town.transactions.run(
                tx -> town.assistant.humanHand().takeOver(tx, thread, sara, town.clock.instant())));
  }

  private void handBack() {
    withThread(
        (thread, sara) ->
            town.transactions.run(
                tx -> town.assistant.humanHand().handBack(tx, thread, sara, town.clock.instant())));
  }

  private void withThread(java.util.function.BiConsumer<UUID, Staff> what) {
    UUID thread =
        town.transactions.in(
            tx -> town.assistant.threads().ofResident(tx, gunilla(), town.clock.instant()));
    what.accept(thread, TestLibrary.get().get().town().staff("sara").orElseThrow());
  }

  private void represent(String who, String until) {
    town.transactions.run(
        tx -> {
          UUID contact =
              town.assistant.contactPoints().of(tx, BERTIL, Town2026.Provider.NAME, Town2026.NOW);
          town.assistant
              .representatives()
              .add(
                  tx,
                  new Representative(
                      UUID.randomUUID(),
                      resident(who),
                      contact,
                      "Bertil Nord",
                      Basis.DEPUTY,
                      Town2026.NOW.minusSeconds(86_400),
                      instant(LocalDateTime.parse(until))),
                  Town2026.NOW);
        });
  }

  private long tickets() {
    return town.count("select count(*) from ticket");
  }

  private UUID gunilla() {
    return resident("gunilla");
  }

  private UUID resident(String key) {
    return town.residents.getOrDefault(key, Caseworkers.idOf("nobody"));
  }

  private static Instant instant(LocalDateTime local) {
    return local.atZone(Town.ZONE).toInstant();
  }
}
