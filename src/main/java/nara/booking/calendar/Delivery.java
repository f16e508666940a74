package nara.booking.calendar;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nara.booking.Meeting;
import nara.booking.calendar.CalendarFault.Code;
import org.jdbi.v3.core.Handle;

/** Takes the meetings to a calendar. */
abstract class Delivery {
  /** So often somebody may have been faster. */
  private static final int PATIENCE = 3;

  private final Tables tables;
  private final Clocks clocks;

  Delivery(Tables tables, Clocks clocks) {
    this.tables = tables;
    this.clocks = clocks;
  }

  /**
   * What became of a round of deliveries.
   *
   * @param meetsChanges whether somebody has changed one of them there, which is to be read first
   * @param fault what stood in the way of some or all
   */
  record Round(boolean meetsChanges, Optional<Code> fault) {}

  /** Delivers all that is due, for as long as there is time; what is refused stops no other. */
  final Round deliver(Account account, Deadline deadline) {
    boolean meetsChanges = false;
    Optional<Code> fault = Optional.empty();
    for (Entry entry : due(account)) {
      if (deadline.isOver()) {
        break;
      }
      try {
        if (!deliver(account, entry, deadline)) {
          meetsChanges = true;
          postpone(entry, Code.REFUSED);
          fault = entry.attempts() >= PATIENCE ? Optional.of(Code.REFUSED) : fault;
        }
      } catch (CalendarFault e) {
        fault = Optional.of(e.code());
        postpone(entry, e.code());
        if (e.code().stopsAll()) {
          break;
        }
      }
    }
    return new Round(meetsChanges, fault);
  }

  private List<Entry> due(Account account) {
    return tables
        .transactions()
        .in(tx -> tables.entries().due(tx, account.id(), clocks.machineNow()));
  }

  private void postpone(Entry entry, Code code) {
    // where the event may be what is wrong, the others go first the next time
    boolean isOfTheServer = code.stopsAll() && !code.isPerhapsOfTheEvent();
    int attempts = isOfTheServer ? 0 : entry.attempts() + 1;
    tables
        .transactions()
        .run(
            tx ->
                tables
                    .entries()
                    .postpone(tx, entry, clocks.machineNow().plus(CalendarWork.backoff(attempts))));
  }

  /** Whether it was delivered; false if somebody has changed it there meanwhile. */
  private boolean deliver(Account account, Entry entry, Deadline deadline) throws CalendarFault {
    Optional<Meeting> found =
        tables
            .transactions()
            .in(
                tx -> {
                  tables.leases().require(tx, account, clocks.machineNow());
                  return tables.meetings().find(tx, entry.meeting());
                });
    Meeting meeting = found.orElseThrow(() -> new CalendarFault(Code.INTERNAL));
    boolean stays =
        meeting.state() != Meeting.State.CANCELLED
            && meeting.caseworker().equals(account.caseworker());
    if (stays) {
      return put(account, entry, meeting, deadline);
    }
    if (entry.mayBeThere()) {
      takeAway(entry, meeting, deadline);
    }
    inTransaction(account, tx -> tables.entries().isGone(tx, entry, meeting.version()));
    return true;
  }

  /** Writes what became of it, as long as the calendar is ours to work on. */
  final void inTransaction(Account account, Consumer<Handle> work) {
    tables
        .transactions()
        .run(
            tx -> {
              tables.leases().require(tx, account, clocks.machineNow());
              work.accept(tx);
            });
  }

  abstract boolean put(Account account, Entry entry, Meeting meeting, Deadline deadline)
      throws CalendarFault;

  abstract void takeAway(Entry entry, Meeting meeting, Deadline deadline) throws CalendarFault;
}
