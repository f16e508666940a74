package nara;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import nara.booking.Meeting;
import nara.booking.Meeting.State;
import nara.booking.calendar.CalendarFault.Code;
import nara.booking.calendar.Manner;
import nara.booking.calendar.Radicale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Meetings in a caseworker's calendar on a real CalDAV server, and what she does to them there. */
class CalDavTest {
  private static @TempDir Path folder;
  private static Radicale radicale;

  private CalendarTown town;
  private UUID account;

  @BeforeAll
  static void start() throws Exception {
    radicale = Radicale.start(folder);
  }

  @AfterAll
  static void stop() {
    radicale.close();
  }

  @BeforeEach
  void open() {
    radicale.newCalendar();
    town = new CalendarTown();
    account = town.connect(radicale.settings());
  }

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void aBookedMeetingIsInTheCalendarWithNothingOfTheResidentButItsNumber() {
    Meeting meeting = town.book();
    town.sync();

    assertThat(radicale.get(radicale.onlyOurs()))
        .contains("SUMMARY:Möte " + meeting.number())
        .contains("DTSTART;TZID=Europe/Stockholm:20261125T100000")
        .contains("DTEND;TZID=Europe/Stockholm:20261125T104500")
        .contains("LOCATION:kontoret")
        .contains("DESCRIPTION:Bokat genom Nära")
        .contains("CLASS:PRIVATE")
        .contains("SEQUENCE:1")
        .doesNotContain("Gunilla", "Berg", "4670", meeting.id().toString())
        .doesNotContain(meeting.resident().toString());
    assertThat(town.status(account).waiting()).isZero();
    assertThat(town.status(account).failingSince()).isEmpty();
  }

  @Test
  void thatAnInterpreterIsNeededIsSaidAndNotThatOneComesNorInWhichLanguage() {
    Meeting meeting = town.book();
    town.town.transactions.run(
        tx -> tx.execute("update meeting set interpreter = 'ar' where id = ?", meeting.id()));
    town.sync();

    assertThat(radicale.get(radicale.onlyOurs()))
        .contains("DESCRIPTION:Bokat genom Nära\\nTolk behövs")
        .doesNotContain("arab", "Tolk:");
  }

  @Test
  void whatTheResidentMovesMovesThereAndWhatTheyCancelGoesAway() {
    town.book();
    town.sync();
    town.town.write("B1", Town2026.GUNILLA, "kan jag flytta min tid till fredag");
    town.town.write("B2", Town2026.GUNILLA, "1");
    town.sync();
    assertThat(radicale.get(radicale.onlyOurs()))
        .contains("DTSTART;TZID=Europe/Stockholm:20261127T")
        .contains("SEQUENCE:2");

    town.town.write("C1", Town2026.GUNILLA, "avboka min tid");
    town.town.write("C2", Town2026.GUNILLA, "ja");
    town.sync();
    assertThat(radicale.list()).isEmpty();
  }

  @Test
  void whatSheDragsMovesTheMeetingAndTheResidentIsTold() {
    Meeting meeting = town.book();
    town.sync();
    radicale.drag(radicale.onlyOurs(), "20261125T10", "20261125T14");
    town.sync();

    assertThat(town.now(meeting).starts()).isEqualTo(CalendarTown.time("2026-11-25T14:00"));
    assertThat(town.told()).singleElement().asString().contains("14.00");
    town.sync();
    assertThat(town.told()).isEmpty();
    assertThat(town.now(meeting).version()).isEqualTo(2);
  }

  @Test
  void whatSheTakesAwayIsCancelledAndTheResidentIsTold() {
    Meeting meeting = town.book();
    town.sync();
    town.sync();
    radicale.delete(radicale.onlyOurs());
    town.sync();
    assertThat(town.now(meeting).state()).isEqualTo(State.BOOKED);
    town.sync();

    assertThat(town.now(meeting).state()).isEqualTo(State.CANCELLED);
    assertThat(town.told()).singleElement().asString().contains("inställd");
    assertThat(radicale.list()).isEmpty();
  }

  @Test
  void whatSheMarksAsCancelledIsCancelled() {
    Meeting meeting = town.book();
    town.sync();
    radicale.drag(radicale.onlyOurs(), "STATUS:CONFIRMED", "STATUS:CANCELLED");
    town.sync();

    assertThat(town.now(meeting).state()).isEqualTo(State.CANCELLED);
  }

