package nara;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import nara.booking.calendar.CalendarStatus;
import nara.booking.calendar.CalendarWork;
import nara.booking.calendar.Calendars;
import nara.booking.calendar.Web;
import nara.db.Transactions;
import nara.jobs.Loop;
import nara.jobs.Schedule.Recurring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The caseworkers' calendars while the program runs.
 *
 * <p>They are worked on by loops on every node, and not by the schedule: a calendar is one node's
 * by its own lease, so that all nodes share them and a slow server holds up nobody else's.
 */
final class CalendarService {
  private static final Logger LOG = LoggerFactory.getLogger(CalendarService.class);
  private static final int WORKERS = 2;
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration WATCH = Duration.ofMinutes(1);

  private final Transactions transactions;
  private final Calendars calendars;
  private final Clock machine;

  CalendarService(Transactions transactions, Calendars calendars, Clock machine) {
    this.transactions = transactions;
    this.calendars = calendars;
    this.machine = machine;
  }

  void start(MeterRegistry meters, Consumer<AutoCloseable> opened) {
    CalendarWork work = calendars.work(transactions, new Web());
    for (int i = 0; i < WORKERS; i++) {
      opened.accept(Loop.start("calendars", POLL, work::runDue));
    }
    // closed before the loops, which wait for what is under way
    opened.accept(work);
    gauge(
        meters,
        "nara.calendar.failing",
        "calendars that cannot be reached or written just now",
        all -> all.stream().filter(it -> it.failingSince().isPresent()).count());
    gauge(
        meters,
        "nara.calendar.busy.age.seconds",
        "age in seconds of the oldest that is known of a calendar",
        all ->
            all.stream()
                .map(CalendarStatus::busyAsOf)
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .map(it -> Duration.between(it, machine.instant()).toSeconds())
                .orElse(0L));
  }

  private void gauge(
      MeterRegistry meters,
      String name,
      String description,
      ToDoubleFunction<List<CalendarStatus>> value) {
    Gauge.builder(name, this, it -> it.measured(value)).description(description).register(meters);
  }

  private double measured(ToDoubleFunction<List<CalendarStatus>> value) {
    try {
      return value.applyAsDouble(transactions.in(calendars::all));
    } catch (RuntimeException e) {
      return Double.NaN;
    }
  }

  /** Tells once of each calendar that has failed for long. */
  Recurring watch() {
    return new Recurring(
        "calendar-watch",
        WATCH,
        () ->
            transactions
                .in(calendars::tellOfFailing)
                .forEach(
                    it ->
                        LOG.warn(
                            "calendar {} has failed for a quarter of an hour: see ./nara calendar list",
                            it)));
  }
}
