package nara;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import nara.booking.Meeting;
import nara.booking.Meeting.State;
import nara.booking.calendar.CalendarFault.Code;
import nara.booking.calendar.CalendarWork;
import nara.booking.calendar.InBetween;
import nara.booking.calendar.Radicale;
import nara.booking.calendar.ShortWeb;
import nara.booking.calendar.Web;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A calendar server that is down, slow, forgetful, or talks nonsense; and two nodes at once. */
class CalendarFaultsTest {
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

  @Test
  void whileTheServerIsDownTimesAreOfferedFromWhatIsKnownAndEventsArriveLater() throws Exception {
    radicale.add(
        "frukost",
        "DTSTART;TZID=Europe/Stockholm:20261125T093000",
        "DTEND;TZID=Europe/Stockholm:20261125T113000");
    town.sync();
    Instant known = town.town.machine.instant();
    radicale.kill();
    town.sync();
    Meeting meeting = town.book();
    for (int i = 0; i < 5; i++) {
      town.sync();
    }

    assertThat(meeting.starts()).isEqualTo(CalendarTown.time("2026-11-26T13:30"));
    assertThat(town.status(account).problem()).isPresent();
    assertThat(town.status(account).failingSince()).isPresent();
    assertThat(town.status(account).busyAsOf()).contains(known);
    assertThat(town.status(account).waiting()).isEqualTo(1);
    assertThat(town.town.transactions.in(town.town.assistant.calendars()::tellOfFailing)).isEmpty();
    town.town.machine.pass(Duration.ofMinutes(15));
    assertThat(town.town.transactions.in(town.town.assistant.calendars()::tellOfFailing))
        .containsExactly(account);
    assertThat(town.town.transactions.in(town.town.assistant.calendars()::tellOfFailing)).isEmpty();
    String tickets = "select count(*) from ticket where reason = 'calendar_failing'";
    assertThat(town.town.count(tickets)).isEqualTo(1);
    town.town.transactions.run(tx -> tx.execute("update ticket set state = 'closed'"));
    town.sync();
    assertThat(town.town.transactions.in(town.town.assistant.calendars()::tellOfFailing)).isEmpty();
    assertThat(town.town.count(tickets)).isEqualTo(1);

    radicale.restart();
    town.sync();
    assertThat(radicale.get(radicale.onlyOurs())).contains("Möte " + meeting.number());
    assertThat(town.status(account).failingSince()).isEmpty();
    assertThat(town.status(account).waiting()).isZero();
  }

