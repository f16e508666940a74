package nara;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nara.booking.Meeting;
import nara.booking.Meeting.State;
import nara.booking.NoticeWork;
import nara.db.TestDatabase;
import nara.people.Representatives.Registered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What residents are told about their meetings without having asked, and when they are not. */
class MeetingNoticesTest {
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
  void residentIsRemindedTheDayBeforeAtACivilHour() {
    meetings.book();

    assertThat(meetings.at("2026-11-25T09:59")).isEmpty();
    assertThat(meetings.at("2026-11-25T10:00"))
        .singleElement()
        .asString()
        .contains("Påminnelse", "tors 26/11 kl 13.30", "ÄNDRA", "AVBOKA");
    assertThat(meetings.at("2026-11-25T10:05")).isEmpty();
  }

  @Test
  void nobodyIsRemindedAfterStopAndNobodyIsSentToCallForThat() {
    meetings.book();
    town.write("stop", Town2026.GUNILLA, "STOPP");

    assertThat(meetings.at("2026-11-25T10:00")).isEmpty();
    assertThat(meetings.tickets()).isZero();
  }

  @Test
  void whoWantsNoRemindersGetsNone() {
    town.transactions.run(tx -> town.assistant.residents().remind(tx, meetings.gunilla(), false));
    meetings.book();

    assertThat(meetings.at("2026-11-25T10:00")).isEmpty();
  }

  @Test
  void movedMeetingIsRemindedOfOnlyAtItsNewTime() {
    Meeting meeting = meetings.book();
    meetings.move(meeting, LocalDateTime.parse("2026-12-01T10:00"));
    assertThat(meetings.at("2026-11-23T09:11")).singleElement().asString().contains("flyttad");

    assertThat(meetings.at("2026-11-25T10:00")).isEmpty();
    assertThat(meetings.at("2026-11-30T10:00"))
        .singleElement()
        .asString()
        .contains("tis 1/12 kl 10.00");
  }

  @Test
  void meetingThatMovesTwiceBeforeAnybodyIsToldIsToldOnceFromWhereItWas() {
    Meeting meeting = meetings.book();
    meetings.move(meeting, LocalDateTime.parse("2026-11-27T09:30"));
    meetings.move(meeting, LocalDateTime.parse("2026-11-27T10:30"));

    assertThat(meetings.at("2026-11-23T09:11"))
        .singleElement()
        .asString()
        .contains("Din tid tors 26/11 kl 13.30", "fre 27/11 kl 10.30");
  }

  @Test
  void reminderWaitsWhileAHumanHasTheThreadAndIsDroppedWhenItIsTooLate() {
    meetings.book();
    meetings.takeOver();

    assertThat(meetings.at("2026-11-25T10:00")).isEmpty();
    assertThat(meetings.at("2026-11-26T09:00")).isEmpty();
    meetings.handBack();
    assertThat(meetings.at("2026-11-26T09:30")).singleElement().asString().contains("Påminnelse");

    Meeting other = meetings.book(LocalDateTime.parse("2026-12-03T13:30"));
    meetings.takeOver();
    assertThat(meetings.at("2026-12-03T13:00")).isEmpty();
    meetings.handBack();
    assertThat(meetings.at("2026-12-03T13:20")).isEmpty();
    assertThat(other.version()).isEqualTo(1);
  }

  @Test
  void nothingIsSaidInAThreadThatIsSilentAfterDanger() {
    meetings.book();
    town.write("danger", Town2026.GUNILLA, "jag vill inte leva längre, har bestämt mig");

    assertThat(meetings.at("2026-11-25T10:00")).isEmpty();
  }

  @Test
  void whoeverCannotBeWrittenToIsCalledAboutAMeetingThatMoved() {
    Meeting meeting = meetings.book();
    town.write("stop", Town2026.GUNILLA, "STOPP");
    meetings.move(meeting, LocalDateTime.parse("2026-11-27T09:30"));

    assertThat(meetings.at("2026-11-23T09:11")).isEmpty();
    assertThat(town.count("select count(*) from ticket where reason = 'tell_about_meeting'"))
        .isEqualTo(1);
  }

