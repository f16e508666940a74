package nara.people;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nara.audit.AuditLog;
import nara.people.Representative.Basis;
import nara.seal.Field;
import nara.seal.Seal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/** Those who may book for somebody else. */
public final class Representatives {
  private final Seal seal;
  private final AuditLog audit;

  public Representatives(Seal seal, AuditLog audit) {
    this.seal = seal;
    this.audit = audit;
  }

  /** What became of a registration. */
  public enum Registered {
    ADDED,
    /** The right that they had for the same resident from this number ends with the new one. */
    RENEWED,
    /** Nothing is changed: a number that stands for two people would stand for none. */
    SPEAKS_FOR_ANOTHER,
    /** Nothing is changed: what is written from there is that resident's own. */
    RESIDENTS_OWN
  }

  /**
   * Registers somebody whose right has been shown, unless their number already has a meaning.
   *
   * @param by the key of whoever registers it
   */
  public Registered register(Handle tx, Representative representative, String by, Instant now) {
    if (isContact(tx, representative.contactPoint())) {
      return Registered.RESIDENTS_OWN;
    }
    List<Representative> before = valid(tx, representative.contactPoint(), now);
    if (before.stream().anyMatch(it -> !it.resident().equals(representative.resident()))) {
      return Registered.SPEAKS_FOR_ANOTHER;
    }
    before.forEach(it -> end(tx, it.id(), by, now));
    add(tx, representative, now);
    audit.note(tx, by, "representative.add", Optional.of(representative.id()), now);
    return before.isEmpty() ? Registered.ADDED : Registered.RENEWED;
  }

  private static boolean isContact(Handle tx, UUID contactPoint) {
    return tx.createQuery(
            """
            select exists (select from resident_contact
                           where contact_point_id = :contactPoint and ended_at is null)
            """)
        .bind("contactPoint", contactPoint)
        .mapTo(Boolean.class)
        .one();
  }

  /** Adds the row. */
  public void add(Handle tx, Representative representative, Instant now) {
    UUID id = representative.id();
    tx.createUpdate(
            """
            insert into representative (id, resident_id, contact_point_id, name_sealed, basis,
                                        valid_from, valid_to, created_at)
            values (:id, :resident, :contactPoint, :name, :basis, :from, :to, :now)
            """)
        .bind("id", id)
        .bind("resident", representative.resident())
        .bind("contactPoint", representative.contactPoint())
        .bind("name", seal.seal(representative.name(), field(id)))
        .bind("basis", representative.basis().name().toLowerCase(Locale.ROOT))
        .bind("from", representative.from())
        .bind("to", representative.to())
        .bind("now", now)
        .execute();
  }

  /**
   * From now on they may not; false if they could not anyway.
   *
   * @param by the key of whoever ends it
   */
  public boolean end(Handle tx, UUID id, String by, Instant now) {
    audit.note(tx, by, "representative.end", Optional.of(id), now);
    return tx.createUpdate(
                """
                update representative set ended_at = :now
                where id = :id and ended_at is null and valid_to > :now
                """)
            .bind("id", id)
            .bind("now", now)
            .execute()
        == 1;
  }

  /**
   * Who writes from here for somebody else; empty if it is nobody, or if it could be for one of
   * several: a number is not an identity.
   */
  public Optional<Representative> at(Handle tx, UUID contactPoint, Instant now) {
    List<Representative> all =
        valid(tx, contactPoint, now).stream().filter(it -> !it.from().isAfter(now)).toList();
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  /** Every right that a number has, or will have. */
  private List<Representative> valid(Handle tx, UUID contactPoint, Instant now) {
    return tx.createQuery(
            """
            select * from representative
            where contact_point_id = :contactPoint and ended_at is null and valid_to > :now
            """)
        .bind("contactPoint", contactPoint)
        .bind("now", now)
        .map(this::representative)
        .list();
  }

  /** Everybody who may book now, or later, those who have been it longest first. */
  public List<Representative> all(Handle tx, Instant now) {
    return tx.createQuery(
            """
            select * from representative where ended_at is null and valid_to > :now
            order by created_at
            """)
        .bind("now", now)
        .map(this::representative)
        .list();
  }

  /** The representative of this id, whether or not they still are. */
  public Optional<Representative> find(Handle tx, UUID id) {
    return tx.createQuery("select * from representative where id = :id")
        .bind("id", id)
        .map(this::representative)
        .findOne();
  }

  private Representative representative(RowView row) {
    UUID id = row.getColumn("id", UUID.class);
    return new Representative(
        id,
        row.getColumn("resident_id", UUID.class),
        row.getColumn("contact_point_id", UUID.class),
        seal.open(row.getColumn("name_sealed", byte[].class), field(id)),
        Basis.valueOf(row.getColumn("basis", String.class).toUpperCase(Locale.ROOT)),
        row.getColumn("valid_from", Instant.class),
        row.getColumn("valid_to", Instant.class));
  }

  private static Field field(UUID id) {
    return new Field("representative", "name_sealed", id);
  }
}
