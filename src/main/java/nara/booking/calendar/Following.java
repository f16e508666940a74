package nara.booking.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nara.booking.calendar.CalendarFault.Code;
import nara.booking.calendar.OurEvents.Seen;
import org.jdbi.v3.core.Handle;

/**
 * Follows what the caseworker did to our events, and nothing that only the server did: what is gone
 * is believed when a second read says so, much at once only when a human does, and an old copy
 * never.
 */
final class Following {
  /** So many events that are gone or moved at once are no suspicion yet. */
  private static final int FEW = 3;

  /** So far apart are two reads that say the same. */
  private static final Duration APART = CalendarWork.READS_CALDAV;

  private final Tables tables;
  private final Clocks clocks;
  private final CaseworkersChanges changes;
  private final DavCalendar calendar;

  Following(Tables tables, Clocks clocks, CaseworkersChanges changes, DavCalendar calendar) {
    this.tables = tables;
    this.clocks = clocks;
    this.changes = changes;
    this.calendar = calendar;
  }

  private record Found(Entry entry, Seen seen) {}

  /**
   * What is not as it should be.
   *
   * @param missing what is not there any more
   * @param cancelled what is there, marked as off
   * @param old what has come back as it was once
   */
  private record Findings(
      List<Entry> missing,
      List<Entry> cancelled,
      List<Found> moved,
      List<Found> old,
      List<Code> faults) {
    Findings() {
      this(
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>());
    }

    List<Entry> gone() {
      List<Entry> gone = new ArrayList<>(missing);
      gone.addAll(cancelled);
      return gone;
    }

    boolean isSuspected() {
      return gone().stream().anyMatch(it -> it.sighting().isSuspected())
          || moved.stream().anyMatch(it -> it.entry().sighting().isSuspected());
    }
  }

  /** The events that must be there. */
  List<Entry> expected(Account account) {
    return tables
        .transactions()
        .in(tx -> tables.entries().expected(tx, account.id(), clocks.now()));
  }

  /**
   * Follows.
   *
   * @param asOf when the events were asked for
   * @throws CalendarFault for what was not followed; all else was
   */
  void follow(Account account, OurEvents ours, Manner manner, Instant asOf) throws CalendarFault {
    tables.transactions().run(tx -> takeUp(tx, account, ours));
    List<Entry> expected = expected(account);
    Findings findings = new Findings();
    for (Entry entry : expected) {
      look(account, entry, ours, findings);
    }
    if (!findings.gone().isEmpty()) {
      // events of a calendar that is gone itself have not been taken away by anybody
      calendar.state();
    }
    long seen = expected.stream().filter(it -> it.sighting().isSeen()).count();
    boolean isInDoubt = findings.isSuspected() || !findings.old().isEmpty();
    findings.old().forEach(it -> changes.putBack(account, it.entry(), it.seen()));
    boolean manyMoved =
        followMoved(account, findings, manner, isInDoubt || isMany(findings.moved(), seen));
    boolean manyGone =
        followGone(account, findings, manner, isInDoubt || isMany(findings.gone(), seen), asOf);
    if (manyGone || manyMoved) {
      throw new CalendarFault(manyGone ? Code.MANY_GONE : Code.MANY_MOVED);
    }
    if (!findings.faults().isEmpty()) {
      throw new CalendarFault(findings.faults().get(0));
    }
  }

  /** What is there though we never heard that it arrived is ours to write on, or to take away. */
  private void takeUp(Handle tx, Account account, OurEvents ours) {
    tables.leases().require(tx, account, clocks.machineNow());
    Entries entries = tables.entries();
    ours.forEach(
        (number, seen) -> {
          entries.addStray(tx, account.id(), number);
          Optional<Entry> entry = entries.find(tx, account.id(), number);
          boolean isUnwanted = entry.filter(it -> entries.isUnwanted(tx, it)).isPresent();
          entry
              .filter(it -> isUnwanted || (!it.isThere() && it.mayBeThere()))
              .ifPresent(it -> tables.sightings().found(tx, it, seen));
          entry.filter(it -> isUnwanted).ifPresent(it -> entries.again(tx, it));
        });
  }

