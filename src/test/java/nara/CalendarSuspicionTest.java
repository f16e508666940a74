package nara;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import nara.booking.Meeting;
import nara.booking.Meeting.State;
import nara.booking.calendar.CalendarFault.Code;
import nara.booking.calendar.InBetween;
import nara.booking.calendar.Manner;
import nara.booking.calendar.Radicale;
import nara.booking.calendar.ShortWeb;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only the calendar server did is not taken for what the caseworker did. */
class CalendarSuspicionTest {
  private static @TempDir Path folder;
  private static Radicale radicale;

  private InBetween server;
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
  void open() throws Exception {
    radicale.newCalendar();
    server = InBetween.before(radicale.server());
    town = new CalendarTown(ShortWeb.web());
    account = town.connect(radicale.settings(server.server()));
  }

  @AfterEach
  void close() {
    town.close();
    server.close();
  }

  private List<Meeting> five() {
    List<Meeting> meetings =
        List.of(
            town.enter(0, "sara", "2026-11-25T10:00"),
            town.enter(1, "sara", "2026-11-25T11:00"),
            town.enter(2, "sara", "2026-11-26T10:00"),
            town.enter(3, "sara", "2026-11-26T11:00"),
            town.enter(4, "sara", "2026-11-27T10:00"));
    town.sync();
    town.sync();
    return meetings;
  }

  private long booked(List<Meeting> meetings) {
    return meetings.stream().filter(it -> town.now(it).state() == State.BOOKED).count();
  }

  /** Answers in the place of the server where this fits. */
  private void instead(Predicate<HttpExchange> where, int status, String body) {
    server.instead(
        exchange -> {
          boolean fits = where.test(exchange);
          if (fits) {
            respond(exchange, status, body);
          }
          return fits;
        });
  }

