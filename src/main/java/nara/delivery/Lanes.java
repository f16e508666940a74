package nara.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nara.message.PhoneNumber;
import nara.seal.Field;
import nara.seal.Seal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/** The outbox as its sender sees it: claims, leases and what became of each attempt. */
final class Lanes {
  private final Seal seal;
  private final Map<String, PhoneNumber> numbers;

  /**
   * @param numbers the town's number at each provider
   */
  Lanes(Seal seal, Map<String, PhoneNumber> numbers) {
    this.seal = seal;
    this.numbers = Map.copyOf(numbers);
  }

  /**
   * Claims the oldest due message of a lane where nothing older is unsent. A danger answer and an
   * alarm wait for nothing. What may no longer be sent is dropped on the way.
   */
  Optional<UUID> claim(Handle tx, Instant now, Duration lease) {
    while (true) {
      Optional<UUID> next = oldestDue(tx, now);
      if (next.isEmpty() || maySend(tx, next.get())) {
        next.ifPresent(id -> begin(tx, id, now, now.plus(lease)));
        return next;
      }
      tx.createUpdate("update outbox set state = 'dropped' where id = :id")
          .bind("id", next.get())
          .execute();
    }
  }

  private static Optional<UUID> oldestDue(Handle tx, Instant now) {
    return tx.createQuery(
            """
            select o.id from outbox o
            where o.state = 'queued' and o.due_at <= :now
              and (o.kind in ('danger', 'notice')
                   or not exists (select from outbox older
                                  where older.contact_point_id = o.contact_point_id
                                    and older.seq < o.seq
                                    and older.state in ('queued', 'sending')))
            order by (o.kind in ('danger', 'notice')) desc, o.seq
            limit 1 for update skip locked
            """)
        .bind("now", now)
        .mapTo(UUID.class)
        .findOne();
  }

  private static boolean maySend(Handle tx, UUID id) {
    return tx.createQuery(
            """
            select (o.despite_opt_out
                    or not exists (select from opt_out where contact_point_id = o.contact_point_id))
               and (o.kind <> 'bot' or (t.owner_id is null and t.silenced_by is null))
            from outbox o left join thread t on t.id = o.thread_id
            where o.id = :id
            """)
        .bind("id", id)
        .mapTo(Boolean.class)
        .one();
  }

  private static void begin(Handle tx, UUID id, Instant now, Instant leaseUntil) {
    tx.createUpdate(
            """
            update outbox
            set state = 'sending', lease_until = :lease, attempts = attempts + 1,
                first_try_at = coalesce(first_try_at, :now)
            where id = :id
            """)
        .bind("id", id)
        .bind("now", now)
        .bind("lease", leaseUntil)
        .execute();
  }

  /** Claims a message whose lease ran out: nobody knows whether it was sent. */
  Optional<UUID> claimLost(Handle tx, Instant now, Duration lease) {
    return tx.createQuery(
            """
            update outbox set lease_until = :lease, attempts = attempts + 1
            where id = (select id from outbox where state = 'sending' and lease_until < :now
                        order by lease_until limit 1 for update skip locked)
            returning id
            """)
        .bind("lease", now.plus(lease))
        .bind("now", now)
        .mapTo(UUID.class)
        .findOne();
  }

  /**
   * Reads a claimed message.
   *
   * @throws RuntimeException if its text or number cannot be read any more
   */
  Attempt read(Handle tx, UUID id) {
    return tx.createQuery(
            """
            select o.*, m.text_sealed, c.address_sealed
            from outbox o
              join contact_point c on c.id = o.contact_point_id
              left join message m on m.id = o.message_id
            where o.id = :id
            """)
        .bind("id", id)
        .map(this::attempt)
        .one();
  }

  private Attempt attempt(RowView row) {
    UUID contactPoint = row.getColumn("contact_point_id", UUID.class);
    byte[] address = row.getColumn("address_sealed", byte[].class);
    String number = seal.open(address, new Field("contact_point", "address_sealed", contactPoint));
    String provider = row.getColumn("provider", String.class);
    PhoneNumber from = numbers.get(provider);
    if (from == null) {
      throw new IllegalStateException("no number at the provider " + provider);
    }
    return new Attempt(
        row.getColumn("id", UUID.class),
        contactPoint,
        Letter.Kind.read(row.getColumn("kind", String.class)),
        provider,
        new OutgoingSms(
            from, new PhoneNumber(number), text(row), row.getColumn("callback_id", UUID.class)),
        row.getColumn("attempts", Integer.class),
        row.getColumn("first_try_at", Instant.class));
  }

  private String text(RowView row) {
    UUID message = row.getColumn("message_id", UUID.class);
    return message != null
        ? seal.open(
            row.getColumn("text_sealed", byte[].class),
            new Field("message", "text_sealed", message))
        : seal.open(
            row.getColumn("notice_sealed", byte[].class),
            new Field("outbox", "notice_sealed", row.getColumn("id", UUID.class)));
  }

  /** The provider has it. */
  void sent(Handle tx, UUID id, String providerId) {
    tx.createUpdate(
            """
            update outbox
            set state = 'sent', lease_until = null, provider_id = :providerId,
                status = coalesce(status, 'accepted')
            where id = :id and state = 'sending'
            """)
        .bind("id", id)
        .bind("providerId", providerId)
        .execute();
  }

  /** It was not sent, and is tried again at {@code due}. */
  void again(Handle tx, UUID id, Instant due) {
    tx.createUpdate(
            """
            update outbox set state = 'queued', lease_until = null, due_at = :due
            where id = :id and state = 'sending'
            """)
        .bind("id", id)
        .bind("due", due)
        .execute();
  }

  /** Nobody knows; it is looked up when the lease has run out. */
  void lookUpAt(Handle tx, UUID id, Instant leaseUntil) {
    tx.createUpdate("update outbox set lease_until = :lease where id = :id and state = 'sending'")
        .bind("id", id)
        .bind("lease", leaseUntil)
        .execute();
  }

  /** It is given up; what failed is returned, unless it was dealt with meanwhile. */
  Optional<FailedDelivery> failed(Handle tx, UUID id, int errorCode) {
    return tx.createQuery(
            """
            update outbox
            set state = 'failed', lease_until = null, status = 'failed', error_code = :code
            where id = :id and state = 'sending'
            returning thread_id, contact_point_id, kind
            """)
        .bind("id", id)
        .bind("code", errorCode)
        .map(
            row ->
                new FailedDelivery(
                    row.getColumn("thread_id", UUID.class),
                    row.getColumn("contact_point_id", UUID.class),
                    Letter.Kind.read(row.getColumn("kind", String.class)),
                    errorCode))
        .findOne();
  }

  /** The ids that the provider gave to other messages since {@code since}. */
  Set<String> knownIds(Handle tx, String provider, Instant since) {
    return new HashSet<>(
        tx.createQuery(
                """
                select provider_id from outbox
                where provider = :provider and provider_id is not null and first_try_at >= :since
                """)
            .bind("provider", provider)
            .bind("since", since)
            .mapTo(String.class)
            .list());
  }
}
