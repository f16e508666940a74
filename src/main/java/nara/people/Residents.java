package nara.people;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nara.message.Language;
import nara.seal.Field;
import nara.seal.Seal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/** The residents. */
public final class Residents {
  private final Seal seal;

  public Residents(Seal seal) {
    this.seal = seal;
  }

  /** Whether nobody is registered yet. */
  public boolean isEmpty(Handle tx) {
    return tx.createQuery("select not exists (select from resident)").mapTo(Boolean.class).one();
  }

  /** Adds a resident. */
  public void add(Handle tx, Resident resident, Instant now) {
    tx.createUpdate(
            """
            insert into resident
              (id, first_name_sealed, full_name_sealed, caseworker_id, language, created_at)
            values (:id, :first, :full, :caseworker, :language, :now)
            """)
        .bind("id", resident.id())
        .bind("first", seal.seal(resident.firstName(), field("first_name_sealed", resident.id())))
        .bind("full", seal.seal(resident.fullName(), field("full_name_sealed", resident.id())))
        .bind("caseworker", resident.caseworker().orElse(null))
        .bind("language", resident.language().code())
        .bind("now", now)
        .execute();
  }

  /** Registers a safe contact of a resident, with their consent. */
  public void addContact(Handle tx, UUID resident, UUID contactPoint, Instant now) {
    tx.createUpdate(
            """
            insert into resident_contact (resident_id, contact_point_id, consented_at)
            values (:resident, :contactPoint, :now)
            """)
        .bind("resident", resident)
        .bind("contactPoint", contactPoint)
        .bind("now", now)
        .execute();
  }

  /** The resident of this id. */
  public Resident get(Handle tx, UUID id) {
    return tx.createQuery("select * from resident where id = :id")
        .bind("id", id)
        .map(this::resident)
        .one();
  }

  /** The resident is answered in this language from now on. */
  public void speak(Handle tx, UUID id, Language language) {
    tx.createUpdate("update resident set language = :language where id = :id")
        .bind("language", language.code())
        .bind("id", id)
        .execute();
  }

  /** The resident wants an interpreter for this language at meetings. */
  public void noteInterpreter(Handle tx, UUID id, Language language) {
    tx.createUpdate("update resident set interpreter = :language where id = :id")
        .bind("language", language.code())
        .bind("id", id)
        .execute();
  }

  private Resident resident(RowView row) {
    UUID id = row.getColumn("id", UUID.class);
    return new Resident(
        id,
        seal.open(row.getColumn("first_name_sealed", byte[].class), field("first_name_sealed", id)),
        seal.open(row.getColumn("full_name_sealed", byte[].class), field("full_name_sealed", id)),
        Optional.ofNullable(row.getColumn("caseworker_id", UUID.class)),
        new Language(row.getColumn("language", String.class)),
        Optional.ofNullable(row.getColumn("interpreter", String.class)).map(Language::new));
  }

  private static Field field(String column, UUID id) {
    return new Field("resident", column, id);
  }
}
