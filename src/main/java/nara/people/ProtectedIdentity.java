package nara.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nara.audit.AuditLog;
import org.jdbi.v3.core.Handle;

/**
 * Residents whose identity is protected: only those who are named read anything of them, and they
 * are written to only where that is agreed on anew.
 */
public final class ProtectedIdentity {
  private final AuditLog audit;

  public ProtectedIdentity(AuditLog audit) {
    this.audit = audit;
  }

  /** The row ids of those who are named for a resident. */
  public static Set<UUID> readers(Handle tx, UUID resident) {
    return Set.copyOf(
        tx.createQuery(
                """
                select distinct caseworker_id from resident_reader
                where resident_id = :resident and ended_at is null
                """)
            .bind("resident", resident)
            .mapTo(UUID.class)
            .list());
  }

  /** The protected residents for whom somebody is named. */
  public static Set<UUID> namedFor(Handle tx, UUID caseworker) {
    return Set.copyOf(
        tx.createQuery(
                """
                select distinct resident_id from resident_reader
                where caseworker_id = :caseworker and ended_at is null
                """)
            .bind("caseworker", caseworker)
            .mapTo(UUID.class)
            .list());
  }

  /**
   * From now on only these read. Who is protected anew is known at no number, and nobody speaks for
   * them, until that is agreed on again: whoever they fear may have the telephone.
   *
   * @param by the row id of whoever decides it
   */
  public void protect(Handle tx, UUID resident, List<UUID> readers, UUID by, Instant now) {
    boolean isNew =
        tx.createUpdate(
                    "update resident set is_protected = true where id = :id and not is_protected")
                .bind("id", resident)
                .execute()
            == 1;
    if (isNew) {
      endWaysIn(tx, resident, now);
    }
    endReaders(tx, resident, now);
    for (UUID reader : Set.copyOf(readers)) {
      tx.createUpdate(
              """
              insert into resident_reader (resident_id, caseworker_id, named_by, named_at)
              values (:resident, :reader, :by, :now) on conflict (resident_id, caseworker_id, named_at)
              do update set ended_at = null
              """)
          .bind("resident", resident)
          .bind("reader", reader)
          .bind("by", by)
          .bind("now", now)
          .execute();
    }
    audit.note(tx, by.toString(), "resident.protect", Optional.of(resident), now);
  }

  private static void endWaysIn(Handle tx, UUID resident, Instant now) {
    for (String table : List.of("resident_contact", "representative")) {
      tx.createUpdate(
              "update "
                  + table
                  + " set ended_at = :now where resident_id = :id and ended_at is null")
          .bind("now", now)
          .bind("id", resident)
          .execute();
    }
  }

  /** The identity is protected no more; what was agreed on of numbers stays as it is. */
  public void end(Handle tx, UUID resident, UUID by, Instant now) {
    tx.createUpdate("update resident set is_protected = false where id = :id")
        .bind("id", resident)
        .execute();
    endReaders(tx, resident, now);
    audit.note(tx, by.toString(), "resident.unprotect", Optional.of(resident), now);
  }

  private static void endReaders(Handle tx, UUID resident, Instant now) {
    tx.createUpdate(
            "update resident_reader set ended_at = :now where resident_id = :id and ended_at is null")
        .bind("now", now)
        .bind("id", resident)
        .execute();
  }
}