  @Test
  void anEventThatSheOnlyRenamesStaysWhereItIs() {
    Meeting meeting = town.book();
    town.sync();
    radicale.drag(radicale.onlyOurs(), "SUMMARY:Möte", "SUMMARY:Viktigt möte");
    town.sync();

    assertThat(town.now(meeting)).isEqualTo(meeting);
    town.town.write("C1", Town2026.GUNILLA, "avboka min tid");
    town.town.write("C2", Town2026.GUNILLA, "ja");
    town.sync();
    assertThat(radicale.list()).isEmpty();
  }

  @Test
  void anEventThatLeavesTheTimeThatIsReadHasNotGone() {
    Meeting meeting = town.book();
    town.sync();
    radicale.drag(radicale.onlyOurs(), "20261125T10", "20270325T10");
    town.sync();

    assertThat(town.now(meeting).starts()).isEqualTo(CalendarTown.time("2027-03-25T10:00"));
  }

  @Test
  void whenBothMoveItHerChangeStands() {
    Meeting meeting = town.book();
    town.sync();
    town.town.write("B1", Town2026.GUNILLA, "kan jag flytta min tid till fredag");
    town.town.write("B2", Town2026.GUNILLA, "1");
    assertThat(town.now(meeting).version()).isEqualTo(2);
    radicale.drag(radicale.onlyOurs(), "20261125T10", "20261125T14");
    town.sync();

    assertThat(town.now(meeting).starts()).isEqualTo(CalendarTown.time("2026-11-25T14:00"));
    assertThat(town.told()).singleElement().asString().contains("14.00");
    assertThat(radicale.get(radicale.onlyOurs())).contains(":20261125T140000");
  }

  @Test
  void anEventThatCannotGoWhereSheDragsItGoesBackAndSheGetsATicket() {
    Meeting first = town.enter(0, "sara", "2026-11-25T10:00");
    town.sync();
    Meeting second = town.enter(1, "sara", "2026-11-25T14:00");
    radicale.drag(radicale.onlyOurs(), "20261125T10", "20261125T14");
    town.sync();

    assertThat(town.now(first)).isEqualTo(first);
    assertThat(town.now(second)).isEqualTo(second);
    assertThat(radicale.list())
        .hasSize(2)
        .anyMatch(it -> radicale.get(it).contains(":20261125T100000"));
    assertThat(town.told()).isEmpty();
    assertThat(town.town.count("select count(*) from ticket where reason = 'calendar_conflict'"))
        .isEqualTo(1);
    town.sync();
    assertThat(town.town.count("select count(*) from ticket")).isEqualTo(1);
    assertThat(town.status(account).failingSince()).isEmpty();
  }

  @Test
  void aDayThatHasBeenAndAWholeDayAreNoTimesForAMeeting() {
    Meeting meeting = town.book();
    town.sync();
    radicale.drag(radicale.onlyOurs(), "20261125T10", "20261122T10");
    town.sync();
    assertThat(town.now(meeting)).isEqualTo(meeting);
    assertThat(radicale.get(radicale.onlyOurs())).contains(":20261125T100000");

    String path = radicale.onlyOurs();
    radicale.put(
        path,
        radicale
            .get(path)
            .replaceAll("DTSTART;TZID.*", "DTSTART;VALUE=DATE:20261126\r")
            .replaceAll("DTEND;TZID.*", "DTEND;VALUE=DATE:20261127\r"));
    town.sync();
    assertThat(town.now(meeting)).isEqualTo(meeting);
    assertThat(radicale.get(path)).contains(":20261125T100000");
  }

  @Test
  void whatElseTakesHerTimeIsNotOffered() {
    radicale.add(
        "frukost",
        "SUMMARY:Teammöte",
        "DTSTART;TZID=Europe/Stockholm:20261125T093000",
        "DTEND;TZID=Europe/Stockholm:20261125T113000");
    radicale.add("fri", "DTSTART:20261126T120000Z", "DTEND:20261126T140000Z", "TRANSP:TRANSPARENT");
    town.sync();

    assertThat(town.busy()).containsExactly("11-25 09:30-11-25 11:30");
    assertThat(town.town.write("A", Town2026.GUNILLA, "boka tid onsdag eller torsdag"))
        .singleElement()
        .asString()
        .doesNotContain("10.00")
        .contains("13.30");
    assertThat(town.status(account).busyAsOf()).contains(town.town.machine.instant());
  }

  @Test
  void ourOwnMeetingsAreNotCountedTwice() {
    town.book();
    town.sync();
    town.sync();

    assertThat(town.busy()).isEmpty();
  }

