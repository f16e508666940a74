package nara.thread;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nara.seal.Field;
import nara.seal.Seal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/** Answers that are written often: a caseworker's own, and those that all share. */
public final class CannedReplies {
  private final Seal seal;
  private final Supplier<UUID> ids;

  public CannedReplies(Seal seal, Supplier<UUID> ids) {
    this.seal = seal;
    this.ids = ids;
  }

  /** Those that a caseworker can use, by title; their own first. */
  public List<CannedReply> of(Handle tx, UUID caseworker) {
    return tx
        .createQuery(
            """
            select * from canned_reply
            where ended_at is null and (owner_id is null or owner_id = :caseworker)
            """)
        .bind("caseworker", caseworker)
        .map(this::reply)
        .stream()
        .sorted(
            Comparator.comparing(CannedReply::isShared)
                .thenComparing(CannedReply::title, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  /** One of those that a caseworker can use. */
  public Optional<CannedReply> find(Handle tx, UUID caseworker, UUID id) {
    return of(tx, caseworker).stream().filter(it -> it.id().equals(id)).findFirst();
  }

  /** Adds one. */
  public void add(
      Handle tx, UUID caseworker, boolean isShared, String title, String text, Instant now) {
    UUID id = ids.get();
    tx.createUpdate(
            """
            insert into canned_reply (id, owner_id, title_sealed, text_sealed, written_by, written_at)
            values (:id, :owner, :title, :text, :by, :now)
            """)
        .bind("id", id)
        .bind("owner", isShared ? null : caseworker)
        .bind("title", seal.seal(title, field("title_sealed", id)))
        .bind("text", seal.seal(text, field("text_sealed", id)))
        .bind("by", caseworker)
        .bind("now", now)
        .execute();
  }

  /** It is used no more. */
  public void end(Handle tx, UUID id, Instant now) {
    tx.createUpdate("update canned_reply set ended_at = :now where id = :id and ended_at is null")
        .bind("now", now)
        .bind("id", id)
        .execute();
  }

  private CannedReply reply(RowView row) {
    UUID id = row.getColumn("id", UUID.class);
    return new CannedReply(
        id,
        row.getColumn("owner_id", UUID.class) == null,
        seal.open(row.getColumn("title_sealed", byte[].class), field("title_sealed", id)),
        seal.open(row.getColumn("text_sealed", byte[].class), field("text_sealed", id)));
  }

  private static Field field(String column, UUID id) {
    return new Field("canned_reply", column, id);
  }
}
