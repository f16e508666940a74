package nara.booking.calendar;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nara.booking.Booking;
import nara.booking.calendar.CalendarFault.Code;
import nara.conversation.Stores;
import nara.db.Transactions;
import nara.seal.Seal;
import nara.town.Town;
import org.jdbi.v3.core.Handle;

/** The caseworkers' calendars, put together. Every change of a meeting is wanted in them. */
public final class Calendars {
  private static final Duration TOLD_AFTER = Duration.ofMinutes(15);

  private final Town town;
  private final Stores stores;
  private final Booking booking;
  private final Accounts accounts;
  private final Leases leases;
  private final Entries entries;
  private final Clocks clocks;

  /**
   * @param booking whose meetings they are
   * @param clock the business clock
   * @param machine the machine's, by which leases and retries go
   */
  public Calendars(
      Town town,
      Stores stores,
      Booking booking,
      Seal seal,
      Clock clock,
      Clock machine,
      Supplier<UUID> ids) {
    this.town = town;
    this.stores = stores;
    this.booking = booking;
    this.clocks = new Clocks(clock, machine);
    this.accounts = new Accounts(seal, ids);
    this.leases = new Leases(seal, ids);
    this.entries = new Entries(machine);
    booking.bookings().listen(entries);
  }

  /** What speaks to the calendars. */
  public CalendarWork work(Transactions transactions, Web web) {
    Tables tables =
        new Tables(
            transactions,
            accounts,
            leases,
            entries,
            new Sightings(clocks.machine()),
            booking.meetings(),
            town);
    CaseworkersChanges changes = new CaseworkersChanges(tables, booking.bookings(), stores, clocks);
    return new CalendarWork(tables, clocks, changes, web);
  }

  /**
   * Tries whether a calendar can be worked with.
   *
   * @throws CalendarFault saying why not
   */
  public void attempt(AccountSettings settings, Web web) throws CalendarFault {
    Deadline deadline = Deadline.from(clocks.machine(), new Stop());
    if (settings instanceof AccountSettings.CalDav it) {
      if (new DavCalendar(web, it, deadline).state().isReadOnly()) {
        throw new CalendarFault(Code.READ_ONLY);
      }
    } else if (settings instanceof AccountSettings.Feed it) {
      FeedReading.attempt(web, it, deadline);
    } else if (settings instanceof AccountSettings.Invitation it) {
      Post.attempt(it.smtp(), deadline);
    }
  }

  /** Adds a calendar of a caseworker; all she has to come is wanted there. */
  public UUID add(Handle tx, UUID caseworker, AccountSettings settings) {
    return accounts.add(tx, caseworker, settings, clocks.machineNow());
  }

  /** Every calendar, and how it fares. */
  public List<CalendarStatus> all(Handle tx) {
    return accounts.all(tx);
  }

  /** Ends a calendar and forgets how it is reached; what is written there stays. */
  public boolean remove(Handle tx, UUID id) {
    return accounts.end(tx, id, clocks.machineNow());
  }

  /** The calendars that have failed for long and of which nobody was told; each once. */
  public List<UUID> tellOfFailing(Handle tx) {
    return accounts.tellOfFailing(tx, clocks.machineNow().minus(TOLD_AFTER), clocks.machineNow());
  }
}