  @Test
  void aMeetingThatAnotherTakesOverChangesCalendars() {
    Meeting meeting = town.book();
    town.sync();
    town.town.transactions.run(
        tx ->
            tx.execute(
                "update meeting set caseworker_id = ?, version = version + 1 where id = ?",
                nara.people.Caseworkers.idOf("ali"),
                meeting.id()));
    town.town.transactions.run(
        tx ->
            tx.execute(
                "update calendar_entry set state = 'due', wanted_version = wanted_version + 1"));
    town.sync();

    assertThat(radicale.list()).isEmpty();
    assertThat(town.now(meeting).state()).isEqualTo(State.BOOKED);
  }

  @Test
  void aCalendarThatIsConnectedLaterGetsWhatIsToCome() {
    town.town.transactions.run(tx -> town.town.assistant.calendars().remove(tx, account));
    Meeting meeting = town.book();
    UUID again = town.connect(radicale.settings());
    town.sync();
    assertThat(radicale.get(radicale.onlyOurs())).contains("Möte " + meeting.number());

    town.town.transactions.run(tx -> town.town.assistant.calendars().remove(tx, again));
    town.town.write("B1", Town2026.GUNILLA, "kan jag flytta min tid till fredag");
    town.town.write("B2", Town2026.GUNILLA, "1");
    Meeting moved = town.now(meeting);
    town.connect(radicale.settings());
    town.sync();
    assertThat(radicale.get(radicale.onlyOurs())).contains(":20261127T");
    assertThat(town.now(meeting)).isEqualTo(moved);
  }

  @Test
  void nobodyTakesHalfTheMeetingsAwayAtOnce() {
    List<Meeting> meetings =
        List.of(
            town.enter(0, "sara", "2026-11-25T10:00"),
            town.enter(1, "sara", "2026-11-25T11:00"),
            town.enter(2, "sara", "2026-11-26T10:00"),
            town.enter(3, "sara", "2026-11-26T11:00"),
            town.enter(4, "sara", "2026-11-27T10:00"));
    town.sync();
    radicale.list().subList(0, 4).forEach(radicale::delete);
    town.sync();

    assertThat(meetings).allMatch(it -> town.now(it).state() == State.BOOKED);
    assertThat(town.status(account).problem()).contains(Code.MANY_GONE);
    assertThat(town.told()).isEmpty();

    town.sync(account, Manner.RESTORE_GONE);
    assertThat(radicale.list()).hasSize(5);
    assertThat(town.status(account).problem()).isEmpty();

    town.sync();
    radicale.list().subList(0, 4).forEach(radicale::delete);
    town.sync(account, Manner.CANCEL_GONE);
    assertThat(meetings).filteredOn(it -> town.now(it).state() == State.CANCELLED).hasSize(4);
    assertThat(town.status(account).problem()).isEmpty();
  }

  @Test
  void aCalendarThatVanishesCancelsNothing() {
    Meeting meeting = town.book();
    town.sync();
    radicale.deleteCalendar();
    town.sync();

    assertThat(town.now(meeting).state()).isEqualTo(State.BOOKED);
    assertThat(town.status(account).problem()).contains(Code.NOT_FOUND);
  }

  @Test
  void aTokenThatTheServerHasForgottenMeansThatAllIsRead() {
    town.sync();
    town.town.transactions.run(
        tx ->
            tx.execute(
                "update calendar_account set position = 'sync http://radicale.org/ns/sync/"
                    + "0".repeat(64)
                    + "'"));
    radicale.add("nytt", "DTSTART:20261126T120000Z", "DTEND:20261126T140000Z");
    town.sync();

    assertThat(town.busy()).containsExactly("11-26 13:00-11-26 15:00");
    assertThat(town.status(account).problem()).isEmpty();
  }

  @Test
  void whatLiesOnAMeetingIsToldOnceForEachTimeItHas() {
    Meeting meeting = town.book();
    town.sync();
    radicale.add(
        "krock",
        "DTSTART;TZID=Europe/Stockholm:20261125T103000",
        "DTEND;TZID=Europe/Stockholm:20261125T113000");
    town.sync();
    String overlaps = "select count(*) from ticket where reason = 'calendar_overlap'";
    assertThat(town.town.count(overlaps)).isEqualTo(1);
    assertThat(town.now(meeting)).isEqualTo(meeting);
    assertThat(town.told()).isEmpty();

    town.town.transactions.run(tx -> tx.execute("update ticket set state = 'closed'"));
    town.sync(account, Manner.WHOLE);
    assertThat(town.town.count(overlaps)).isEqualTo(1);

    radicale.drag(radicale.onlyOurs(), "20261125T10", "20261125T11");
    town.sync();
    assertThat(town.town.count(overlaps)).isEqualTo(2);
  }
}