  @Test
  void aSilentServerHoldsUpNobodyForLong() {
    Meeting meeting = town.book();
    server.beSilent();
    long begun = System.nanoTime();
    town.sync();

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(9));
    assertThat(town.status(account).problem()).contains(Code.TIMEOUT);
    server.passOn();
    town.sync();
    assertThat(radicale.get(radicale.onlyOurs())).contains("Möte " + meeting.number());
  }

  static List<Arguments> nonsense() {
    String doctype =
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]>"
            + "<multistatus xmlns=\"DAV:\"><response><href>&b;</href></response></multistatus>";
    return List.of(
        Arguments.of("a page", 200, "<html>Logga in</html>", Code.NONSENSE),
        Arguments.of("no XML", 207, "hej", Code.NONSENSE),
        Arguments.of("half an answer", 207, "<multistatus xmlns=\"DAV:\"><resp", Code.NONSENSE),
        Arguments.of("nothing", 207, "<multistatus xmlns=\"DAV:\"/>", Code.NONSENSE),
        Arguments.of("a document type", 207, doctype, Code.NONSENSE),
        Arguments.of("a cellar", 207, "<a>".repeat(20_000) + "</a>".repeat(20_000), Code.NONSENSE),
        Arguments.of(
            "a cellar in an address",
            207,
            "<multistatus xmlns=\"DAV:\"><response><href>"
                + "<a>".repeat(20_000)
                + "</a>".repeat(20_000)
                + "</href></response></multistatus>",
            Code.NONSENSE),
        Arguments.of("too much", 207, "x".repeat(6_000_000), Code.TOO_LARGE),
        Arguments.of("nothing there", 404, "", Code.NOT_FOUND),
        Arguments.of("gone for good", 410, "", Code.NOT_FOUND),
        Arguments.of("a wrong password", 401, "", Code.LOGIN),
        Arguments.of("a fault of its own", 500, "", Code.SERVER_ERROR),
        Arguments.of("too many questions", 429, "", Code.SERVER_ERROR));
  }

  @ParameterizedTest(name = "{0} cancels nothing")
  @MethodSource("nonsense")
  void nonsenseCancelsNothing(String what, int status, String body, Code code) {
    radicale.add("möte", "DTSTART:20261126T120000Z", "DTEND:20261126T140000Z");
    Meeting meeting = town.book();
    town.sync();
    radicale.add("till", "DTSTART:20261127T120000Z", "DTEND:20261127T140000Z");
    server.answer(status, body);
    town.sync();

    assertThat(town.status(account).problem()).as(what).contains(code);
    assertThat(town.now(meeting)).isEqualTo(meeting);
    assertThat(town.busy()).hasSize(1);
    server.passOn();
    town.sync();
    assertThat(town.status(account).problem()).isEmpty();
    assertThat(town.busy()).hasSize(2);
  }

  @Test
  void aCalendarThatIsSuddenlyEmptyButStillHasOurEventsCancelsNothing() {
    Meeting meeting = town.book();
    town.sync();
    server.change(it -> it.replaceAll("(?s)<response>.*</response>", ""));
    radicale.add("nytt", "DTSTART:20261126T120000Z", "DTEND:20261126T140000Z");
    town.sync();

    assertThat(town.now(meeting)).isEqualTo(meeting);
  }

  @Test
  void aServerWithoutTokensIsAskedForItsTag() {
    server.change(InBetween::withoutTokens);
    town.sync();
    server.forget();
    town.sync();
    assertThat(server.asked()).containsExactly("PROPFIND");

    radicale.add("nytt", "DTSTART:20261126T120000Z", "DTEND:20261126T140000Z");
    town.sync();
    assertThat(town.busy()).containsExactly("11-26 13:00-11-26 15:00");
    assertThat(server.asked()).contains("REPORT");
  }

  @Test
  void aServerWithTokensIsAskedForNothingElseWhileNothingChanges() {
    town.sync();
    server.forget();
    town.sync();

    assertThat(server.asked()).containsExactly("REPORT");
    assertThat(town.status(account).busyAsOf()).contains(town.town.machine.instant());
  }

  @Test
  void anAnswerThatIsLostIsNotWrittenTwiceAndTakesNoTimeBack() {
    town.sync();
    Meeting meeting = town.book();
    loseOneAnswer();
    town.work.runDue();
    move("B", "kan jag flytta min tid till fredag");
    Meeting moved = town.now(meeting);
    town.sync();

    assertThat(moved.version()).isEqualTo(2);
    assertThat(town.now(meeting)).isEqualTo(moved);
    assertThat(radicale.get(radicale.onlyOurs())).contains(":20261127T");
    assertThat(town.status(account).waiting()).isZero();
  }

  @Test
  void aTimeThatWeWroteWithoutHearingSoIsNotTakenForTheCaseworkers() {
    Meeting meeting = town.book();
    town.sync();
    move("B", "kan jag flytta min tid till fredag");
    loseOneAnswer();
    town.work.runDue();
    assertThat(radicale.get(radicale.onlyOurs())).contains(":20261127T");
    move("C", "kan jag flytta min tid till torsdag");
    Meeting moved = town.now(meeting);
    town.sync();

    assertThat(moved.version()).isEqualTo(3);
    assertThat(town.now(meeting)).isEqualTo(moved);
    assertThat(radicale.get(radicale.onlyOurs())).contains(":20261126T");
    assertThat(town.told()).isEmpty();
  }

  private void move(String id, String wish) {
    town.town.write(id + "1", Town2026.GUNILLA, wish);
    town.town.write(id + "2", Town2026.GUNILLA, "1");
  }

  /** The next event is written, but the answer never comes back. */
  private void loseOneAnswer() {
    AtomicBoolean lost = new AtomicBoolean();
    server.instead(
        exchange -> {
          boolean loses = exchange.getRequestMethod().equals("PUT") && !lost.getAndSet(true);
          if (loses) {
            radicale.put(
                exchange.getRequestURI().toString(),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(502, -1);
            exchange.close();
          }
          return loses;
        });
  }

  @Test
  void aPasswordGoesToNoOtherServer() throws Exception {
    try (InBetween other = InBetween.before(radicale.server())) {
      server.answer(301, "", Map.of("Location", other.server() + "/sara/"));
      town.sync();

      assertThat(town.status(account).problem()).contains(Code.REDIRECTED);
      assertThat(other.asked()).isEmpty();
    }
  }

  static List<Arguments> refusals() {
    return List.of(
        Arguments.of(409, Code.REFUSED),
        Arguments.of(412, Code.REFUSED),
        Arguments.of(415, Code.REFUSED),
        Arguments.of(500, Code.REFUSED),
        Arguments.of(502, Code.REFUSED),
        Arguments.of(507, Code.FULL),
        Arguments.of(403, Code.READ_ONLY));
  }

  @ParameterizedTest(name = "an event that is answered {0} for good is {1} and stops no other")
  @MethodSource("refusals")
  void anEventThatIsNeverTakenStopsNoOther(int status, Code code) {
    Meeting first = town.enter(0, "sara", "2026-11-25T10:00");
    town.enter(1, "sara", "2026-11-26T10:00");
    town.enter(2, "sara", "2026-11-26T11:00");
    server.instead(
        exchange -> {
          boolean refuses =
              exchange.getRequestMethod().equals("PUT")
                  && exchange.getRequestURI().toString().contains("nara-" + first.number() + "-");
          if (refuses) {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
          }
          return refuses;
        });
    radicale.add("lunch", "DTSTART:20261126T120000Z", "DTEND:20261126T140000Z");
    boolean isSaid = false;
    for (int i = 0; i < 6; i++) {
      town.sync();
      isSaid |= town.status(account).problem().filter(it -> it == code).isPresent();
    }
    assertThat(isSaid).isTrue();
    assertThat(radicale.list()).hasSize(3);
    assertThat(town.busy()).hasSize(1);
    assertThat(town.now(first)).isEqualTo(first);

    server.passOn();
    town.sync();
    town.sync();
    assertThat(radicale.list()).hasSize(4);
    assertThat(town.status(account).problem()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ohne", "W/\"weak\"", "\"två ord\"", "\"a\"b\"", ""})
  void aTagThatIsNoneStopsNothing(String tag) {
    Meeting meeting = town.book();
    server.instead(
        exchange -> {
          boolean isPut = exchange.getRequestMethod().equals("PUT");
          if (isPut) {
            radicale.put(
                exchange.getRequestURI().toString(),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.getResponseHeaders().set("ETag", tag);
            exchange.sendResponseHeaders(201, -1);
            exchange.close();
          }
          return isPut;
        });
    server.change(
        it -> it.replaceAll("<getetag>[^<]*</getetag>", "<getetag>" + tag + "</getetag>"));
    town.sync();
    move("B", "kan jag flytta min tid till fredag");
    town.sync();
    town.sync();

    assertThat(radicale.get(radicale.onlyOurs())).contains(":20261127T");
    assertThat(town.now(meeting).version()).isEqualTo(2);
    assertThat(town.status(account).waiting()).isZero();
    assertThat(town.status(account).problem()).isEmpty();
  }

  @Test
  void anEventThatTheServerRefusesStopsNoOther() {
    Meeting first = town.enter(0, "sara", "2026-11-25T10:00");
    town.enter(1, "sara", "2026-11-26T10:00");
    server.instead(
        exchange -> {
          boolean refuses =
              exchange.getRequestMethod().equals("PUT")
                  && exchange.getRequestURI().toString().contains("nara-" + first.number() + "-");
          if (refuses) {
            exchange.sendResponseHeaders(415, -1);
            exchange.close();
          }
          return refuses;
        });
    town.sync();
    town.sync();
    assertThat(radicale.list()).hasSize(1);
    assertThat(town.status(account).problem()).contains(Code.REFUSED);
    assertThat(town.status(account).busyAsOf()).contains(town.town.machine.instant());

    server.passOn();
    town.sync();
    assertThat(radicale.list()).hasSize(2);
    assertThat(town.status(account).problem()).isEmpty();
  }

  @Test
  void aCalendarThatMayOnlyBeReadIsReadAllTheSame() {
    town.book();
    radicale.add("möte", "DTSTART:20261126T120000Z", "DTEND:20261126T140000Z");
    server.instead(
        exchange -> {
          boolean refuses = exchange.getRequestMethod().equals("PUT");
          if (refuses) {
            exchange.sendResponseHeaders(403, -1);
            exchange.close();
          }
          return refuses;
        });
    town.sync();

    assertThat(town.status(account).problem()).contains(Code.READ_ONLY);
    assertThat(town.busy()).hasSize(1);
  }

  @Test
  void twoNodesShareACalendarAndNeitherWritesWhatTheOtherDoes() throws Exception {
    for (int i = 0; i < 5; i++) {
      town.enter(i, "sara", "2026-11-2" + (5 + i % 3) + "T1" + i + ":00");
    }
    CalendarWork other =
        new Town2026(town.database.database())
            .assistant
            .calendars()
            .work(town.town.transactions, ShortWeb.web());
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<Boolean> one = town.work::runDue;
      Callable<Boolean> two = other::runDue;
      for (Future<Boolean> it : threads.invokeAll(List.of(one, two, one, two))) {
        it.get();
      }
    } finally {
      threads.shutdown();
    }

    assertThat(radicale.list()).hasSize(5);
    assertThat(server.asked()).filteredOn("PUT"::equals).hasSize(5);
    assertThat(server.mostConcurrent()).isEqualTo(1);
  }

  @Test
  void workThatDiedIsTakenOverWhenItsLeaseHasRunOut() {
    Meeting meeting = town.book();
    town.town.transactions.run(
        tx ->
            tx.execute(
                "update calendar_account set leased_by = ?, lease_until = ?",
                UUID.randomUUID(),
                town.town.machine.instant().plusSeconds(90)));
    town.work.runDue();
    assertThat(radicale.list()).isEmpty();

    town.sync();
    assertThat(radicale.get(radicale.onlyOurs())).contains("Möte " + meeting.number());
    assertThat(town.now(meeting).state()).isEqualTo(State.BOOKED);
  }

  @Test
  void whoHasLostTheLeaseStops() {
    town.enter(0, "sara", "2026-11-25T10:00");
    town.enter(1, "sara", "2026-11-26T10:00");
    UUID other = UUID.randomUUID();
    server.instead(
        exchange -> {
          if (exchange.getRequestMethod().equals("PUT")) {
            town.town.transactions.run(
                tx -> tx.execute("update calendar_account set leased_by = ?", other));
          }
          return false;
        });
    town.sync();

    assertThat(server.asked()).filteredOn("PUT"::equals).hasSize(1);
    assertThat(town.status(account).waiting()).isEqualTo(2);
    assertThat(
            town.town.count(
                "select count(*) from calendar_account where leased_by = '" + other + "'"))
        .isEqualTo(1);
    server.passOn();
    town.sync();
    assertThat(radicale.list()).hasSize(2);
    assertThat(town.status(account).waiting()).isZero();
  }

  @Test
  void closingBreaksOffWhatIsUnderWayAndLeavesNothingHalf() throws Exception {
    Meeting meeting = town.book();
    server.beSilent();
    CalendarWork patient = town.town.assistant.calendars().work(town.town.transactions, new Web());
    town.town.machine.pass(Duration.ofMinutes(2));
    Thread working = new Thread(patient::runDue);
    working.start();
    Awaitility.await().until(() -> !server.asked().isEmpty());
    long begun = System.nanoTime();
    patient.close();
    working.join(8_000);

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
    assertThat(town.status(account).problem()).isEmpty();
    assertThat(town.town.count("select count(*) from calendar_account where leased_by is not null"))
        .isZero();
    server.passOn();
    town.sync();
    assertThat(radicale.get(radicale.onlyOurs())).contains("Möte " + meeting.number());
  }
}
