package nara.booking.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nara.booking.calendar.AccountSettings.CalDav;
import nara.booking.calendar.AccountSettings.Feed;
import nara.booking.calendar.AccountSettings.Invitation;
import nara.booking.calendar.CalendarFault.Code;
import nara.booking.calendar.Delivery.Round;
import nara.db.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes meetings to the caseworkers' calendars and reads what is there. One node at a time works on
 * a calendar, and outside of any transaction; each calendar fails alone.
 */
public final class CalendarWork implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CalendarWork.class);
  static final Duration READS_CALDAV = Duration.ofSeconds(15);
  private static final Duration READS_FEED = Duration.ofMinutes(5);
  private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
  private static final Duration LAST_RETRY = Duration.ofMinutes(2);
  private static final int AT_ONCE = 100;
  private static final int MOST_DOUBLED = 5;

  private final Tables tables;
  private final Clocks clocks;
  private final CaseworkersChanges changes;
  private final Web web;
  private final Stop stop = new Stop();

  CalendarWork(Tables tables, Clocks clocks, CaseworkersChanges changes, Web web) {
    this.tables = tables;
    this.clocks = clocks;
    this.changes = changes;
    this.web = web;
  }

  /** What a calendar was worked on for. */
  public enum Synced {
    DONE,
    /** Somebody else works on it just now. */
    BUSY
  }

  /** How long to leave something alone that has failed so often before: longer and longer. */
  static Duration backoff(int failures) {
    Duration pause = FIRST_RETRY.multipliedBy(1L << Math.min(failures, MOST_DOUBLED));
    return pause.compareTo(LAST_RETRY) < 0 ? pause : LAST_RETRY;
  }

  /**
   * Works on every calendar at which something is due.
   *
   * @return whether anything was
   */
  public boolean runDue() {
    int workedOn = 0;
    while (workedOn < AT_ONCE && !stop.isAsked() && next()) {
      workedOn++;
    }
    return workedOn > 0;
  }

  private boolean next() {
    Optional<Account> claimed =
        tables.transactions().in(tx -> tables.leases().claim(tx, clocks.machineNow()));
    claimed.ifPresent(it -> workOn(it, Manner.USUAL));
    return claimed.isPresent();
  }

  /** Works on this calendar now, whatever is due; how it went stands in its status. */
  public Synced sync(UUID account, Manner manner) {
    Optional<Account> claimed =
        tables.transactions().in(tx -> tables.leases().claim(tx, account, clocks.machineNow()));
    claimed.ifPresent(it -> workOn(it, manner));
    return claimed.isPresent() ? Synced.DONE : Synced.BUSY;
  }

  /**
   * How work on a calendar went.
   *
   * @param wasRead whether what it says is known now
   * @param isFoundOut whether the fault came while reading
   */
  private record Worked(Optional<Code> fault, boolean wasRead, boolean isFoundOut) {
    static Worked delivering(Optional<Code> fault) {
      return new Worked(fault, false, false);
    }

    static Worked reading(Optional<Code> fault) {
      return new Worked(fault, true, false);
    }
  }

  private void workOn(Account account, Manner manner) {
    Worked worked;
    try {
      worked = work(account, manner);
    } catch (CalendarFault e) {
      LOG.debug("calendar {}", account.id(), e);
      worked = new Worked(Optional.of(e.code()), false, true);
    } catch (Leases.LostException e) {
      LOG.warn("calendar {} is somebody else's now", account.id());
      return;
    } catch (RuntimeException e) {
      if (Database.isUnavailable(e)) {
        // its lease runs out
        throw e;
      }
      LOG.error("work on calendar {} failed", account.id(), e);
      worked = Worked.delivering(Optional.of(Code.INTERNAL));
    }
    if (stop.isAsked() && worked.fault().isPresent()) {
      // what broke off is nobody's fault
      tables.transactions().run(tx -> tables.leases().giveBack(tx, account));
    } else {
      note(account, worked);
    }
  }

  /** Breaks off what is under way; what was not finished is taken up by whoever comes next. */
  @Override
  public void close() {
    stop.ask();
  }

  private void note(Account account, Worked worked) {
    Instant now = clocks.machineNow();
    Instant retry = now.plus(backoff(account.failures()));
    boolean rests = worked.fault().filter(Code::stopsAll).isPresent();
    Optional<Instant> next =
        account
            .pullAt()
            .filter(it -> account.settings().filter(Invitation.class::isInstance).isEmpty())
            .map(
                planned ->
                    rests
                        ? retry
                        : worked.wasRead() || worked.isFoundOut()
                            ? later(account, worked, now, retry)
                            : planned);
    Optional<Instant> restsUntil = rests ? Optional.of(retry) : Optional.empty();
    Leases leases = tables.leases();
    tables
        .transactions()
        .run(
            tx ->
                worked
                    .fault()
                    .ifPresentOrElse(
                        code -> leases.failed(tx, account, code, next, restsUntil, now),
                        () -> leases.done(tx, account, worked.wasRead(), next)));
  }

  private static Instant later(Account account, Worked worked, Instant now, Instant retry) {
    boolean isFeed = account.settings().filter(Feed.class::isInstance).isPresent();
    Instant usual = now.plus(isFeed ? READS_FEED : READS_CALDAV);
    return worked.isFoundOut() && retry.isAfter(usual) ? retry : usual;
  }

  private Worked work(Account account, Manner manner) throws CalendarFault {
    AccountSettings settings =
        account.settings().orElseThrow(() -> new CalendarFault(Code.SETTINGS));
    EventNames names = tables.transactions().in(EventNames::read);
    Deadline deadline = Deadline.from(clocks.machine(), stop);
    tables.transactions().run(tx -> tables.entries().fill(tx, account.id(), clocks.now()));
    if (settings instanceof CalDav it) {
      return workOnCalDav(account, it, names, manner, deadline);
    }
    if (settings instanceof Feed it) {
      new FeedReading(tables, clocks, names, web).read(account, it, manner, deadline);
      return Worked.reading(Optional.empty());
    }
    // nothing can be read there
    return Worked.reading(
        new Invitations(tables, clocks, names, (Invitation) settings)
            .deliver(account, deadline)
            .fault());
  }

  /**
   * First what is to appear there; what somebody has changed meanwhile is read, and goes before.
   */
  private Worked workOnCalDav(
      Account account, CalDav settings, EventNames names, Manner manner, Deadline deadline)
      throws CalendarFault {
    DavCalendar calendar = new DavCalendar(web, settings, deadline);
    CalDavDelivery delivery = new CalDavDelivery(tables, clocks, names, calendar);
    CalDavReading reading = new CalDavReading(tables, clocks, names, changes, calendar);
    Round first = delivery.deliver(account, deadline);
    boolean stops =
        first.fault().filter(it -> it.stopsAll() && !it.isPerhapsOfTheEvent()).isPresent();
    if (stops || (!first.meetsChanges() && !account.isToBeRead())) {
      return Worked.delivering(first.fault());
    }
    reading.read(account, first.meetsChanges() && !manner.isWhole() ? Manner.WHOLE : manner);
    Round second = delivery.deliver(account, deadline);
    // as it can be read, the server itself is well
    Optional<Code> refused = first.fault().map(it -> it.stopsAll() ? Code.REFUSED : it);
    return Worked.reading(second.fault().or(() -> refused));
  }
}
