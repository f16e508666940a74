package nara.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Who wants no more text messages. This list is the truth, whatever a provider's list says. */
public final class OptOuts {
  /** Adds a contact point; nothing happens if it is there. */
  public void add(Handle tx, UUID contactPoint, String source, Instant now) {
    tx.createUpdate(
            """
            insert into opt_out (contact_point_id, at, source) values (:id, :now, :source)
            on conflict do nothing
            """)
        .bind("id", contactPoint)
        .bind("now", now)
        .bind("source", source)
        .execute();
  }

  /** Takes a contact point off the list. */
  public void remove(Handle tx, UUID contactPoint) {
    tx.createUpdate("delete from opt_out where contact_point_id = :id")
        .bind("id", contactPoint)
        .execute();
  }

  /** Whether it is on the list. */
  public boolean contains(Handle tx, UUID contactPoint) {
    return tx.createQuery("select exists (select from opt_out where contact_point_id = :id)")
        .bind("id", contactPoint)
        .mapTo(Boolean.class)
        .one();
  }
}
