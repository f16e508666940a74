package nara;

import io.javalin.config.RoutesConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import nara.authoring.BrokenFilesException;
import nara.authoring.DemoButton;
import nara.authoring.DemoPerson;
import nara.authoring.PeopleReader;
import nara.config.BusinessClock;
import nara.config.Settings;
import nara.conversation.Progress;
import nara.db.Database;
import nara.db.DatabaseAddress;
import nara.db.EmbeddedDatabase;
import nara.db.Transactions;
import nara.delivery.DeliveryReports;
import nara.delivery.OutboxSender;
import nara.handover.CallRouting;
import nara.http.WebServer;
import nara.jobs.KeyedWorkers;
import nara.jobs.Loop;
import nara.jobs.Schedule;
import nara.message.InboundMessage;
import nara.seal.Keys;
import org.jdbi.v3.core.Handle;

/** The whole program, wired by hand from top to bottom. */
public final class App implements AutoCloseable {
  private static final int TURN_WORKERS = 3;
  private static final int SENDERS = 2;
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration SWEEP = Duration.ofSeconds(2);
  private static final Duration NOTICES = Duration.ofSeconds(1);
  private static final Duration WAITS_TOO_LONG = Duration.ofSeconds(2);
  private static final Duration SELF_TEST = Duration.ofMinutes(1);
  private static final Duration BOT_FILES = Duration.ofSeconds(2);
  private static final Duration FLOW_FILES = Duration.ofMillis(300);
  private static final int SWEPT_AT_ONCE = 200;

  private final Settings settings;
  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private final Clock machine = Clock.systemUTC();
  private final BusinessClock demoClock;
  private final Clock clock;
  private final Gate gate = new Gate();
  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  private Runnable takeInFlows = () -> {};
  private volatile Runnable timePassed = () -> {};

  private App(Settings settings) {
    this.settings = settings;
    this.demoClock = settings.demoClock(machine);
    this.clock = settings.isDemo() ? demoClock : machine;
  }

  /**
   * Starts everything.
   *
   * @param home where {@code flows/}, {@code bot/} and {@code conversations/} are
   * @param progress is told what is done, a line a step
   * @throws BrokenFilesException if the files cannot be used
   * @throws RuntimeException of the kinds that {@code nara.cli} explains, if something else stands
   *     in the way; what was started before is stopped then
   */
  public static App start(Settings settings, Path home, Consumer<String> progress)
      throws BrokenFilesException {
    App app = new App(settings);
    try {
      app.startAll(home, progress);
      return app;
    } catch (RuntimeException | BrokenFilesException e) {
      app.close();
      throw e;
    }
  }

  private void startAll(Path home, Consumer<String> progress) throws BrokenFilesException {
    progress.accept("Läser flöden och språk");
    Library library = Library.openAtOnce(home, settings.storage().dataDir(), progress);
    if (!settings.isDemo()) {
      library.requireApproved(clock.instant());
    }
    WebServer.requireFree(settings.web().port());
    KeyGuard.requireKeysOfData(settings.storage());
    progress.accept("Startar databasen");
    Database database = open(Database.open(databaseAddress(progress)));
    Keys keys = KeyGuard.keys(settings.storage().keys());
    Transactions transactions = Transactions.pooled(database.jdbi());
    Path keyFile = settings.storage().keys().file();
    transactions.run(tx -> KeyGuard.requireKeysOfDatabase(tx, keys, keyFile, machine.instant()));
    Assistant assistant =
        Assistant.of(transactions, library, keys, clock, machine, UUID::randomUUID);
    library.requireWhole(assistant, clock.instant());
    Library.requirePerformable(
        transactions.in(
            tx ->
                assistant
                    .versions()
                    .unperformable(tx, assistant.actions().specs(), clock.instant())));
    List<DemoPerson> people = settings.isDemo() ? PeopleReader.read(home) : List.of();
    Providers providers = Providers.of(settings);
    DemoFilling filling = new DemoFilling(assistant, library, keys, people, providers.first());
    Consumer<DemoStage.Filled> fill =
        it -> fill(it, assistant, library, providers, filling, home, progress);
    transactions.run(tx -> fill.accept(new DemoStage.Filled(tx, clock.instant())));
    List<DemoButton> buttons = settings.isDemo() ? DemoFilling.buttons(home, progress) : List.of();
    run(database, assistant, library, providers, people, new Demo(buttons, fill), progress);
    open(Loop.start("bot files", BOT_FILES, library::keepUp));
    takeInFlows =
        () ->
            library.keepUpWithFlows(
                newest ->
                    transactions.run(
                        tx ->
                            assistant.versions().saveNewest(tx, newest.flows(), clock.instant())));
  }