  @Test
  void residentWithoutATelephoneIsCalledWhenARepresentativeBooks() {
    meetings.represent("lars", "2027-11-23T00:00");
    town.write("A", MeetingTown.BERTIL, "boka tid");
    assertThat(town.write("B", MeetingTown.BERTIL, "1"))
        .singleElement()
        .asString()
        .contains("satt upp Lars");
    town.assistant.meetingNotices().runDue();

    assertThat(town.count("select count(*) from ticket where reason = 'tell_about_meeting'"))
        .isEqualTo(1);
  }

  @Test
  void rightToRepresentEndsWithItsLastDay() {
    meetings.represent("lars", "2026-11-23T09:00");

    assertThat(town.write("A", MeetingTown.BERTIL, "boka tid"))
        .singleElement()
        .asString()
        .contains("Jag kan inte svara på frågor om enskilda personer här")
        .doesNotContain("Sara");
  }

  @Test
  void numberOfARepresentativeOfTwoIsNobodysVoice() {
    meetings.represent("lars", "2027-11-23T00:00");
    meetings.represent("emil", "2027-11-23T00:00");

    assertThat(town.write("A", MeetingTown.BERTIL, "boka tid"))
        .singleElement()
        .asString()
        .contains("Jag kan inte svara på frågor om enskilda personer här");
  }

  @Test
  void reminderLeavesAnOpenQuestionItsAnswerAndComesLater() {
    Meeting meeting = meetings.book();
    town.clock.set(MeetingTown.instant(LocalDateTime.parse("2026-11-25T09:50")));
    town.write("A", Town2026.GUNILLA, "jag vill avboka min tid");

    assertThat(meetings.at("2026-11-25T10:00")).isEmpty();
    assertThat(town.write("B", Town2026.GUNILLA, "ja"))
        .singleElement()
        .asString()
        .contains("är avbokad");
    assertThat(meetings.found(meeting).state()).isEqualTo(State.CANCELLED);
    assertThat(meetings.at("2026-11-25T13:00")).isEmpty();
  }

  @Test
  void reminderDoesNotWaitForAnAnswerForEver() {
    meetings.book();
    town.clock.set(MeetingTown.instant(LocalDateTime.parse("2026-11-25T09:50")));
    town.write("A", Town2026.GUNILLA, "jag vill avboka min tid");

    assertThat(meetings.at("2026-11-25T11:50")).isEmpty();
    assertThat(meetings.at("2026-11-25T12:10")).singleElement().asString().contains("Påminnelse");
  }

  @Test
  void whatHasChangedIsToldAtOnceAndEndsTheQuestionAboutIt() {
    Meeting meeting = meetings.book();
    town.write("A", Town2026.GUNILLA, "jag vill avboka min tid");
    meetings.move(meeting, LocalDateTime.parse("2026-11-27T09:30"));

    assertThat(meetings.at("2026-11-23T09:11")).singleElement().asString().contains("flyttad");
    town.write("B", Town2026.GUNILLA, "ja");
    assertThat(meetings.found(meeting).state()).isEqualTo(State.BOOKED);
  }

  @Test
  void nobodyIsRemindedInTheMiddleOfTheNight() {
    meetings.book();
    meetings.takeOver();
    assertThat(meetings.at("2026-11-25T10:00")).isEmpty();
    meetings.handBack();

    assertThat(meetings.at("2026-11-25T23:30")).isEmpty();
    assertThat(meetings.at("2026-11-26T07:30")).singleElement().asString().contains("Påminnelse");
  }

  @Test
  void whatAHumanTookOverBeforeItWasSentIsToldByAHuman() {
    Meeting meeting = meetings.book();
    meetings.move(meeting, LocalDateTime.parse("2026-11-27T09:30"));
    town.assistant.meetingNotices().runDue();
    meetings.takeOver();
    town.sender.runDue();
    town.assistant.meetingNotices().runDue();
    town.assistant.meetingNotices().runDue();

    assertThat(town.count("select count(*) from ticket where reason = 'tell_about_meeting'"))
        .isEqualTo(1);
  }

