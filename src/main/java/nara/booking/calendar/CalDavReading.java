package nara.booking.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nara.booking.Span;
import nara.booking.calendar.DavCalendar.State;
import nara.town.Town;

/**
 * Reads a CalDAV calendar: what else takes the caseworker's time, and what she did to our events.
 */
final class CalDavReading {
  /** What comes back was expanded only so far, so that it is read again however little changes. */
  private static final Duration READ_ANYHOW = Duration.ofMinutes(10);

  private static final Duration BEFORE = Duration.ofDays(1);

  private final Tables tables;
  private final Clocks clocks;
  private final EventNames names;
  private final Following following;
  private final CaseworkersChanges changes;
  private final DavCalendar calendar;

  CalDavReading(
      Tables tables,
      Clocks clocks,
      EventNames names,
      CaseworkersChanges changes,
      DavCalendar calendar) {
    this.tables = tables;
    this.clocks = clocks;
    this.names = names;
    this.following = new Following(tables, clocks, changes, calendar);
    this.changes = changes;
    this.calendar = calendar;
  }

  /** Reads it, as far as anything may have changed. */
  void read(Account account, Manner manner) throws CalendarFault {
    Instant asOf = clocks.machineNow();
    boolean isClear = following.expected(account).stream().allMatch(it -> it.sighting().isPlain());
    if (!manner.isWhole() && isClear && isUnchanged(account, asOf)) {
      tables.transactions().run(tx -> tables.accounts().stillSo(tx, account, asOf));
      return;
    }
    // before the events: what changes meanwhile is then seen the next time
    State state = calendar.state();
    Span within = within(tables.town(), clocks.now());
    OurEvents ours = new OurEvents(names, calendar);
    List<IcsComponent> readable = ours.read(calendar.events(within));
    List<Span> busy = BusyTimes.of(readable, within, names::isOurs, Set.of());
    tables.transactions().run(tx -> tables.accounts().busy(tx, account, busy, asOf));
    following.follow(account, ours, manner, asOf);
    changes.tellOfOverlaps(account, busy, within);
    tables.transactions().run(tx -> tables.accounts().read(tx, account, state.position(), asOf));
  }

  private boolean isUnchanged(Account account, Instant now) throws CalendarFault {
    boolean isRecent =
        account.readAt().filter(it -> it.isAfter(now.minus(READ_ANYHOW))).isPresent();
    return isRecent
        && account.position().isPresent()
        && calendar.isUnchanged(account.position().get());
  }

  /** As far ahead as residents can book, and a little more. */
  static Span within(Town town, Instant now) {
    Instant end = now.atZone(Town.ZONE).plus(town.booking().horizon()).plusDays(2).toInstant();
    return new Span(now.minus(BEFORE), end);
  }
}
