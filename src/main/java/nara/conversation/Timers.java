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

  /** A timer that is due; what it holds is sealed still. */
  record Due(
      UUID id,
      UUID thread,
      UUID contactPoint,
      Channel channel,
      Timer.Kind kind,
      Instant due,
      Instant notAfter,
      int attempts) {}

  /** Keeps a timer. A reminder comes in the place of an earlier one of the same step. */
  void add(Handle tx, UUID thread, UUID contactPoint, Timer timer, Instant now) {
    dropEarlier(tx, thread, timer);
    UUID id = ids.get();
    tx.createUpdate(
            """
            insert into timer (id, thread_id, contact_point_id, kind, flow, step, due_at, rings_at,
                               not_after, frame_sealed, state, created_at)
            values (:id, :thread, :contactPoint, :kind, :flow, :step, :due, :due, :notAfter, :frame,
                    'waiting', :now)
            """)
        .bind("id", id)
        .bind("thread", thread)
        .bind("contactPoint", contactPoint)
        .bind("kind", timer.kind().name())
        .bind("flow", timer.frame().flow())
        .bind("step", timer.frame().step())
        .bind("due", timer.due())
        .bind("notAfter", timer.notAfter())
        .bind("frame", seal.seal(SessionJson.writeFrame(timer.frame()), field(id)))
        .bind("now", now)
        .execute();
  }

  private static void dropEarlier(Handle tx, UUID thread, Timer timer) {
    tx.createUpdate(
            """
            update timer set state = 'dropped'
            where thread_id = :thread and kind = :kind and flow = :flow and step = :step
              and state = 'waiting'
            """)
        .bind("thread", thread)
        .bind("kind", timer.kind().name())
        .bind("flow", timer.frame().flow())
        .bind("step", timer.frame().step())
        .execute();
  }

  /** Nothing rings there any more: somebody has left, or is somebody else. */
  void dropAll(Handle tx, UUID contactPoint) {
    tx.createUpdate(
            """
            update timer set state = 'dropped'
            where contact_point_id = :contactPoint and state = 'waiting'
            """)
        .bind("contactPoint", contactPoint)
        .execute();
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
        .map(Timers::due)
        .findOne();
  }

  private static Due due(RowView row) {
    return new Due(
        row.getColumn("id", UUID.class),
        row.getColumn("thread_id", UUID.class),
        row.getColumn("contact_point_id", UUID.class),
        Channel.valueOf(row.getColumn("channel", String.class)),
        Timer.Kind.valueOf(row.getColumn("kind", String.class)),
        row.getColumn("due_at", Instant.class),
        row.getColumn("not_after", Instant.class),
        row.getColumn("attempts", Integer.class));
  }

  /**
   * What the timer holds.
   *
   * @throws RuntimeException if it cannot be read any more
   */
  Timer open(Handle tx, Due due) {
    byte[] sealed =
        tx.createQuery("select frame_sealed from timer where id = :id")
            .bind("id", due.id())
            .mapTo(byte[].class)
            .one();
    String frame = seal.open(sealed, field(due.id()));
    return new Timer(due.due(), due.kind(), due.notAfter(), SessionJson.readFrame(frame));
  }

  /** How it ended: {@code rang}, {@code dropped} or {@code failed}. */
  void end(Handle tx, UUID id, String state) {
    tx.createUpdate("update timer set state = :state where id = :id")
        .bind("state", state)
        .bind("id", id)
        .execute();
  }

  /** It rings later. */
  void postpone(Handle tx, UUID id, Instant until, int attempts) {
    tx.createUpdate("update timer set rings_at = :until, attempts = :attempts where id = :id")
        .bind("until", until)
        .bind("attempts", attempts)
        .bind("id", id)
        .execute();
  }

  private static Field field(UUID id) {
    return new Field("timer", "frame_sealed", id);
  }
}