  private void look(Account account, Entry entry, OurEvents ours, Findings findings)
      throws CalendarFault {
    Optional<Seen> seen;
    try {
      seen = ours.find(entry);
    } catch (CalendarFault e) {
      if (e.code().stopsAll()) {
        throw e;
      }
      findings.faults().add(e.code());
      return;
    }
    if (seen.isPresent()) {
      compare(account, new Found(entry, seen.get()), findings);
    } else if (entry.sighting().isSeen()) {
      findings.missing().add(entry);
    } else {
      inTransaction(account, tx -> tables.sightings().unseen(tx, entry));
      if (entry.sighting().unseenReads() + 1 >= Sightings.PATIENCE) {
        findings.faults().add(Code.NEVER_SEEN);
      }
    }
  }

  private void compare(Account account, Found found, Findings findings) {
    Entry entry = found.entry();
    Seen seen = found.seen();
    Optional<EventTimes> other =
        seen.times().filter(it -> it.isAllDay() || !entry.hasWritten(it.span()));
    boolean isOld =
        other
            .filter(it -> entry.wasOnce(it.span(), seen.sequence().orElse(Integer.MAX_VALUE)))
            .isPresent();
    if (seen.isCancelled()) {
      findings.cancelled().add(entry);
    } else if (isOld) {
      findings.old().add(found);
    } else if (other.isPresent()) {
      findings.moved().add(found);
    } else {
      inTransaction(account, tx -> tables.sightings().seen(tx, entry, seen));
    }
  }

  private static boolean isMany(List<?> some, long of) {
    return some.size() > FEW && 2L * some.size() > of;
  }

  /** Returns whether they are too many to be believed. */
  private boolean followMoved(
      Account account, Findings findings, Manner manner, boolean isSuspicious) {
    boolean isDecided = manner == Manner.FOLLOW_MOVED || manner == Manner.RESTORE_MOVED;
    for (Found it : findings.moved()) {
      if (manner == Manner.RESTORE_MOVED) {
        changes.putBack(account, it.entry(), it.seen());
      } else if (isSuspicious && !isDecided) {
        inTransaction(account, tx -> tables.sightings().suspect(tx, it.entry()));
      } else {
        changes.moved(account, it.entry(), it.seen());
      }
    }
    return isSuspicious && !isDecided && !findings.moved().isEmpty();
  }

  /** Returns whether they are too many to be believed. */
  private boolean followGone(
      Account account, Findings findings, Manner manner, boolean isSuspicious, Instant asOf) {
    boolean isDecided = manner == Manner.CANCEL_GONE || manner == Manner.RESTORE_GONE;
    for (Entry it : findings.gone()) {
      if (manner == Manner.RESTORE_GONE) {
        changes.restore(account, it);
      } else if (isSuspicious && !isDecided) {
        inTransaction(account, tx -> tables.sightings().missing(tx, it, asOf));
        inTransaction(account, tx -> tables.sightings().suspect(tx, it));
      } else if (isDecided || findings.cancelled().contains(it) || isStillGone(it, asOf)) {
        changes.takenAway(account, it);
      } else {
        inTransaction(account, tx -> tables.sightings().missing(tx, it, asOf));
      }
    }
    return isSuspicious && !isDecided && !findings.gone().isEmpty();
  }

  private static boolean isStillGone(Entry entry, Instant asOf) {
    return entry.sighting().missingSince().filter(it -> !it.plus(APART).isAfter(asOf)).isPresent();
  }

  private void inTransaction(Account account, Consumer<Handle> work) {
    tables
        .transactions()
        .run(
            tx -> {
              tables.leases().require(tx, account, clocks.machineNow());
              work.accept(tx);
            });
  }
}
