package nara.delivery;

import java.util.Locale;
import java.util.UUID;
import nara.db.Transactions;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What providers report of messages they took. A message's status only moves forward. */
public final class DeliveryReports {
  private final Transactions transactions;
  private final FailureListener failures;

  public DeliveryReports(Transactions transactions, FailureListener failures) {
    this.transactions = transactions;
    this.failures = failures;
  }

  /**
   * Notes a report; one that brings no news, or is about nothing of ours, changes nothing.
   *
   * @param callbackId the random id of ours that stood in the callback address
   */
  public void report(UUID callbackId, String providerId, DeliveryStatus status, int errorCode) {
    transactions.run(tx -> note(tx, callbackId, providerId, status, errorCode));
  }

  private void note(
      Handle tx, UUID callbackId, String providerId, DeliveryStatus status, int errorCode) {
    tx.createQuery(
            """
            select id, thread_id, contact_point_id, kind, status from outbox
            where callback_id = :callback for update
            """)
        .bind("callback", callbackId)
        .map(
            row ->
                new Row(
                    row.getColumn("id", UUID.class),
                    row.getColumn("thread_id", UUID.class),
                    row.getColumn("contact_point_id", UUID.class),
                    Letter.Kind.read(row.getColumn("kind", String.class)),
                    row.getColumn("status", String.class)))
        .findOne()
        .filter(row -> row.advancesTo(status))
        .ifPresent(row -> update(tx, row, providerId, status, errorCode));
  }

  private void update(Handle tx, Row row, String providerId, DeliveryStatus status, int errorCode) {
    tx.createUpdate(
            """
            update outbox
            set status = :status, error_code = :code, provider_id = coalesce(provider_id, :providerId),
                state = case when state in ('queued', 'sending') then 'sent' else state end,
                lease_until = null
            where id = :id
            """)
        .bind("status", status.name().toLowerCase(Locale.ROOT))
        .bind("code", errorCode)
        .bind("providerId", providerId)
        .bind("id", row.id())
        .execute();
    if (status == DeliveryStatus.FAILED) {
      failures.notDelivered(
          tx, new FailedDelivery(row.thread(), row.contactPoint(), row.kind(), errorCode));
    }
  }

  private record Row(
      UUID id, UUID thread, UUID contactPoint, Letter.Kind kind, @Nullable String status) {
    boolean advancesTo(DeliveryStatus next) {
      return status == null
          || DeliveryStatus.valueOf(status.toUpperCase(Locale.ROOT)).advancesTo(next);
    }
  }
}
