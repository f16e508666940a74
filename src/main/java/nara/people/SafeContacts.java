package nara.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nara.audit.AuditLog;
import nara.message.PhoneNumber;
import nara.seal.Field;
import nara.seal.Seal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/** The numbers at which residents have agreed to be reached. */
public final class SafeContacts {
  private final Seal seal;
  private final ContactPoints contactPoints;
  private final AuditLog audit;

  public SafeContacts(Seal seal, ContactPoints contactPoints, AuditLog audit) {
    this.seal = seal;
    this.contactPoints = contactPoints;
    this.audit = audit;
  }

  /** What is agreed on of a number. */
  public record Rule(boolean mayWrite, boolean mayCall, boolean reminds, String words) {}

  /** Those of a resident, the newest first. */
  public List<SafeContact> of(Handle tx, UUID resident) {
    return tx.createQuery(
            """
            select rc.* from resident_contact rc join contact_point c on c.id = rc.contact_point_id
            where rc.resident_id = :resident and rc.ended_at is null and c.channel = 'SMS'
            order by rc.consented_at desc
            """)
        .bind("resident", resident)
        .map(row -> contact(tx, row))
        .list();
  }

  /** What is agreed on with a resident of a number; empty if nothing is. */
  public Optional<SafeContact> find(Handle tx, UUID resident, UUID contactPoint) {
    return of(tx, resident).stream()
        .filter(it -> it.contactPoint().equals(contactPoint))
        .findFirst();
  }

  /** Whether a resident may not be written to there, or is not reached there any more. */
  public static boolean isBarred(Handle tx, UUID resident, UUID contactPoint) {
    return tx.createQuery(
            """
            select exists (select from resident_contact
                           where resident_id = :resident and contact_point_id = :contact
                             and (ended_at is not null or not may_write))
            """)
        .bind("resident", resident)
        .bind("contact", contactPoint)
        .mapTo(Boolean.class)
        .one();
  }

  /** Whether somebody has agreed to be reached at this number. */
  public boolean isSomebodys(Handle tx, PhoneNumber number) {
    return contactPoints
        .find(tx, number)
        .map(
            it ->
                tx.createQuery(
                        """
                        select exists (select from resident_contact
                                       where contact_point_id = :id and ended_at is null)
                        """)
                    .bind("id", it)
                    .mapTo(Boolean.class)
                    .one())
        .orElse(false);
  }

  private SafeContact contact(Handle tx, RowView row) {
    UUID contactPoint = row.getColumn("contact_point_id", UUID.class);
    UUID resident = row.getColumn("resident_id", UUID.class);
    return new SafeContact(
        contactPoint,
        contactPoints.number(tx, contactPoint),
        row.getColumn("consented_at", Instant.class),
        row.getColumn("may_write", Boolean.class),
        row.getColumn("may_call", Boolean.class),
        row.getColumn("reminds", Boolean.class),
        Optional.ofNullable(row.getColumn("rule_sealed", byte[].class))
            .map(it -> seal.open(it, field(resident)))
            .orElse(""));
  }

  /**
   * Notes what is agreed on of a number, which is theirs from now on if it was not.
   *
   * @param by the audit log's name of whoever notes it
   */
  public void agree(
      Handle tx, UUID resident, UUID contactPoint, Rule rule, String by, Instant now) {
    tx.createUpdate(
            """
            insert into resident_contact (resident_id, contact_point_id, consented_at, may_write,
                                          may_call, reminds, rule_sealed)
            values (:resident, :contact, :now, :write, :call, :reminds, :rule)
            on conflict (resident_id, contact_point_id) do update
            set consented_at = case when resident_contact.ended_at is null
                                    then resident_contact.consented_at else :now end,
                ended_at = null, may_write = :write, may_call = :call, reminds = :reminds,
                rule_sealed = :rule
            """)
        .bind("resident", resident)
        .bind("contact", contactPoint)
        .bind("now", now)
        .bind("write", rule.mayWrite())
        .bind("call", rule.mayCall())
        .bind("reminds", rule.reminds())
        .bind("rule", seal.seal(rule.words(), field(resident)))
        .execute();
    audit.note(tx, by, "contact.agree", Optional.of(resident), now);
  }

  /** The number is theirs no more, or they do not want to be reached there. */
  public void end(Handle tx, UUID resident, UUID contactPoint, String by, Instant now) {
    tx.createUpdate(
            """
            update resident_contact set ended_at = :now
            where resident_id = :resident and contact_point_id = :contact and ended_at is null
            """)
        .bind("now", now)
        .bind("resident", resident)
        .bind("contact", contactPoint)
        .execute();
    audit.note(tx, by, "contact.end", Optional.of(resident), now);
  }

  private static Field field(UUID resident) {
    return new Field("resident_contact", "rule_sealed", resident);
  }
}
