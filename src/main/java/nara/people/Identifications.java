package nara.people;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nara.message.IdentityLevel;
import org.jdbi.v3.core.Handle;

/** Who has shown who they are, and how surely: for one contact point, until they leave. */
public final class Identifications {
  /** Somebody who has shown who they are. */
  public record Identified(UUID resident, IdentityLevel level) {}

  /** Notes that whoever writes from here has shown to be this resident. */
  public void add(Handle tx, UUID contactPoint, UUID resident, IdentityLevel level, Instant now) {
    tx.createUpdate(
            """
            insert into identification (contact_point_id, resident_id, level, at)
            values (:contactPoint, :resident, :level, :now)
            on conflict (contact_point_id)
            do update set resident_id = :resident, level = :level, at = :now
            """)
        .bind("contactPoint", contactPoint)
        .bind("resident", resident)
        .bind("level", level.name())
        .bind("now", now)
        .execute();
  }

  /** Nobody is known there any more. */
  public void end(Handle tx, UUID contactPoint) {
    tx.createUpdate("delete from identification where contact_point_id = :id")
        .bind("id", contactPoint)
        .execute();
  }

  /** Who has shown who they are there. */
  public Optional<Identified> find(Handle tx, UUID contactPoint) {
    return tx.createQuery(
            "select resident_id, level from identification where contact_point_id = :id")
        .bind("id", contactPoint)
        .map(
            row ->
                new Identified(
                    row.getColumn("resident_id", UUID.class),
                    IdentityLevel.valueOf(row.getColumn("level", String.class))))
        .findOne();
  }
}
