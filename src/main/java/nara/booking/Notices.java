package nara.booking;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/** What residents are to be told about their meetings, as rows. */
final class Notices {
  /** Whether the resident is going to be reminded of this meeting. */
  boolean isToBeReminded(Handle tx, UUID meeting) {
    return tx.createQuery(
            """
            select exists (select from meeting_notice
                           where meeting_id = :meeting and kind = 'reminder' and state = 'waiting')
            """)
        .bind("meeting", meeting)
        .mapTo(Boolean.class)
        .one();
  }

  /** The resident wants no reminders any more. */
  void dropReminders(Handle tx, UUID resident) {
    tx.createUpdate(
            """
            update meeting_notice set state = 'dropped'
            where resident_id = :resident and kind = 'reminder' and state = 'waiting'
            """)
        .bind("resident", resident)
        .execute();
  }

  /** What is due, soonest first. */
  List<Notice> due(Handle tx, Instant now, int atMost) {
    return tx.createQuery(
            """
            select * from meeting_notice where state = 'waiting' and rings_at <= :now
            order by rings_at limit :atMost
            """)
        .bind("now", now)
        .bind("atMost", atMost)
        .map(Notices::notice)
        .list();
  }

  /**
   * Takes one that was due, if it still is; whoever takes it has the lock of the resident's thread.
   */
  Optional<Notice> take(Handle tx, UUID id, Instant now) {
    return tx.createQuery(
            """
            select * from meeting_notice where id = :id and state = 'waiting' and rings_at <= :now
            for update
            """)
        .bind("id", id)
        .bind("now", now)
        .map(Notices::notice)
        .findOne();
  }

  /**
   * Takes one that was said since then, and whose text message was not sent after all, as somebody
   * has the thread now, or wants no more of them.
   */
  Optional<Notice> takeUnsent(Handle tx, Instant since) {
    return tx.createQuery(
            """
            select n.* from meeting_notice n
            join thread t on t.resident_id = n.resident_id
            join message m on m.thread_id = t.id and m.direction = 'out' and m.received_at = n.said_at
              and m.steps like '%meeting\\_' || n.kind || '.%'
            join outbox o on o.message_id = m.id and o.state = 'dropped'
            where n.state = 'said' and n.kind <> 'reminder' and n.said_at > :since
            limit 1 for update of n skip locked
            """)
        .bind("since", since)
        .map(Notices::notice)
        .findOne();
  }

  /** The notice that is being said to a resident. */
  Optional<Notice> beingSaid(Handle tx, UUID resident) {
    return tx.createQuery(
            """
            select * from meeting_notice where resident_id = :resident and state = 'saying'
            order by created_at limit 1
            """)
        .bind("resident", resident)
        .map(Notices::notice)
        .findOne();
  }

  /** How it stands from now on: {@code saying}, {@code said}, {@code dropped}, {@code failed}. */
  void set(Handle tx, UUID id, String state, Instant now) {
    tx.createUpdate("update meeting_notice set state = :state, said_at = :now where id = :id")
        .bind("state", state)
        .bind("now", now)
        .bind("id", id)
        .execute();
  }

  /** It was not said now, and waits until then. */
  void wait(Handle tx, UUID id, Instant until) {
    tx.createUpdate(
            "update meeting_notice set state = 'waiting', said_at = null, rings_at = :until where id = :id")
        .bind("until", until)
        .bind("id", id)
        .execute();
  }

  /** It is tried again later. */
  void postpone(Handle tx, UUID id, Instant until, int attempts) {
    tx.createUpdate(
            "update meeting_notice set rings_at = :until, attempts = :attempts where id = :id")
        .bind("until", until)
        .bind("attempts", attempts)
        .bind("id", id)
        .execute();
  }

  private static Notice notice(RowView row) {
    return new Notice(
        row.getColumn("id", UUID.class),
        row.getColumn("meeting_id", UUID.class),
        row.getColumn("meeting_version", Integer.class),
        row.getColumn("resident_id", UUID.class),
        kind(row),
        Optional.ofNullable(row.getColumn("earlier", Instant.class)),
        row.getColumn("by_representative", Boolean.class),
        row.getColumn("due_at", Instant.class),
        row.getColumn("not_after", Instant.class),
        row.getColumn("attempts", Integer.class));
  }

  static Notice.Kind kind(RowView row) {
    return Notice.Kind.valueOf(row.getColumn("kind", String.class).toUpperCase(Locale.ROOT));
  }
}