  @Test
  void whatNobodyCouldBeToldInTimeIsToldByAHuman() {
    Meeting meeting = meetings.book();
    meetings.move(meeting, LocalDateTime.parse("2026-11-27T09:30"));

    assertThat(meetings.at("2026-11-27T09:31")).isEmpty();
    assertThat(town.count("select count(*) from ticket where reason = 'tell_about_meeting'"))
        .isEqualTo(1);
  }

  @Test
  void meetingMayStandRightBesideAnotherWhenSheHasPutItThere() {
    Meeting first = meetings.book();
    UUID kent = meetings.resident("kent");
    Meeting second =
        town.transactions.in(
            tx ->
                town.assistant
                    .booking()
                    .bookings()
                    .enter(
                        tx,
                        kent,
                        "sara",
                        MeetingTown.instant(LocalDateTime.parse("2026-11-26T15:30")),
                        "office",
                        town.clock.instant())
                    .orElseThrow());

    meetings.move(second, LocalDateTime.parse("2026-11-26T14:15"));

    assertThat(meetings.found(second).starts()).isEqualTo(first.talks().to());
  }

  @Test
  void bookingAndMoveOfARepresentativeThatNobodyWasToldOfAreToldAsOneBooking() {
    meetings.represent("gunilla", "2027-11-23T00:00");
    town.write("A", MeetingTown.BERTIL, "boka tid");
    town.write("B", MeetingTown.BERTIL, "1");
    town.write("C", MeetingTown.BERTIL, "flytta tiden");
    town.write("D", MeetingTown.BERTIL, "2");

    assertThat(meetings.at("2026-11-23T09:11"))
        .singleElement()
        .asString()
        .contains("Ditt ombud har bokat")
        .doesNotContain("flyttad");
  }

  @Test
  void whatARepresentativeHasBegunEndsWithTheRightToSpeak() {
    meetings.represent("lars", "2026-11-23T10:00");
    assertThat(town.write("A", MeetingTown.BERTIL, "boka tid"))
        .singleElement()
        .asString()
        .contains("Sara har tid");
    town.clock.set(MeetingTown.instant(LocalDateTime.parse("2026-11-23T10:01")));

    assertThat(town.write("B", MeetingTown.BERTIL, "1"))
        .singleElement()
        .asString()
        .doesNotContain("Sara", "Lars");
    assertThat(town.count("select count(*) from meeting")).isZero();
  }

  @Test
  void numberStandsForOnePersonAndARenewedRightForTheOneBefore() {
    assertThat(meetings.register("lars")).isEqualTo(Registered.ADDED);
    assertThat(meetings.register("lars")).isEqualTo(Registered.RENEWED);
    assertThat(meetings.register("emil")).isEqualTo(Registered.SPEAKS_FOR_ANOTHER);
    assertThat(town.write("A", MeetingTown.BERTIL, "boka tid"))
        .singleElement()
        .asString()
        .contains("Sara har tid");
  }

  @Test
  void languageOfARepresentativeIsNotTheResidents() {
    meetings.represent("gunilla", "2027-11-23T00:00");
    town.write("A", MeetingTown.BERTIL, "I would like to book a meeting in English please");

    assertThat(town.write("B", Town2026.GUNILLA, "boka tid"))
        .singleElement()
        .asString()
        .contains("Sara har tid");
  }

  @Test
  void ofTwoNodesOnlyOneSaysANotice() throws Exception {
    meetings.book();
    Town2026 other = new Town2026(database.database());
    town.clock.set(MeetingTown.instant(LocalDateTime.parse("2026-11-25T10:00")));
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
    town.clock.set(MeetingTown.instant(LocalDateTime.parse("2026-10-22T09:10")));
    meetings.book(LocalDateTime.parse("2026-10-26T13:30"));

    assertThat(meetings.at("2026-10-25T09:59")).isEmpty();
    assertThat(meetings.at("2026-10-25T10:00"))
        .singleElement()
        .asString()
        .contains("mån 26/10 kl 13.30");
  }
}
