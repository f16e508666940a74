package nara.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nara.seal.Field;
import nara.seal.Seal;
import org.jdbi.v3.core.Handle;

/** Reading what is not one's own, in need: for a while, for a reason that others see. */
public final class BreakGlass {
  private static final Duration LASTS = Duration.ofHours(1);

  private final Seal seal;
  private final AuditLog audit;
  private final Supplier<UUID> ids;

  public BreakGlass(Seal seal, AuditLog audit, Supplier<UUID> ids) {
    this.seal = seal;
    this.audit = audit;
    this.ids = ids;
  }

  /**
   * Somebody opened a thread.
   *
   * @param who the row id of the caseworker
   * @param reason in their own words
   */
  public record Opened(UUID thread, UUID who, String reason, Instant at) {
    @Override
    public String toString() {
      return "Opened[" + thread + "]";
    }
  }

  /** From now on, and for an hour, a caseworker may read a thread. */
  public void open(Handle tx, UUID thread, UUID who, String reason, Instant now) {
    UUID id = ids.get();
    tx.createUpdate(
            """
            insert into break_glass (id, thread_id, caseworker_id, reason_sealed, at, until)
            values (:id, :thread, :who, :reason, :now, :until)
            """)
        .bind("id", id)
        .bind("thread", thread)
        .bind("who", who)
        .bind("reason", seal.seal(reason, field(id)))
        .bind("now", now)
        .bind("until", now.plus(LASTS))
        .execute();
    audit.note(tx, who.toString(), "thread.break_glass", Optional.of(thread), now);
  }

  /** The threads that a caseworker may read for such a reason. */
  public static Set<UUID> openFor(Handle tx, UUID who, Instant now) {
    return Set.copyOf(
        tx.createQuery(
                "select distinct thread_id from break_glass where caseworker_id = :who and until > :now")
            .bind("who", who)
            .bind("now", now)
            .mapTo(UUID.class)
            .list());
  }

  /** What was opened since then, newest first. */
  public List<Opened> since(Handle tx, Instant since) {
    return tx.createQuery("select * from break_glass where at >= :since order by at desc limit 500")
        .bind("since", since)
        .map(
            row -> {
              UUID id = row.getColumn("id", UUID.class);
              return new Opened(
                  row.getColumn("thread_id", UUID.class),
                  row.getColumn("caseworker_id", UUID.class),
                  seal.open(row.getColumn("reason_sealed", byte[].class), field(id)),
                  row.getColumn("at", Instant.class));
            })
        .list();
  }

  private static Field field(UUID id) {
    return new Field("break_glass", "reason_sealed", id);
  }
}
