package nara.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nara.flow.SessionJson;
import nara.flow.Timer;
import nara.message.Channel;
import nara.seal.Field;
import nara.seal.Seal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/** What flows want to happen later. */
public final class Timers {
  private final Seal seal;
  private final Supplier<UUID> ids;

  public Timers(Seal seal, Supplier<UUID> ids) {
    this.seal = seal;
    this.ids = ids;
  }

  /** A timer that is due. */
  record Due(UUID id, UUID thread, UUID contactPoint, Channel channel, Timer timer) {}

  /** Keeps a timer. */
  UUID add(Handle tx, UUID thread, UUID contactPoint, Timer timer, Instant now) {
    UUID id = ids.get();
    tx.createUpdate(
            """
            insert into timer (id, thread_id, contact_point_id, kind, due_at, rings_at, frame_sealed,
                               state, created_at)
            values (:id, :thread, :contactPoint, :kind, :due, :due, :frame,
                    'waiting', :now)
            """)
        .bind("id", id)
        .bind("thread", thread)
        .bind("contactPoint", contactPoint)
        .bind("kind", timer.kind().name())
        .bind("due", timer.due())
        .bind("frame", seal.seal(SessionJson.writeFrame(timer.frame()), field(id)))
        .bind("now", now)
        .execute();
    return id;
  }

  /** The threads of which something is due, soonest first. */
  List<UUID> threadsDue(Handle tx, Instant now, int atMost) {
    return tx.createQuery(
            """
            select thread_id from timer where state = 'waiting' and rings_at <= :now
            group by thread_id order by min(rings_at) limit :atMost
            """)
        .bind("now", now)
        .bind("atMost", atMost)
        .mapTo(UUID.class)
        .list();
  }

  /** What is due first in a thread. */
  Optional<Due> firstDue(Handle tx, UUID thread, Instant now) {
    return tx.createQuery(
            """
            select t.*, c.channel from timer t
            join contact_point c on c.id = t.contact_point_id
            where t.thread_id = :thread and t.state = 'waiting' and t.rings_at <= :now
            order by t.rings_at limit 1
            """)
        .bind("thread", thread)
        .bind("now", now)
        .map(this::due)
        .findOne();
  }

  private Due due(RowView row) {
    UUID id = row.getColumn("id", UUID.class);
    String frame = seal.open(row.getColumn("frame_sealed", byte[].class), field(id));
    return new Due(
        id,
        row.getColumn("thread_id", UUID.class),
        row.getColumn("contact_point_id", UUID.class),
        Channel.valueOf(row.getColumn("channel", String.class)),
        new Timer(
            row.getColumn("due_at", Instant.class),
            Timer.Kind.valueOf(row.getColumn("kind", String.class)),
            SessionJson.readFrame(frame)));
  }

  /** The timer has rung, or need not any more. */
  void done(Handle tx, UUID id, boolean rang) {
    tx.createUpdate("update timer set state = :state where id = :id")
        .bind("state", rang ? "rang" : "dropped")
        .bind("id", id)
        .execute();
  }

  /** It rings later. */
  void postpone(Handle tx, UUID id, Instant until) {
    tx.createUpdate("update timer set rings_at = :until where id = :id")
        .bind("until", until)
        .bind("id", id)
        .execute();
  }

  private static Field field(UUID id) {
    return new Field("timer", "frame_sealed", id);
  }
}
