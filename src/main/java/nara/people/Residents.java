package nara.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
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
              (id, first_name_sealed, full_name_sealed, caseworker_id, language, interpreter,
               created_at)
            values (:id, :first, :full, :caseworker, :language, :interpreter, :now)
            """)
        .bind("id", resident.id())
        .bind("first", seal.seal(resident.firstName(), field("first_name_sealed", resident.id())))
        .bind("full", seal.seal(resident.fullName(), field("full_name_sealed", resident.id())))
        .bind("caseworker", resident.caseworker().orElse(null))
        .bind("language", resident.language().code())
        .bind("interpreter", resident.interpreter().map(Language::code).orElse(null))
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

  /**
   * The row id of the caseworker of the one resident whose safe contact this is; empty if it is
   * that of nobody, or of more than one.
   */
  public Optional<UUID> caseworkerOfOnly(Handle tx, UUID contactPoint) {
    return tx.createQuery(
            """
            with known as (
              select resident_id from resident_contact
              where contact_point_id = :contactPoint and ended_at is null
            )
            select r.caseworker_id from resident r join known on r.id = known.resident_id
            where r.caseworker_id is not null and (select count(*) from known) = 1
            """)
        .bind("contactPoint", contactPoint)
        .mapTo(UUID.class)
        .findOne();
  }

  /** A telephone at which a resident can be written to, and whether reminders may go there. */
  public record Reach(UUID contactPoint, boolean reminds) {}

  /**
   * Where a resident is written to without having written first: a text message to a safe contact.
   *
   * @param first the one that goes before the others, if it is still theirs
   */
  public Optional<Reach> reach(Handle tx, UUID resident, Optional<UUID> first) {
    return tx.createQuery(
            """
            select rc.contact_point_id, rc.reminds from resident_contact rc
            join contact_point c on c.id = rc.contact_point_id
            where rc.resident_id = :resident and rc.ended_at is null and c.channel = 'SMS'
              and rc.may_write
            order by (rc.contact_point_id is not distinct from cast(:first as uuid)) desc,
                     rc.consented_at desc
            limit 1
            """)
        .bind("resident", resident)
        .bind("first", first.orElse(null))
        .map(
            row ->
                new Reach(
                    row.getColumn("contact_point_id", UUID.class),
                    row.getColumn("reminds", Boolean.class)))
        .findOne();
  }

  /** Whether reminders may go to a resident's contacts from now on. */
  public void remind(Handle tx, UUID resident, boolean reminds) {
    tx.createUpdate(
            """
            update resident_contact set reminds = :reminds
            where resident_id = :resident and ended_at is null
            """)
        .bind("reminds", reminds)
        .bind("resident", resident)
        .execute();
  }

  /** The resident of this id. */
  public Resident get(Handle tx, UUID id) {
    return tx.createQuery("select * from resident where id = :id")
        .bind("id", id)
        .map(this::resident)
        .one();
  }

  /** Those of this full name, in any case of letters. */
  public List<Resident> named(Handle tx, String fullName) {
    return tx
        .createQuery("select * from resident order by created_at")
        .map(this::resident)
        .list()
        .stream()
        .filter(it -> it.fullName().equalsIgnoreCase(fullName.strip()))
        .toList();
  }

  /** The resident of this id; empty if there is none. */
  public Optional<Resident> find(Handle tx, UUID id) {
    return tx.createQuery("select * from resident where id = :id")
        .bind("id", id)
        .map(this::resident)
        .findOne();
  }

  /** Those of these caseworkers, by their row ids. */
  public List<Resident> of(Handle tx, Collection<UUID> caseworkers) {
    return tx.createQuery("select * from resident where caseworker_id = any(:ids)")
        .bindArray("ids", UUID.class, caseworkers.toArray())
        .map(this::resident)
        .list();
  }

  /** Somebody else is their caseworker from now on. */
  public void entrust(Handle tx, UUID id, UUID caseworker) {
    tx.createUpdate("update resident set caseworker_id = :caseworker where id = :id")
        .bind("caseworker", caseworker)
        .bind("id", id)
        .execute();
  }

  /** The resident needs no interpreter. */
  public void withoutInterpreter(Handle tx, UUID id) {
    tx.createUpdate("update resident set interpreter = null where id = :id")
        .bind("id", id)
        .execute();
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

  /** Whether the resident is followed all the way, so that some times are kept for them. */
  public void follow(Handle tx, UUID id, boolean isFollowed) {
    tx.createUpdate("update resident set followed = :followed where id = :id")
        .bind("followed", isFollowed)
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
        Optional.ofNullable(row.getColumn("interpreter", String.class)).map(Language::new),
        row.getColumn("followed", Boolean.class),
        row.getColumn("is_protected", Boolean.class));
  }

  private static Field field(String column, UUID id) {
    return new Field("resident", column, id);
  }
}
