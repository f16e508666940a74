package nara.thread;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nara.seal.Field;
import nara.seal.Seal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/** The append-only log of what happened in each thread. */
public final class Events {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, String>> PAYLOAD = new TypeReference<>() {};
  private static final int VERSION = 1;

  private final Seal seal;
  private final Supplier<UUID> ids;

  public Events(Seal seal, Supplier<UUID> ids) {
    this.seal = seal;
    this.ids = ids;
  }

  /** Appends one event, as the next of its thread. */
  public void append(Handle tx, UUID thread, Event event, Instant now) {
    UUID id = ids.get();
    tx.createUpdate(
            """
            with next as (
              update thread set last_seq = last_seq + 1 where id = :thread returning last_seq
            )
            insert into event (thread_id, seq, id, type, version, payload_sealed, at, actor, subject)
            select :thread, last_seq, :id, :type, :version, :payload, :now, :actor, :subject
            from next
            """)
        .bind("thread", thread)
        .bind("id", id)
        .bind("type", event.type().written())
        .bind("version", VERSION)
        .bind("payload", seal.seal(json(event.payload()), payload(id)))
        .bind("now", now)
        .bind("actor", event.actor())
        .bind("subject", event.subject().orElse(null))
        .execute();
  }

  /** The events of a thread after {@code seq}, in order. */
  public List<Event> after(Handle tx, UUID thread, long seq) {
    return tx.createQuery(
            "select * from event where thread_id = :thread and seq > :seq order by seq")
        .bind("thread", thread)
        .bind("seq", seq)
        .map(this::event)
        .list();
  }

  /** All that happened in a thread, in order. */
  public List<Happened> history(Handle tx, UUID thread) {
    return tx.createQuery("select * from event where thread_id = :thread order by seq")
        .bind("thread", thread)
        .map(
            row ->
                new Happened(
                    row.getColumn("seq", Long.class),
                    row.getColumn("at", Instant.class),
                    event(row)))
        .list();
  }

  private Event event(RowView row) {
    UUID id = row.getColumn("id", UUID.class);
    String sealed = seal.open(row.getColumn("payload_sealed", byte[].class), payload(id));
    return new Event(
        EventType.valueOf(row.getColumn("type", String.class).toUpperCase(Locale.ROOT)),
        map(sealed),
        row.getColumn("actor", String.class),
        Optional.ofNullable(row.getColumn("subject", UUID.class)));
  }

  private static Field payload(UUID id) {
    return new Field("event", "payload_sealed", id);
  }

  private static String json(Map<String, String> payload) {
    try {
      return JSON.writeValueAsString(payload);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> map(String json) {
    try {
      return JSON.readValue(json, PAYLOAD);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event that cannot be read", e);
    }
  }
}
