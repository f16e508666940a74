package nara.thread;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nara.message.Channel;
import nara.message.InboundMessage;
import nara.seal.Field;
import nara.seal.Seal;
import nara.seal.SealBrokenException;
import nara.thread.Line.Direction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was written, in and out, in the order it arrived. */
public final class Messages {
  private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

  private final Seal seal;
  private final Supplier<UUID> ids;

  public Messages(Seal seal, Supplier<UUID> ids) {
    this.seal = seal;
    this.ids = ids;
  }

  /**
   * Notes that the provider gave us this id, for the message that will have the returned id; empty
   * if it gave us the id before.
   */
  public Optional<UUID> claimReceipt(Handle tx, InboundMessage message, Instant now) {
    UUID id = ids.get();
    int added =
        tx.createUpdate(
                """
                insert into inbound_receipt (provider, scope, provider_id, message_id, received_at)
                values (:provider, :scope, :providerId, :id, :now)
                on conflict do nothing
                """)
            .bind("provider", message.provider())
            .bind("scope", message.scope())
            .bind("providerId", message.providerId())
            .bind("id", id)
            .bind("now", now)
            .execute();
    return added == 1 ? Optional.of(id) : Optional.empty();
  }

  /** Keeps a message from a resident. */
  public StoredMessage addInbound(
      Handle tx, UUID id, UUID thread, UUID contactPoint, InboundMessage message, Instant now) {
    tx.createUpdate(
            """
            insert into message (id, thread_id, contact_point_id, direction, text_sealed,
                                 media_count, sent_at, received_at, state)
            values (:id, :thread, :contactPoint, 'in', :text, :media, :sentAt, :now, 'new')
            """)
        .bind("id", id)
        .bind("thread", thread)
        .bind("contactPoint", contactPoint)
        .bind("text", seal.seal(message.text(), text(id)))
        .bind("media", message.mediaCount())
        .bind("sentAt", message.sentAt())
        .bind("now", now)
        .execute();
    return new StoredMessage(
        id,
        thread,
        contactPoint,
        message.from().channel(),
        message.text(),
        message.mediaCount(),
        now);
  }

  /** The oldest message of the thread that no turn has dealt with. */
  public Optional<StoredMessage> oldestNew(Handle tx, UUID thread) {
    return tx.createQuery(
            """
            select m.*, c.channel from message m
            join contact_point c on c.id = m.contact_point_id
            where m.thread_id = :thread and m.state = 'new'
            order by m.arrival limit 1
            """)
        .bind("thread", thread)
        .map(this::stored)
        .findOne();
  }

  /** Threads with a message that has waited since before {@code before}. */
  public List<UUID> threadsWaiting(Handle tx, Instant before, int atMost) {
    return tx.createQuery(
            """
            select thread_id from message where state = 'new' and received_at <= :before
            group by thread_id order by min(arrival) limit :atMost
            """)
        .bind("before", before)
        .bind("atMost", atMost)
        .mapTo(UUID.class)
        .list();
  }

  /** The message is dealt with. */
  public void markDone(Handle tx, UUID id) {
    mark(tx, id, "done");
  }

  /** No turn could deal with it; a human reads it. */
  public void markFailed(Handle tx, UUID id) {
    mark(tx, id, "failed");
  }

  private static void mark(Handle tx, UUID id, String state) {
    tx.createUpdate("update message set state = :state where id = :id")
        .bind("state", state)
        .bind("id", id)
        .execute();
  }

  /** The thread that a message is in. */
  public UUID thread(Handle tx, UUID id) {
    return tx.createQuery("select thread_id from message where id = :id")
        .bind("id", id)
        .mapTo(UUID.class)
        .one();
  }

  /** The text of a message. */
  public String text(Handle tx, UUID id) {
    byte[] sealed =
        tx.createQuery("select text_sealed from message where id = :id")
            .bind("id", id)
            .mapTo(byte[].class)
            .one();
    return seal.open(sealed, text(id));
  }

  /** The newest messages of a thread, oldest of them first. */
  public List<Line> lines(Handle tx, UUID thread, int atMost) {
    return tx.createQuery(
            """
            select * from (
              select m.*, c.channel from message m
              join contact_point c on c.id = m.contact_point_id
              where m.thread_id = :thread order by m.arrival desc limit :atMost) newest
            order by arrival
            """)
        .bind("thread", thread)
        .bind("atMost", atMost)
        .map(this::line)
        .list();
  }

  private Line line(RowView row) {
    UUID id = row.getColumn("id", UUID.class);
    return new Line(
        id,
        Direction.valueOf(row.getColumn("direction", String.class).toUpperCase(Locale.ROOT)),
        readable(row.getColumn("text_sealed", byte[].class), id),
        Optional.ofNullable(row.getColumn("step", String.class)),
        Channel.valueOf(row.getColumn("channel", String.class)),
        row.getColumn("media_count", Integer.class),
        Optional.ofNullable(row.getColumn("sent_at", Instant.class)),
        row.getColumn("received_at", Instant.class),
        row.getColumn("state", String.class).equals("new"));
  }

  /** The place in the order of arrival of the newest message from outside; 0 if there is none. */
  public long newestInbound(Handle tx, UUID thread) {
    return tx.createQuery(
            """
            select coalesce(max(arrival), 0) from message
            where thread_id = :thread and direction = 'in'
            """)
        .bind("thread", thread)
        .mapTo(Long.class)
        .one();
  }

  /** Where the resident last wrote from in a thread. */
  public Optional<UUID> lastHeardFrom(Handle tx, UUID thread) {
    return tx.createQuery(
            """
            select contact_point_id from message where thread_id = :thread and direction = 'in'
            order by arrival desc limit 1
            """)
        .bind("thread", thread)
        .mapTo(UUID.class)
        .findOne();
  }

  /** What the resident wrote last in a thread. */
  public Optional<StoredMessage> lastHeard(Handle tx, UUID thread) {
    return tx.createQuery(
            """
            select m.*, c.channel from message m
            join contact_point c on c.id = m.contact_point_id
            where m.thread_id = :thread and m.direction = 'in' order by m.arrival desc limit 1
            """)
        .bind("thread", thread)
        .map(this::stored)
        .findOne();
  }

  private StoredMessage stored(RowView row) {
    UUID id = row.getColumn("id", UUID.class);
    return new StoredMessage(
        id,
        row.getColumn("thread_id", UUID.class),
        row.getColumn("contact_point_id", UUID.class),
        Channel.valueOf(row.getColumn("channel", String.class)),
        readable(row.getColumn("text_sealed", byte[].class), id),
        row.getColumn("media_count", Integer.class),
        row.getColumn("received_at", Instant.class));
  }

  /** A text that cannot be opened any more is as if it had come empty: it holds nobody up. */
  private String readable(byte[] sealed, UUID id) {
    try {
      return seal.open(sealed, text(id));
    } catch (SealBrokenException e) {
      LOG.error("the text of message {} cannot be opened", id);
      return "";
    }
  }

  private static Field text(UUID id) {
    return new Field("message", "text_sealed", id);
  }
}
