package nara.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** Keeps who read or did what, by ids only (SoLPuL 10 §). */
public final class AuditLog {
  private final Supplier<UUID> ids;

  public AuditLog(Supplier<UUID> ids) {
    this.ids = ids;
  }

  /**
   * Notes one reading or deed.
   *
   * @param actor {@code assistant}, or the row id of a caseworker
   * @param action such as {@code thread.take_over}
   */
  public void note(Handle tx, String actor, String action, Optional<UUID> subject, Instant now) {
    tx.createUpdate(
            """
            insert into audit_entry (id, at, actor, action, subject_id)
            values (:id, :now, :actor, :action, :subject)
            """)
        .bind("id", ids.get())
        .bind("now", now)
        .bind("actor", actor)
        .bind("action", action)
        .bind("subject", subject.orElse(null))
        .execute();
  }
}