  private static void respond(HttpExchange exchange, int status, String body) throws IOException {
    exchange.getRequestBody().readAllBytes();
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** The server lists nothing of ours, and says that it is not there. */
  private void hideOurs() {
    instead(it -> it.getRequestMethod().equals("GET"), 404, "");
    server.change(it -> it.replaceAll("(?s)<response><href>[^<]*nara-.*?</response>", ""));
  }

  @Test
  void whatIsGoneIsBelievedOnlyWhenALaterReadSaysSoToo() {
    Meeting meeting = town.book();
    town.sync();
    town.sync();
    radicale.delete(radicale.onlyOurs());
    town.sync();
    town.work.sync(account, Manner.WHOLE);
    assertThat(town.now(meeting).state()).isEqualTo(State.BOOKED);
    assertThat(town.told()).isEmpty();

    town.sync();
    assertThat(town.now(meeting).state()).isEqualTo(State.CANCELLED);
    assertThat(town.told()).singleElement().asString().contains("inställd");
  }

  @Test
  void whatWasGoneOnceAndCameBackHasNotBeenMissing() {
    Meeting meeting = town.book();
    town.sync();
    town.sync();
    for (int i = 0; i < 3; i++) {
      hideOurs();
      radicale.add("nytt" + i, "DTSTART:20261126T120000Z", "DTEND:20261126T140000Z");
      town.sync();
      server.passOn();
      town.sync();
    }

    assertThat(town.now(meeting)).isEqualTo(meeting);
    assertThat(town.status(account).problem()).isEmpty();
  }

  @Test
  void aSuspicionStandsUntilAHumanDecidesAlthoughSomeComeBack() {
    List<Meeting> meetings = five();
    List<String> taken = radicale.list().subList(0, 4);
    String first = radicale.get(taken.get(0));
    String second = radicale.get(taken.get(1));
    taken.forEach(radicale::delete);
    town.sync();
    assertThat(town.status(account).problem()).contains(Code.MANY_GONE);
    radicale.put(taken.get(0), first);
    radicale.put(taken.get(1), second);
    for (int i = 0; i < 3; i++) {
      town.sync();
    }

    assertThat(booked(meetings)).isEqualTo(5);
    assertThat(town.status(account).problem()).contains(Code.MANY_GONE);
    assertThat(town.told()).isEmpty();
    town.sync(account, Manner.CANCEL_GONE);
    assertThat(booked(meetings)).isEqualTo(3);
    assertThat(town.status(account).problem()).isEmpty();
  }

  @Test
  void aSuspicionEndsWhenAllAreSeenAgain() {
    List<Meeting> meetings = five();
    hideOurs();
    radicale.add("nytt", "DTSTART:20261130T120000Z", "DTEND:20261130T140000Z");
    town.sync();
    assertThat(town.status(account).problem()).contains(Code.MANY_GONE);
    assertThat(town.busy()).hasSize(1);
    server.passOn();
    town.sync();
    assertThat(town.status(account).problem()).isEmpty();

    radicale.delete(radicale.list().get(0));
    town.sync();
    town.sync();
    assertThat(booked(meetings)).isEqualTo(radicale.list().size() - 1);
  }

  @Test
  void whileOneIsDeliveredASuspicionStands() {
    five();
    radicale.list().subList(0, 4).forEach(radicale::delete);
    town.sync();
    town.enter(0, "sara", "2026-12-01T10:00");
    town.work.runDue();

    assertThat(radicale.list()).hasSize(2);
    assertThat(town.status(account).problem()).contains(Code.MANY_GONE);
  }

  @Test
  void manyThatMoveAtOnceMoveNothingUntilAHumanDecides() {
    List<Meeting> meetings = five();
    List<String> texts = radicale.list().stream().map(radicale::get).toList();
    shiftFour();
    town.sync();
    town.sync();
    assertThat(meetings).allMatch(it -> town.now(it).equals(it));
    assertThat(town.status(account).problem()).contains(Code.MANY_MOVED);
    assertThat(town.told()).isEmpty();

    town.sync(account, Manner.RESTORE_MOVED);
    assertThat(town.status(account).problem()).isEmpty();
    assertThat(meetings).allMatch(it -> town.now(it).equals(it));
    assertThat(radicale.list().stream().map(it -> start(radicale.get(it))))
        .containsExactlyInAnyOrderElementsOf(
            texts.stream().map(CalendarSuspicionTest::start).toList());

    shiftFour();
    town.sync();
    town.sync(account, Manner.FOLLOW_MOVED);
    assertThat(meetings).filteredOn(it -> !town.now(it).starts().equals(it.starts())).hasSize(4);
    assertThat(town.status(account).problem()).isEmpty();
  }

  private static String start(String text) {
    return line(text, "DTSTART;TZID");
  }

  private static String line(String text, String begins) {
    return text.lines().filter(it -> it.startsWith(begins)).findFirst().orElseThrow();
  }

  private void shiftFour() {
    for (String path : radicale.list().subList(0, 4)) {
      radicale.put(
          path,
          radicale.get(path).replaceAll("(DT(START|END);TZID=Europe/Stockholm:2026)11", "$112"));
    }
  }

  @Test
  void whatAServerTookAndNeverShowedIsNotTakenAwayAndSomebodyIsTold() {
    instead(it -> it.getRequestMethod().equals("PUT"), 201, "");
    Meeting meeting = town.book();
    for (int i = 0; i < 4; i++) {
      town.sync();
    }
    assertThat(town.now(meeting)).isEqualTo(meeting);
    assertThat(town.status(account).problem()).contains(Code.NEVER_SEEN);
    assertThat(radicale.list()).isEmpty();

    server.passOn();
    for (int i = 0; i < 4; i++) {
      town.sync();
    }
    assertThat(radicale.get(radicale.onlyOurs())).contains("Möte " + meeting.number());
    assertThat(town.now(meeting)).isEqualTo(meeting);
    assertThat(town.status(account).problem()).isEmpty();
  }

  @Test
  void whatAServerHidesIsNotTakenAway() {
    hideOurs();
    Meeting meeting = town.book();
    for (int i = 0; i < 6; i++) {
      town.sync();
    }

    assertThat(town.now(meeting)).isEqualTo(meeting);
    assertThat(town.status(account).problem()).isPresent();
    assertThat(radicale.list()).hasSize(1);
    server.passOn();
    for (int i = 0; i < 3; i++) {
      town.sync();
    }
    assertThat(town.status(account).problem()).isEmpty();
    assertThat(radicale.list()).hasSize(1);
  }

  @Test
  void aPageAtAnEventsAddressIsNeitherTheEventNorItsAbsence() {
    Meeting meeting = town.book();
    town.sync();
    town.sync();
    hideOurs();
    instead(it -> it.getRequestMethod().equals("GET"), 200, "<html>Logga in</html>");
    radicale.add("nytt", "DTSTART:20261126T120000Z", "DTEND:20261126T140000Z");
    town.sync();
    town.sync();

    assertThat(town.status(account).problem()).contains(Code.NONSENSE);
    assertThat(town.now(meeting)).isEqualTo(meeting);
    assertThat(town.busy()).hasSize(1);
  }

  @Test
  void anOldCopyThatComesBackMovesNothingAndIsWrittenAnew() {
    Meeting meeting = town.book();
    town.sync();
    town.sync();
    String path = radicale.onlyOurs();
    String old = radicale.get(path);
    move("B", "kan jag flytta min tid till fredag");
    town.sync();
    Meeting moved = town.now(meeting);
    radicale.put(path, old);
    town.sync();

    assertThat(moved.version()).isEqualTo(2);
    assertThat(town.now(meeting)).isEqualTo(moved);
    assertThat(radicale.get(path)).contains(":20261127T");
    assertThat(town.told()).isEmpty();
    assertThat(town.status(account).problem()).isEmpty();
  }

  @Test
  void anAnswerFromACacheMovesNothing() {
    Meeting meeting = town.book();
    town.sync();
    town.sync();
    String old = radicale.get(radicale.onlyOurs());
    String oldStart = start(old);
    move("B", "kan jag flytta min tid till fredag");
    town.sync();
    Meeting moved = town.now(meeting);
    String current = radicale.get(radicale.onlyOurs());
    String newStart = start(current);
    server.change(
        it ->
            it.replace(newStart, oldStart)
                .replace(line(current, "DTEND"), line(old, "DTEND"))
                .replaceAll("SEQUENCE:[0-9]+", line(old, "SEQUENCE"))
                .replace("\"W", "\"V"));
    radicale.add("nytt", "DTSTART:20261130T120000Z", "DTEND:20261130T140000Z");
    town.sync();
    town.sync();
    server.passOn();
    town.sync();

    assertThat(town.now(meeting)).isEqualTo(moved);
    assertThat(radicale.get(radicale.onlyOurs())).contains(newStart);
    assertThat(town.told()).isEmpty();
  }

  @Test
  void backToAnEarlierTimeIsAMoveWhetherHerProgramCountsOrNot() {
    Meeting meeting = town.book();
    town.sync();
    String path = radicale.onlyOurs();
    radicale.drag(path, "20261125T10", "20261125T14");
    town.sync();
    assertThat(town.now(meeting).starts()).isEqualTo(CalendarTown.time("2026-11-25T14:00"));
    radicale.drag(path, "20261125T14", "20261125T10");
    town.sync();
    assertThat(town.now(meeting).starts()).isEqualTo(CalendarTown.time("2026-11-25T10:00"));

    radicale.put(
        path,
        radicale
            .get(path)
            .replace("20261125T10", "20261125T14")
            .replaceAll("SEQUENCE:[0-9]+", "SEQUENCE:17"));
    town.sync();
    assertThat(town.now(meeting).starts()).isEqualTo(CalendarTown.time("2026-11-25T14:00"));
    assertThat(radicale.get(path)).contains("SEQUENCE:18");
    radicale.put(
        path,
        radicale
            .get(path)
            .replace("20261125T14", "20261125T10")
            .replaceAll("SEQUENCE:[0-9]+\r?\n", ""));
    town.sync();
    assertThat(town.now(meeting).starts()).isEqualTo(CalendarTown.time("2026-11-25T10:00"));
  }

  @Test
  void whatWasToBeWrittenWhenSheMovedItIsWrittenAfterwards() {
    Meeting meeting = town.book();
    town.sync();
    town.town.transactions.run(
        tx -> {
          tx.execute(
              "update meeting set place = 'library', version = version + 1 where id = ?",
              meeting.id());
          tx.execute(
              "update calendar_entry set state = 'due', wanted_version = wanted_version + 1");
        });
    radicale.drag(radicale.onlyOurs(), "20261125T10", "20261125T14");
    town.sync();

    assertThat(town.now(meeting).starts()).isEqualTo(CalendarTown.time("2026-11-25T14:00"));
    assertThat(radicale.get(radicale.onlyOurs()))
        .contains(":20261125T140000")
        .doesNotContain("LOCATION:kontoret");
  }

  @Test
  void whatTakesHerTimeIsKnownThoughHerChangesCannotBeFollowed() {
    town.book();
    town.sync();
    town.sync();
    hideOurs();
    instead(it -> it.getRequestMethod().equals("GET"), 500, "");
    radicale.add("nytt", "DTSTART:20261126T120000Z", "DTEND:20261126T140000Z");
    town.sync();

    assertThat(town.status(account).problem()).contains(Code.SERVER_ERROR);
    assertThat(town.busy()).hasSize(1);
  }

  @Test
  void anEventThatArrivesAfterItsMeetingWasCancelledGoesAgain() {
    Meeting meeting = town.book();
    town.sync();
    String path = radicale.onlyOurs();
    String text = radicale.get(path);
    cancel();
    town.sync();
    assertThat(radicale.list()).isEmpty();
    radicale.put(path, text);
    town.sync();

    assertThat(radicale.list()).isEmpty();
    assertThat(town.now(meeting).state()).isEqualTo(State.CANCELLED);
  }

  @Test
  void whatWasCancelledWhileTheCalendarWasNotConnectedGoesWhenItIs() {
    town.book();
    town.sync();
    town.town.transactions.run(tx -> town.town.assistant.calendars().remove(tx, account));
    cancel();
    account = town.connect(radicale.settings(server.server()));
    town.sync();

    assertThat(radicale.list()).isEmpty();
    assertThat(town.status(account).waiting()).isZero();
  }

  @Test
  void aListThatIsEmptyThoughTheCalendarIsNotIsAFault() {
    radicale.add("lunch", "DTSTART:20261126T120000Z", "DTEND:20261126T140000Z");
    town.sync();
    assertThat(town.busy()).hasSize(1);
    radicale.add("till", "DTSTART:20261127T120000Z", "DTEND:20261127T140000Z");
    server.change(
        it -> it.contains("calendar-data") ? it.replaceAll("(?s)<response>.*</response>", "") : it);
    town.sync();
    assertThat(town.status(account).problem()).contains(Code.NONSENSE);
    assertThat(town.busy()).hasSize(1);

    server.passOn();
    town.sync();
    assertThat(town.busy()).hasSize(2);
    radicale.list().forEach(radicale::delete);
    town.sync();
    assertThat(town.busy()).isEmpty();
    assertThat(town.status(account).problem()).isEmpty();
  }

  private void cancel() {
    town.town.write("C1", Town2026.GUNILLA, "avboka min tid");
    town.town.write("C2", Town2026.GUNILLA, "ja");
  }

  private void move(String id, String wish) {
    town.town.write(id + "1", Town2026.GUNILLA, wish);
    town.town.write(id + "2", Town2026.GUNILLA, "1");
  }
}
