package nara.handover;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nara.people.Caseworkers;
import nara.thread.Event;
import nara.thread.EventType;
import nara.thread.Events;
import nara.town.Staff;
import org.jdbi.v3.core.Handle;

/** What residents say when they are asked whether it helped. */
public final class Feedback {
  private final Events events;
  private final Supplier<UUID> ids;

  public Feedback(Events events, Supplier<UUID> ids) {
    this.events = events;
    this.ids = ids;
  }

  /** Whoever is asked is asked by somebody with a name. */
  public void ask(Handle tx, UUID thread, Staff by, Instant now) {
    tx.createUpdate(
            """
            insert into feedback (id, thread_id, asked_by, asked_at)
            values (:id, :thread, :by, :now)
            """)
        .bind("id", ids.get())
        .bind("thread", thread)
        .bind("by", Caseworkers.idOf(by.key()))
        .bind("now", now)
        .execute();
  }

  /** The row id of whoever asked last. */
  public Optional<UUID> askedBy(Handle tx, UUID thread) {
    return tx.createQuery(
            "select asked_by from feedback where thread_id = :thread order by asked_at desc limit 1")
        .bind("thread", thread)
        .mapTo(UUID.class)
        .findOne();
  }

  /** The answer to what was asked last; another one takes its place. */
  public void save(Handle tx, UUID thread, String answer, Instant now) {
    tx.createUpdate(
            """
            update feedback set answer = :answer, answered_at = :now
            where id = (select id from feedback where thread_id = :thread
                        order by asked_at desc limit 1)
            """)
        .bind("answer", answer)
        .bind("now", now)
        .bind("thread", thread)
        .execute();
    Event saved =
        new Event(EventType.FEEDBACK_SAVED, Map.of("answer", answer), "resident", Optional.empty());
    events.append(tx, thread, saved, now);
  }
}
