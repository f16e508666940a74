package nara.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What the log says of who has read what. */
public final class Readings {
  private Readings() {}

  /**
   * The readings since then, newest first: one of each by the same person on the same hour.
   *
   * @param isAll whether those of one's own are among them
   */
  public static List<Reading> since(Handle tx, Instant since, boolean isAll) {
    return tx.createQuery(
            """
            select actor, subject_id, action, max(at) as at from audit_entry
            where at >= :since and subject_id is not null
              and (action like 'thread.read.%' or action like 'resident.read.%')
              and (:all or action not like '%.own')
            group by actor, subject_id, action, date_trunc('hour', at)
            order by max(at) desc limit 500
            """)
        .bind("since", since)
        .bind("all", isAll)
        .map(
            row -> {
              String action = row.getColumn("action", String.class);
              return new Reading(
                  row.getColumn("actor", String.class),
                  row.getColumn("subject_id", UUID.class),
                  action.startsWith("resident."),
                  action.substring(action.lastIndexOf('.') + 1),
                  row.getColumn("at", Instant.class));
            })
        .list();
  }
}