  /** From now on, edited flows and texts meet the next message. */
  public void watchFlows() {
    open(Loop.start("flow files", FLOW_FILES, takeInFlows));
  }

  private DatabaseAddress databaseAddress(Consumer<String> progress) {
    return settings
        .storage()
        .database()
        .match(
            it -> open(EmbeddedDatabase.start(it.dataDir(), progress)).address(),
            it -> DatabaseAddress.of(it.jdbcUrl().reveal()));
  }

  /** What only the demo has: its stories, and what fills its database. */
  private record Demo(List<DemoButton> buttons, Consumer<DemoStage.Filled> fill) {}

  private static void fill(
      DemoStage.Filled database,
      Assistant assistant,
      Library library,
      Providers providers,
      DemoFilling filling,
      Path home,
      Consumer<String> progress) {
    Handle tx = database.tx();
    DemoTown.addRosterAndFlows(tx, assistant, library.get(), providers.first(), database.now());
    assistant
        .contactPoints()
        .answerUnknownOver(tx, providers.senders().keySet(), providers.first());
    filling.fill(tx, home, progress, database.now());
  }

  private void run(
      Database database,
      Assistant assistant,
      Library library,
      Providers providers,
      List<DemoPerson> people,
      Demo demo,
      Consumer<String> progress) {
    Transactions transactions = Transactions.pooled(database.jdbi());
    OutboxSender sender =
        new OutboxSender(
            transactions,
            assistant.seal(),
            providers.numbers(),
            providers.senders(),
            machine,
            assistant.undelivered());
    List<Loop> senders = new ArrayList<>();
    for (int i = 0; i < SENDERS; i++) {
      senders.add(open(Loop.start("sender", POLL, gate.through(sender::runDue))));
    }
    open(Loop.start("look-up", POLL, gate.through(sender::lookUpDue)));
    Runnable wakeSenders = () -> senders.forEach(Loop::wake);
    DeskService desk =
        new DeskService(
            settings,
            library.content().town(),
            assistant,
            database,
            providers.first(),
            clock,
            machine);
    KeyedWorkers<UUID> workers =
        open(
            new KeyedWorkers<>(
                "turns",
                TURN_WORKERS,
                thread -> {
                  Progress progressed = gate.pass(() -> assistant.turns().drain(thread));
                  wakeSenders.run();
                  desk.changed();
                  return progressed != Progress.BUSY;
                }));
    startSweeping(transactions, assistant, library, workers, wakeSenders);
    NoticeService desks =
        new NoticeService(
            NoticeService.server(settings),
            settings.web().publicUrl(),
            library.content().town(),
            assistant,
            transactions,
            providers.first(),
            clock,
            machine,
            meters);
    startSchedule(database, assistant, desks, wakeSenders);
    DeliveryReports reports = new DeliveryReports(transactions, assistant.undelivered());
    Consumer<InboundMessage> receive =
        message ->
            gate.pass(() -> assistant.inbox().receive(message))
                .match(
                    it -> {
                      workers.submit(it.thread());
                      return true;
                    },
                    it -> {
                      wakeSenders.run();
                      desk.changed();
                      return true;
                    },
                    it -> true);
    CallRouting callRouting =
        new CallRouting(library.content().town(), assistant.contactPoints(), assistant.residents());
    progress.accept("Öppnar porten " + settings.web().port());
    DemoStage stage =
        new DemoStage(
            assistant,
            transactions,
            library.content().town(),
            demoClock,
            people,
            new DemoStage.Scene(gate, demo.fill(), () -> timePassed.run()));
    Consumer<RoutesConfig> routes =
        new Routes(
                settings,
                providers,
                people,
                library.content().town(),
                receive,
                (callback, id, status, error) -> {
                  gate.pass(() -> reports.report(callback, id, status, error));
                  desk.changed();
                },
                caller -> transactions.in(tx -> callRouting.colleague(tx, caller, clock.instant())),
                desk::register,
                phone ->
                    phone.besideTheDesk(
                        demo.buttons(), stage, desk.signIn(), settings.signIn().isEmpty()),
                clock,
                machine,
                meters)
            .registering(() -> isReady(transactions), this::open);
    open(WebServer.start(settings.web().port(), settings.isDemo(), routes));
    desk.start(this::open, wakeSenders);
    Loop selfTest = startSelfTest(transactions, assistant, providers);
    timePassed =
        () -> {
          selfTest.wake();
          wakeSenders.run();
          desk.changed();
        };
  }

