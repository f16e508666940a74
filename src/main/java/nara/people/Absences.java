package nara.people;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nara.audit.AuditLog;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/** When caseworkers are away; never why. */
public final class Absences {
  private final Supplier<UUID> ids;
  private final AuditLog audit;

  public Absences(Supplier<UUID> ids, AuditLog audit) {
    this.ids = ids;
    this.audit = audit;
  }

  /**
   * An absence that is noted.
   *
   * @param caseworker the row id of who is away
   */
  public record Absence(UUID id, UUID caseworker, Instant from, Instant to) {}

  /**
   * Notes that a caseworker is away.
   *
   * @param by the key of whoever notes it
   */
  public UUID add(Handle tx, UUID caseworker, Instant from, Instant to, String by, Instant now) {
    UUID id = insert(tx, caseworker, from, to, by, false, now);
    audit.note(tx, by, "absence.add", Optional.of(id), now);
    return id;
  }

  /** Notes that a caseworker is not to be offered then, though she is not away. */
  public UUID giveUp(Handle tx, UUID caseworker, Instant from, Instant to, String by, Instant now) {
    return insert(tx, caseworker, from, to, by, true, now);
  }

  private UUID insert(
      Handle tx,
      UUID caseworker,
      Instant from,
      Instant to,
      String by,
      boolean isGivenUp,
      Instant now) {
    UUID id = ids.get();
    tx.createUpdate(
            """
            insert into absence (id, caseworker_id, during, given_up, noted_by, created_at)
            values (:id, :caseworker, tstzrange(:from, :to), :givenUp, :by, :now)
            """)
        .bind("id", id)
        .bind("caseworker", caseworker)
        .bind("from", from)
        .bind("to", to)
        .bind("givenUp", isGivenUp)
        .bind("by", by)
        .bind("now", now)
        .execute();
    return id;
  }

  /** Somebody else than in the roster stands in during an absence. */
  public static void standIn(Handle tx, UUID absence, UUID substitute) {
    tx.createUpdate("update absence set substitute_id = :substitute where id = :id")
        .bind("substitute", substitute)
        .bind("id", absence)
        .execute();
  }

  /**
   * Who stands in for those who are away now, or will be next, and named somebody for that time, by
   * the row id of who is away.
   */
  public static Map<UUID, UUID> standIns(Handle tx, Instant now) {
    return tx
        .createQuery(
            """
            select * from (
              select distinct on (caseworker_id) caseworker_id, substitute_id from absence
              where ended_at is null and not given_up and upper(during) > :now
              order by caseworker_id, lower(during)) nearest
            where substitute_id is not null
            """)
        .bind("now", now)
        .map(
            row ->
                Map.entry(
                    row.getColumn("caseworker_id", UUID.class),
                    row.getColumn("substitute_id", UUID.class)))
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** What a caseworker had given up of this is hers again, as she has put a meeting there. */
  public void takeBack(Handle tx, UUID caseworker, Instant from, Instant to, Instant now) {
    tx.createUpdate(
            """
            update absence set ended_at = :now
            where caseworker_id = :caseworker and given_up and ended_at is null
              and during && tstzrange(:from, :to)
            """)
        .bind("caseworker", caseworker)
        .bind("from", from)
        .bind("to", to)
        .bind("now", now)
        .execute();
  }

  /**
   * Somebody is back earlier, or it was a mistake; false if it was over already.
   *
   * @param by the key of whoever notes it
   */
  public boolean end(Handle tx, UUID id, String by, Instant now) {
    audit.note(tx, by, "absence.end", Optional.of(id), now);
    return tx.createUpdate("update absence set ended_at = :now where id = :id and ended_at is null")
            .bind("id", id)
            .bind("now", now)
            .execute()
        == 1;
  }

  /** The absences that are not over, soonest first. */
  public List<Absence> coming(Handle tx, Instant now) {
    return tx.createQuery(
            """
            select id, caseworker_id, lower(during) as starts, upper(during) as ends from absence
            where ended_at is null and not given_up and upper(during) > :now
            order by lower(during)
            """)
        .bind("now", now)
        .map(Absences::absence)
        .list();
  }

  /** The absences that are now, first that which began first. */
  public static List<Absence> now(Handle tx, Instant now) {
    return tx.createQuery(
            """
            select id, caseworker_id, lower(during) as starts, upper(during) as ends from absence
            where ended_at is null and not given_up and during @> cast(:now as timestamptz)
            order by lower(during)
            """)
        .bind("now", now)
        .map(Absences::absence)
        .list();
  }

  /** The row ids of those who are away all the time between two moments. */
  public static Set<UUID> awayThroughout(Handle tx, Instant from, Instant to) {
    return Set.copyOf(
        tx.createQuery(
                """
                select caseworker_id from absence
                where ended_at is null and not given_up
                  and during @> tstzrange(:from, :to, '[]')
                """)
            .bind("from", from)
            .bind("to", to)
            .mapTo(UUID.class)
            .list());
  }

  /** Until when somebody is away who is away now, with what follows upon it without a gap. */
  public static Optional<Instant> awayUntil(Handle tx, UUID caseworker, Instant now) {
    return tx.createQuery(
            """
            select upper(stretch) from (
              select unnest(range_agg(during)) as stretch from absence
              where caseworker_id = :caseworker and ended_at is null and not given_up) away
            where stretch @> cast(:now as timestamptz)
            """)
        .bind("caseworker", caseworker)
        .bind("now", now)
        .mapTo(Instant.class)
        .findOne();
  }

  private static Absence absence(RowView row) {
    return new Absence(
        row.getColumn("id", UUID.class),
        row.getColumn("caseworker_id", UUID.class),
        row.getColumn("starts", Instant.class),
        row.getColumn("ends", Instant.class));
  }
}
