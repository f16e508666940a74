package nara.people;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nara.people.Representative.Basis;
import nara.seal.Field;
import nara.seal.Seal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/** Those who may book for somebody else. */
public final class Representatives {
  private final Seal seal;

  public Representatives(Seal seal) {
    this.seal = seal;
  }

  /** Registers somebody whose right has been shown. */
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

  /** From now on they may not; false if they could not anyway. */
  public boolean end(Handle tx, UUID id, Instant now) {
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
        tx.createQuery(
                """
                select * from representative
                where contact_point_id = :contactPoint and ended_at is null
                  and valid_from <= :now and valid_to > :now
                """)
            .bind("contactPoint", contactPoint)
            .bind("now", now)
            .map(this::representative)
            .list();
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
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
