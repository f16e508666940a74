package nara.people;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import nara.people.NoticeChoice.Wanted;
import nara.people.NoticeChoice.Way;
import nara.town.Staff;
import org.jdbi.v3.core.Handle;

/** What staff have chosen of how they are told that something waits. */
public final class NoticeChoices {
  private NoticeChoices() {}

  /** What somebody has chosen, else what is usual. */
  public static NoticeChoice of(Handle tx, Staff staff) {
    return tx.createQuery("select way, wanted from notice_choice where caseworker_id = :id")
        .bind("id", Caseworkers.idOf(staff.key()))
        .map(
            row ->
                new NoticeChoice(
                    Way.valueOf(row.getColumn("way", String.class).toUpperCase(Locale.ROOT)),
                    Wanted.valueOf(row.getColumn("wanted", String.class).toUpperCase(Locale.ROOT))))
        .findOne()
        .orElseGet(() -> NoticeChoice.usual(staff));
  }

  /** Somebody chooses. */
  public static void choose(Handle tx, UUID caseworker, NoticeChoice choice, Instant now) {
    tx.createUpdate(
            """
            insert into notice_choice (caseworker_id, way, wanted, changed_at)
            values (:id, :way, :wanted, :now)
            on conflict (caseworker_id)
            do update set way = :way, wanted = :wanted, changed_at = :now
            """)
        .bind("id", caseworker)
        .bind("way", choice.way().name().toLowerCase(Locale.ROOT))
        .bind("wanted", choice.wanted().name().toLowerCase(Locale.ROOT))
        .bind("now", now)
        .execute();
  }
}
