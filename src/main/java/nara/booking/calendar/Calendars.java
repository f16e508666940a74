package nara.booking.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nara.booking.Booking;
import nara.booking.Meeting;
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
   */
  public Calendars(
      Town town, Stores stores, Booking booking, Seal seal, Clocks clocks, Supplier<UUID> ids) {
    this.town = town;
    this.stores = stores;
    this.booking = booking;
    this.clocks = clocks;
    this.accounts = new Accounts(seal, ids);
    this.leases = new Leases(seal, ids);
    this.entries = new Entries(clocks.machine());
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
    CaseworkersChanges changes =
        new CaseworkersChanges(
            tables, booking.bookings(), stores, new CalendarTickets(town, stores), clocks);
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

  /**
   * The calendars that have failed for long and of which nobody was told; each once. Their
   * caseworkers get a ticket if it concerns anybody.
   */
  public List<UUID> tellOfFailing(Handle tx) {
    List<UUID> failing =
        accounts.tellOfFailing(tx, clocks.machineNow().minus(TOLD_AFTER), clocks.machineNow());
    accounts.all(tx).stream()
        .filter(it -> failing.contains(it.id()))
        .forEach(it -> tellOfFailing(tx, it));
    return failing;
  }

  private void tellOfFailing(Handle tx, CalendarStatus calendar) {
    Instant now = clocks.now();
    List<Meeting> unsettled =
        entries.unsettled(tx, calendar.id(), now).stream()
            .flatMap(it -> booking.meetings().find(tx, it).stream())
            .toList();
    // by the business clock, as all that people read
    Duration age = Duration.between(calendar.failingSince().orElseThrow(), clocks.machineNow());
    new CalendarTickets(town, stores).failing(tx, unsettled, now.minus(age), now);
  }
}
