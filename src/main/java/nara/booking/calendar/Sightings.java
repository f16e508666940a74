package nara.booking.calendar;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import nara.booking.Span;
import nara.booking.calendar.DavCalendar.Resource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** What reads have shown of our events. */
final class Sightings {
  /** After so many reads it is no delay any more that what we wrote has not been seen. */
  static final int PATIENCE = 3;

  private final Clock machine;

  Sightings(Clock machine) {
    this.machine = machine;
  }

  /** It is there, as this, and nothing speaks against it; which version does not matter. */
  void seen(Handle tx, Entry entry, OurEvents.Seen seen) {
    Resource resource = seen.resource();
    boolean isKnown =
        resource.etag().equals(entry.etag())
            && entry.href().equals(Optional.of(resource.href()))
            && seen.sequence().orElse(0) <= entry.times().sequence();
    if (!isKnown || !entry.isThere() || !entry.sighting().isPlain()) {
      found(tx, entry, seen);
    }
  }

  /** The same, and it is the caseworker's or ours to be written on. */
  void found(Handle tx, Entry entry, OurEvents.Seen seen) {
    update(
            tx,
            entry,
            """
            there_version = greatest(there_version, 1), href = :href, etag = :etag,
            seen = true, unseen_reads = 0, missing_since = null, suspected = false,
            sequence = greatest(sequence, :sequence),
            due_at = case when state = 'due' then :now else due_at end
            """)
        .bind("href", seen.resource().href())
        .bind("etag", seen.resource().etag().orElse(null))
        .bind("sequence", seen.sequence().orElse(0))
        .bind("now", machine.instant())
        .execute();
  }

  /** The caseworker has moved it there, and the meeting with it: from now on that time is known. */
  void moved(Handle tx, Entry entry, Span times) {
    update(
            tx,
            entry,
            """
            written = array[:times],
            earlier = array(select distinct it from unnest(earlier || written) it where it <> :times)
            """)
        .bind("times", Entry.written(times))
        .execute();
  }

  /** What we wrote has not been seen yet; after some patience it is written anew. */
  void unseen(Handle tx, Entry entry) {
    update(
            tx,
            entry,
            """
            unseen_reads = unseen_reads + 1,
            there_version = case when (unseen_reads + 1) % :patience = 0 then 0 else there_version end,
            state = case when (unseen_reads + 1) % :patience = 0 then 'due' else state end,
            due_at = case when (unseen_reads + 1) % :patience = 0 then :now else due_at end
            """)
        .bind("patience", PATIENCE)
        .bind("now", machine.instant())
        .execute();
  }

  /** It was there and is not. */
  void missing(Handle tx, Entry entry, Instant since) {
    update(tx, entry, "missing_since = coalesce(missing_since, :since)")
        .bind("since", since)
        .execute();
  }

  /** What the calendar says of it is not believed until a human says so. */
  void suspect(Handle tx, Entry entry) {
    update(tx, entry, "suspected = true").execute();
  }

  private static Update update(Handle tx, Entry entry, String changes) {
    return tx.createUpdate(
            "update calendar_entry set "
                + changes
                + " where account_id = :account and meeting_id = :meeting")
        .bind("account", entry.account())
        .bind("meeting", entry.meeting());
  }
}
