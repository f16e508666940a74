package nara;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import nara.booking.Meeting;
import nara.booking.calendar.AccountSettings.Feed;
import nara.booking.calendar.CalendarFault.Code;
import nara.booking.calendar.InBetween;
import nara.booking.calendar.Radicale;
import nara.config.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A calendar that is published, as Outlook does it. */
class FeedTest {
  private static final String LUNCH =
      Radicale.event("x", "DTSTART;TZID=W. Europe Standard Time:20261125T093000", "DURATION:PT2H");

  private InBetween server;
  private CalendarTown town;
  private UUID account;

  @BeforeEach
  void open() throws Exception {
    server = InBetween.before("http://127.0.0.1:1");
    town = new CalendarTown();
    account = town.connect(new Feed(new Secret(server.server() + "/owa/hemlig/calendar.ics")));
  }

  @AfterEach
  void close() {
    town.close();
    server.close();
  }

  private void read() {
    town.town.machine.pass(Duration.ofMinutes(6));
    town.work.runDue();
  }

  @Test
  void whatItSaysIsTakenAndItIsOnlyAskedWhetherItHasChanged() {
    server.answer(200, LUNCH, Map.of("ETag", "\"1\""));
    read();
    assertThat(town.busy()).containsExactly("11-25 09:30-11-25 11:30");
    assertThat(town.status(account).busyAsOf()).contains(town.town.machine.instant());
    assertThat(town.town.write("A", Town2026.GUNILLA, "boka tid").toString())
        .doesNotContain("ons 25/11 kl 10.00");

    server.instead(
        exchange -> {
          boolean knows = "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          exchange.sendResponseHeaders(knows ? 304 : 500, -1);
          exchange.close();
          return true;
        });
    read();
    assertThat(town.status(account).problem()).isEmpty();
    assertThat(town.status(account).busyAsOf()).contains(town.town.machine.instant());
    assertThat(town.busy()).hasSize(1);
  }

  @Test
  void aMeetingThatComesBackFromOutlookIsNotCountedTwice() {
    town.book();
    server.answer(
        200,
        Radicale.event(
            "040000008200E00074C5B7101A82E008", "DTSTART:20261125T090000Z", "DURATION:PT45M"));
    read();

    assertThat(town.busy()).isEmpty();
  }

  @Test
  void aMeetingInAPublishedStretchBlocksItselfInNoPlace() {
    Meeting meeting = town.book();
    server.answer(
        200,
        """
        BEGIN:VCALENDAR
        BEGIN:VFREEBUSY
        FREEBUSY;FBTYPE=BUSY:20261125T090000Z/20261125T110000Z
        END:VFREEBUSY
        END:VCALENDAR
        """);
    read();
    assertThat(meeting.talks().to()).isEqualTo(CalendarTown.time("2026-11-25T10:45"));
    assertThat(town.busy()).containsExactly("11-25 10:45-11-25 12:00");

    town.town.write("B1", Town2026.GUNILLA, "kan jag flytta min tid till fredag");
    town.town.write("B2", Town2026.GUNILLA, "1");
    read();
    assertThat(town.now(meeting).starts()).isEqualTo(CalendarTown.time("2026-11-27T09:30"));
    assertThat(town.busy()).containsExactly("11-25 10:00-11-25 12:00");
  }

  @Test
  void whatCannotBeReadLeavesWhatIsKnown() {
    server.answer(200, LUNCH);
    read();
    server.answer(200, "<html>Logga in</html>");
    read();
    assertThat(town.status(account).problem()).contains(Code.NONSENSE);
    assertThat(town.busy()).hasSize(1);
    server.answer(404, "");
    read();
    assertThat(town.status(account).problem()).contains(Code.NOT_FOUND);
    assertThat(town.busy()).hasSize(1);
  }

  @Test
  void aCalendarThatIsTakenAwayTakesUpNoTimeAndItsAddressIsForgotten() {
    server.answer(200, LUNCH);
    read();
    town.town.transactions.run(tx -> town.town.assistant.calendars().remove(tx, account));

    assertThat(town.busy()).isEmpty();
    assertThat(
            town.town.count(
                "select count(*) from calendar_account where settings_sealed is not null"))
        .isZero();
    town.connect("ali", new Feed(new Secret(server.server() + "/b")));
    read();
    assertThat(town.busy()).hasSize(1);
  }
}
