package nara.handover;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nara.handover.Waiting.Deadline;
import nara.people.NoticeChoice.Way;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/** The notices to staff whose desk is closed, and what became of them. */
public final class NoticeLedger {
  private static final Duration KEPT = Duration.ofDays(90);

  private final Supplier<UUID> ids;

  public NoticeLedger(Supplier<UUID> ids) {
    this.ids = ids;
  }

  /** What became of a notice. */
  enum State {
    QUEUED,
    /** A server is being told: if we die here, nobody knows whether it was. */
    SENDING,
    /** Taken by the mail server, or by the outbox. */
    SENT,
    /** They came by themselves before it was sent. */
    DROPPED,
    FAILED,
    UNKNOWN;

    String written() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A notice that is being sent by mail.
   *
   * @param attempts how often, this time included
   */
  record Letter(
      UUID id, UUID caseworker, UUID thread, NoticeKind kind, int attempts, Instant created) {}

  /** One node at a time decides whether somebody is told. */
  static void lock(Handle tx, UUID caseworker) {
    tx.createQuery("select id from caseworker where id = :id for update")
        .bind("id", caseworker)
        .mapTo(UUID.class)
        .one();
  }

  /** When they were last told anything. */
  static Optional<Instant> last(Handle tx, UUID caseworker) {
    return tx.createQuery(
            """
            select created_at from desk_notice
            where caseworker_id = :id and state <> 'dropped' order by created_at desc limit 1
            """)
        .bind("id", caseworker)
        .mapTo(Instant.class)
        .findOne();
  }

  /** Notes that they are told before this deadline; false if they were. */
  static boolean mark(Handle tx, UUID caseworker, Deadline deadline, Instant now) {
    return tx.createUpdate(
                """
                insert into desk_notice_deadline (caseworker_id, subject, due, noticed_at)
                values (:id, :subject, :due, :now) on conflict do nothing
                """)
            .bind("id", caseworker)
            .bind("subject", deadline.subject())
            .bind("due", deadline.due())
            .bind("now", now)
            .execute()
        == 1;
  }

  void add(Handle tx, UUID caseworker, UUID thread, NoticeKind kind, Way way, Instant now) {
    State state = way == Way.MAIL ? State.QUEUED : State.SENT;
    tx.createUpdate(
            """
            insert into desk_notice (id, caseworker_id, thread_id, kind, way, state, created_at)
            values (:id, :caseworker, :thread, :kind, :way, :state, :now)
            """)
        .bind("id", ids.get())
        .bind("caseworker", caseworker)
        .bind("thread", thread)
        .bind("kind", kind.written())
        .bind("way", way.name().toLowerCase(Locale.ROOT))
        .bind("state", state.written())
        .bind("now", now)
        .execute();
  }

  /** The next that is to be sent by mail, for whoever asks alone. */
  static Optional<Letter> claim(Handle tx, Instant machineNow, Duration lease) {
    return tx.createQuery(
            """
            update desk_notice set state = 'sending', attempts = attempts + 1, lease_until = :until
            where id = (select id from desk_notice
                        where state = 'queued' and (due_at is null or due_at <= :now)
                        order by created_at limit 1 for update skip locked)
            returning *
            """)
        .bind("until", machineNow.plus(lease))
        .bind("now", machineNow)
        .map(NoticeLedger::letter)
        .findOne();
  }

  /** Those whose sender has died over them; they are sent by mail no more. */
  static List<Letter> orphans(Handle tx, Instant machineNow) {
    return tx.createQuery(
            """
            update desk_notice set state = 'unknown', lease_until = null
            where state = 'sending' and lease_until <= :now returning *
            """)
        .bind("now", machineNow)
        .map(NoticeLedger::letter)
        .list();
  }

  static void settle(Handle tx, UUID id, State state, Way way) {
    tx.createUpdate(
            """
            update desk_notice set state = :state, way = :way, lease_until = null where id = :id
            """)
        .bind("state", state.written())
        .bind("way", way.name().toLowerCase(Locale.ROOT))
        .bind("id", id)
        .execute();
  }

  static void again(Handle tx, UUID id, Instant due) {
    tx.createUpdate(
            """
            update desk_notice set state = 'queued', due_at = :due, lease_until = null where id = :id
            """)
        .bind("due", due)
        .bind("id", id)
        .execute();
  }

  /** Forgets what is long past. */
  static void prune(Handle tx, Instant now) {
    for (String old :
        List.of(
            "delete from desk_notice where created_at < :before",
            "delete from desk_notice_deadline where noticed_at < :before")) {
      tx.createUpdate(old).bind("before", now.minus(KEPT)).execute();
    }
  }

  private static Letter letter(RowView row) {
    return new Letter(
        row.getColumn("id", UUID.class),
        row.getColumn("caseworker_id", UUID.class),
        row.getColumn("thread_id", UUID.class),
        NoticeKind.read(row.getColumn("kind", String.class)),
        row.getColumn("attempts", Integer.class),
        row.getColumn("created_at", Instant.class));
  }
}