  private void startSweeping(
      Transactions transactions,
      Assistant assistant,
      Library library,
      KeyedWorkers<UUID> workers,
      Runnable wakeSenders) {
    open(
        Loop.start(
            "sweeper",
            SWEEP,
            gate.through(
                () -> {
                  Instant before = clock.instant().minus(WAITS_TOO_LONG);
                  transactions
                      .in(tx -> assistant.messages().threadsWaiting(tx, before, SWEPT_AT_ONCE))
                      .forEach(workers::submit);
                  int told =
                      transactions.in(
                          tx ->
                              assistant
                                  .dangerAnswer()
                                  .followUp(tx, library.get(), clock.instant()));
                  boolean rang = assistant.timers().runDue();
                  if (told > 0 || rang) {
                    wakeSenders.run();
                  }
                })));
  }

  /** What one node at a time does, and the calendars, which all nodes share. */
  private void startSchedule(
      Database database, Assistant assistant, NoticeService desks, Runnable wakeSenders) {
    Transactions transactions = Transactions.pooled(database.jdbi());
    CalendarService calendars = new CalendarService(transactions, assistant.calendars(), machine);
    Schedule.Recurring notices =
        new Schedule.Recurring(
            "meeting-notices",
            NOTICES,
            gate.through(
                () -> {
                  assistant.absences().runDue();
                  boolean told = assistant.meetingNotices().runDue();
                  assistant.notUnderstood().runDue();
                  boolean renewed = assistant.promises().runDue();
                  if (told || renewed) {
                    wakeSenders.run();
                  }
                }));
    List<Schedule.Recurring> works = new ArrayList<>(List.of(notices, calendars.watch()));
    desks.works(wakeSenders).stream()
        .map(it -> new Schedule.Recurring(it.name(), it.pause(), gate.through(it.work())))
        .forEach(works::add);
    open(Schedule.start(database.dataSource(), works));
    calendars.start(meters, this::open);
  }

  /** Once the port is open: the demo's provider is behind it. */
  private Loop startSelfTest(Transactions transactions, Assistant assistant, Providers providers) {
    AtomicBoolean works = new AtomicBoolean();
    Gauge.builder("nara.alarm.way.works", () -> works.get() ? 1 : 0)
        .description("whether the last self-test of the way of alarms passed")
        .register(meters);
    return open(
        Loop.start(
            "alarm self-test",
            SELF_TEST,
            gate.through(
                () -> {
                  boolean passed = false;
                  try {
                    boolean reachable = providers.isReachable();
                    passed =
                        transactions.in(
                            tx -> assistant.alarmWay().selfTest(tx, reachable, clock.instant()));
                  } finally {
                    works.set(passed);
                  }
                })));
  }

  private static boolean isReady(Transactions transactions) {
    try {
      return transactions.in(tx -> tx.createQuery("select true").mapTo(Boolean.class).one());
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** The addresses that people open, with what each is. */
  public Map<String, String> addresses() {
    String url = settings.web().publicUrl().toString();
    return settings.isDemo()
        ? inOrder(
            "De första fem minuterna",
            url + "/demo",
            "Telefonen",
            url + "/phone",
            "Skrivbordet",
            url + "/desk")
        : Map.of("Skrivbordet", url + "/desk");
  }

  private static Map<String, String> inOrder(String... namesAndAddresses) {
    Map<String, String> all = new LinkedHashMap<>();
    for (int i = 0; i < namesAndAddresses.length; i += 2) {
      all.put(namesAndAddresses[i], namesAndAddresses[i + 1]);
    }
    return all;
  }

  private <T extends AutoCloseable> T open(T part) {
    started.push(part);
    return part;
  }

  /** Stops everything, last started first: requests end, then turns, then the database. */
  @Override
  public void close() {
    while (!started.isEmpty()) {
      try {
        started.pop().close();
      } catch (Exception e) {
        System.err.println("Något ville inte sluta: " + e);
      }
    }
  }
}
