package nara.booking.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nara.seal.Seal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/** Who works on which calendar: one node at a time, for as long as its lease. */
final class Leases {
  /** Longer than any work on one calendar takes. */
  private static final Duration LEASE = Duration.ofSeconds(90);

  private final Seal seal;
  private final Supplier<UUID> ids;

  Leases(Seal seal, Supplier<UUID> ids) {
    this.seal = seal;
    this.ids = ids;
  }

  /** Somebody else has the calendar now, or it has ended: what is under way stops. */
  static final class LostException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /**
   * Takes a calendar at which something is to be done, so that no other node does; those that have
   * something to deliver first.
   */
  Optional<Account> claim(Handle tx, Instant now) {
    return claim(
        tx,
        """
        (retry_at is null or retry_at <= :now)
          and (pull_at <= :now
               or exists (select from calendar_entry e where e.account_id = a.id
                          and e.state = 'due' and e.due_at <= :now))
        """,
        null,
        now);
  }

  /** Takes this calendar, whatever is to be done; empty if somebody works on it. */
  Optional<Account> claim(Handle tx, UUID id, Instant now) {
    return claim(tx, "id = :id", id, now);
  }

  private Optional<Account> claim(Handle tx, String which, @Nullable UUID id, Instant now) {
    UUID lease = ids.get();
    return tx.createQuery(
            """
            update calendar_account set leased_by = :lease, lease_until = :until
            where id = (
              select id from calendar_account a
              where ended_at is null and (lease_until is null or lease_until < :now) and %s
              order by exists (select from calendar_entry e where e.account_id = a.id
                               and e.state = 'due' and e.due_at <= :now) desc,
                       pull_at
              limit 1 for update skip locked)
            returning *
            """
                .formatted(which))
        .bind("lease", lease)
        .bind("until", now.plus(LEASE))
        .bind("now", now)
        .bind("id", id)
        .map(row -> account(row, id != null, now))
        .findOne();
  }

  private Account account(RowView row, boolean readsAnyhow, Instant now) {
    Optional<Instant> pullAt = Optional.ofNullable(row.getColumn("pull_at", Instant.class));
    return new Account(
        row.getColumn("id", UUID.class),
        row.getColumn("caseworker_id", UUID.class),
        Accounts.settings(seal, row),
        row.getColumn("leased_by", UUID.class),
        Optional.ofNullable(row.getColumn("position", String.class)),
        Optional.ofNullable(row.getColumn("read_at", Instant.class)),
        pullAt.filter(it -> readsAnyhow || !it.isAfter(now)).isPresent(),
        pullAt,
        row.getColumn("failures", Integer.class));
  }

  /**
   * Makes sure that nobody else works on the calendar until the transaction ends.
   *
   * @throws LostException if it is not ours any more
   */
  void require(Handle tx, Account account, Instant now) {
    boolean isOurs =
        tx.createQuery(
                """
                select 1 from calendar_account
                where id = :id and leased_by = :lease and lease_until > :now and ended_at is null
                for share
                """)
            .bind("id", account.id())
            .bind("lease", account.lease())
            .bind("now", now)
            .mapTo(Integer.class)
            .findOne()
            .isPresent();
    if (!isOurs) {
      throw new LostException();
    }
  }

  /** Gives a calendar back as it was taken: whoever comes next goes on at once. */
  void giveBack(Handle tx, Account account) {
    tx.createUpdate(
            """
            update calendar_account set leased_by = null, lease_until = null
            where id = :id and leased_by = :lease
            """)
        .bind("id", account.id())
        .bind("lease", account.lease())
        .execute();
  }

  /**
   * The work went well. What was found out by reading stands until a read finds nothing.
   *
   * @param wasRead whether all that can be read was
   * @param pullAt when the calendar is read again
   */
  void done(Handle tx, Account account, boolean wasRead, Optional<Instant> pullAt) {
    tx.createUpdate(
            """
            update calendar_account a
            set leased_by = null, lease_until = null, retry_at = null, pull_at = :pullAt, failures = 0,
                failing_since = case when recovers then null else failing_since end,
                told_at = case when recovers then null else told_at end,
                problem = case when recovers then null else problem end
            from (select :wasRead and not exists (select from calendar_entry e where e.account_id = :id
                                     and e.state = 'due' and e.attempts > 0) as recovers) it
            where a.id = :id and leased_by = :lease
            """)
        .bind("id", account.id())
        .bind("lease", account.lease())
        .bind("wasRead", wasRead)
        .bind("pullAt", pullAt.orElse(null))
        .execute();
  }

  /**
   * The work failed.
   *
   * @param pullAt when the calendar is read again
   * @param retryAt until when it is left alone altogether
   */
  void failed(
      Handle tx,
      Account account,
      CalendarFault.Code problem,
      Optional<Instant> pullAt,
      Optional<Instant> retryAt,
      Instant now) {
    tx.createUpdate(
            """
            update calendar_account
            set leased_by = null, lease_until = null, retry_at = :retryAt, pull_at = :pullAt,
                failures = failures + 1, failing_since = coalesce(failing_since, :now),
                problem = :problem
            where id = :id and leased_by = :lease
            """)
        .bind("id", account.id())
        .bind("lease", account.lease())
        .bind("problem", problem.name())
        .bind("pullAt", pullAt.orElse(null))
        .bind("retryAt", retryAt.orElse(null))
        .bind("now", now)
        .execute();
  }
}
