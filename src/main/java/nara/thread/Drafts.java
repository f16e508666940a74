package nara.thread;

import java.time.Instant;
import java.util.UUID;
import nara.seal.Field;
import nara.seal.Seal;
import org.jdbi.v3.core.Handle;

/** Answers that are begun and not sent: one for each caseworker and thread. */
public final class Drafts {
  private final Seal seal;

  public Drafts(Seal seal) {
    this.seal = seal;
  }

  /** Keeps a draft; an empty one is forgotten. */
  public void save(Handle tx, UUID caseworker, UUID thread, String text, Instant now) {
    if (text.isBlank()) {
      forget(tx, caseworker, thread);
      return;
    }
    tx.createUpdate(
            """
            insert into draft (caseworker_id, thread_id, text_sealed, updated_at)
            values (:caseworker, :thread, :text, :now)
            on conflict (caseworker_id, thread_id)
              do update set text_sealed = excluded.text_sealed, updated_at = excluded.updated_at
            """)
        .bind("caseworker", caseworker)
        .bind("thread", thread)
        .bind("text", seal.seal(text, field(thread)))
        .bind("now", now)
        .execute();
  }

  /** The draft; empty if there is none. */
  public String of(Handle tx, UUID caseworker, UUID thread) {
    return tx.createQuery(
            """
            select text_sealed from draft
            where caseworker_id = :caseworker and thread_id = :thread
            """)
        .bind("caseworker", caseworker)
        .bind("thread", thread)
        .mapTo(byte[].class)
        .findOne()
        .map(it -> seal.open(it, field(thread)))
        .orElse("");
  }

  /** The draft is sent, or not wanted any more. */
  public void forget(Handle tx, UUID caseworker, UUID thread) {
    tx.createUpdate("delete from draft where caseworker_id = :caseworker and thread_id = :thread")
        .bind("caseworker", caseworker)
        .bind("thread", thread)
        .execute();
  }

  private static Field field(UUID thread) {
    return new Field("draft", "text_sealed", thread);
  }
}
