package nara.thread;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import nara.seal.Field;
import nara.seal.Seal;
import nara.thread.Note.Kind;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/** What caseworkers note in threads. Nothing is written over: a correction is a new note. */
public final class Notes {
  private final Seal seal;
  private final Supplier<UUID> ids;

  public Notes(Seal seal, Supplier<UUID> ids) {
    this.seal = seal;
    this.ids = ids;
  }

  /** Adds a note. */
  public UUID add(
      Handle tx,
      UUID thread,
      UUID author,
      Kind kind,
      String text,
      Instant happenedAt,
      Instant now) {
    UUID id = ids.get();
    tx.createUpdate(
            """
            insert into thread_note (id, thread_id, author_id, kind, text_sealed, happened_at, created_at)
            values (:id, :thread, :author, :kind, :text, :happened, :now)
            """)
        .bind("id", id)
        .bind("thread", thread)
        .bind("author", author)
        .bind("kind", kind.name().toLowerCase(Locale.ROOT))
        .bind("text", seal.seal(text, field(id)))
        .bind("happened", happenedAt)
        .bind("now", now)
        .execute();
    return id;
  }

  /** The notes of a thread, in the order in which they were made. */
  public List<Note> of(Handle tx, UUID thread) {
    return tx.createQuery("select * from thread_note where thread_id = :thread order by created_at")
        .bind("thread", thread)
        .map(this::note)
        .list();
  }

  private Note note(RowView row) {
    UUID id = row.getColumn("id", UUID.class);
    return new Note(
        id,
        row.getColumn("thread_id", UUID.class),
        row.getColumn("author_id", UUID.class),
        Kind.valueOf(row.getColumn("kind", String.class).toUpperCase(Locale.ROOT)),
        seal.open(row.getColumn("text_sealed", byte[].class), field(id)),
        row.getColumn("happened_at", Instant.class),
        row.getColumn("created_at", Instant.class));
  }

  private static Field field(UUID id) {
    return new Field("thread_note", "text_sealed", id);
  }
}
