package nara.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import nara.seal.Field;
import nara.seal.Seal;
import org.jdbi.v3.core.Handle;

/**
 * What is to leave the building, written in the transaction that decides it. Each contact point is
 * a lane: its messages go one at a time, in order. What goes to a web chat is there when it is
 * written: the chat reads it.
 */
public final class Outbox {
  private final Seal seal;
  private final Supplier<UUID> ids;
  private final Clock machine;

  /**
   * @param machine the machine's clock, which leases and retries go by
   */
  public Outbox(Seal seal, Supplier<UUID> ids, Clock machine) {
    this.seal = seal;
    this.ids = ids;
    this.machine = machine;
  }

  /**
   * Queues a letter, unless it may not be sent: the receiver has opted out, or it is the
   * assistant's and a human holds the thread.
   *
   * @return whether it was queued
   */
  public boolean queue(Handle tx, Letter letter, Instant now) {
    UUID message = ids.get();
    return tx.createUpdate(
                """
                with allowed as (
                  select provider, channel from contact_point
                  where id = :contactPoint
                    and (:despiteOptOut
                         or not exists (select from opt_out where contact_point_id = :contactPoint))
                    and (:kind <> 'bot'
                         or exists (select from thread where id = :thread
                                    and owner_id is null and silenced_by is null))
                ), said as (
                  insert into message (id, thread_id, contact_point_id, direction, text_sealed, step, steps,
                                       received_at, state)
                  select :message, :thread, :contactPoint, 'out', :text, :step, :steps, :now, 'done'
                  from allowed
                )
                insert into outbox (id, contact_point_id, thread_id, message_id, kind,
                                    despite_opt_out, state, due_at, callback_id, provider,
                                    created_at)
                select :id, :contactPoint, :thread, :message, :kind,
                       :despiteOptOut, case channel when 'WEB' then 'sent' else 'queued' end,
                       :due, :callback, provider, :now
                from allowed
                """)
            .bind("contactPoint", letter.contactPoint())
            .bind("despiteOptOut", letter.despiteOptOut())
            .bind("kind", letter.kind().written())
            .bind("thread", letter.thread())
            .bind("message", message)
            .bind("text", seal.seal(letter.text(), new Field("message", "text_sealed", message)))
            .bind("step", letter.step())
            .bind("steps", String.join(" ", letter.steps()))
            .bind("now", now)
            .bind("id", ids.get())
            .bind("due", machine.instant())
            .bind("callback", ids.get())
            .execute()
        == 1;
  }

  /**
   * Queues a notice to staff, which must hold nothing of the resident.
   *
   * @param kind {@link Letter.Kind#NOTICE} for an alarm, else {@link Letter.Kind#STAFF}
   * @param thread the one it is about
   */
  public void queueNotice(
      Handle tx, Letter.Kind kind, UUID thread, UUID contactPoint, String text, Instant now) {
    UUID id = ids.get();
    tx.createUpdate(
            """
            insert into outbox (id, contact_point_id, thread_id, notice_sealed, kind, despite_opt_out, state,
                                due_at, callback_id, provider, created_at)
            select :id, :contactPoint, :thread, :text, :kind, true, 'queued', :due, :callback, provider, :now
            from contact_point where id = :contactPoint
            """)
        .bind("id", id)
        .bind("contactPoint", contactPoint)
        .bind("thread", thread)
        .bind("kind", kind.written())
        .bind("text", seal.seal(text, new Field("outbox", "notice_sealed", id)))
        .bind("due", machine.instant())
        .bind("callback", ids.get())
        .bind("now", now)
        .execute();
  }
}
