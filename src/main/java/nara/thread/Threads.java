package nara.thread;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nara.seal.Field;
import nara.seal.Seal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/** The threads. Whatever changes one takes its lock first. */
public final class Threads {
  private final Seal seal;
  private final Supplier<UUID> ids;

  public Threads(Seal seal, Supplier<UUID> ids) {
    this.seal = seal;
    this.ids = ids;
  }

  /**
   * The thread to which a contact point belongs: its resident's where that is unambiguous, else its
   * own. It is made if there is none.
   */
  public UUID of(Handle tx, UUID contactPoint, Instant now) {
    return find(tx, contactPoint).orElseGet(() -> create(tx, contactPoint, now));
  }

  private Optional<UUID> find(Handle tx, UUID contactPoint) {
    return tx.createQuery(
            ONLY_RESIDENT
                + """
                select t.id from thread t
                where t.resident_id = (select resident_id from only_one)
                   or (t.contact_point_id = :contactPoint and not exists (select from only_one))
                """)
        .bind("contactPoint", contactPoint)
        .mapTo(UUID.class)
        .findOne();
  }

  /** The thread of a resident, made if there is none. */
  public UUID ofResident(Handle tx, UUID resident, Instant now) {
    return findOfResident(tx, resident)
        .orElseGet(
            () -> {
              tx.createUpdate(
                      """
                      insert into thread (id, resident_id, created_at) values (:id, :resident, :now)
                      on conflict do nothing
                      """)
                  .bind("id", ids.get())
                  .bind("resident", resident)
                  .bind("now", now)
                  .execute();
              return findOfResident(tx, resident).orElseThrow();
            });
  }

  private static Optional<UUID> findOfResident(Handle tx, UUID resident) {
    return tx.createQuery("select id from thread where resident_id = :resident")
        .bind("resident", resident)
        .mapTo(UUID.class)
        .findOne();
  }

  private UUID create(Handle tx, UUID contactPoint, Instant now) {
    tx.createUpdate(
            ONLY_RESIDENT
                + """
                insert into thread (id, resident_id, contact_point_id, created_at)
                select :id,
                       (select resident_id from only_one),
                       case when exists (select from only_one) then null
                            else cast(:contactPoint as uuid) end,
                       :now
                on conflict do nothing
                """)
        .bind("id", ids.get())
        .bind("contactPoint", contactPoint)
        .bind("now", now)
        .execute();
    return find(tx, contactPoint).orElseThrow();
  }

  private static final String ONLY_RESIDENT =
      """
      with known as (
        select resident_id from resident_contact
        where contact_point_id = :contactPoint and ended_at is null
      ), only_one as (
        select resident_id from known where (select count(*) from known) = 1
      )
      """;

  /**
   * A number's own thread is a resident's from now on, unless they have one: it was this number
   * that was written from, and now it is known whose that is.
   */
  public void adopt(Handle tx, UUID contactPoint, UUID resident) {
    tx.createUpdate(
            """
            update thread set resident_id = :resident, contact_point_id = null
            where contact_point_id = :contact
              and not exists (select from thread where resident_id = :resident)
            """)
        .bind("resident", resident)
        .bind("contact", contactPoint)
        .execute();
  }

  /** The thread of a number of which nobody knows whose it is. */
  public Optional<UUID> ofNobody(Handle tx, UUID contactPoint) {
    return tx.createQuery("select id from thread where contact_point_id = :contact")
        .bind("contact", contactPoint)
        .mapTo(UUID.class)
        .findOne();
  }

  /** Takes the thread's lock until the transaction ends; false if somebody else has it. */
  public boolean tryLock(Handle tx, UUID thread) {
    return tx.createQuery("select pg_try_advisory_xact_lock(:key)")
        .bind("key", thread.getMostSignificantBits())
        .mapTo(Boolean.class)
        .one();
  }

  /** Takes the thread's lock until the transaction ends, waiting for it. */
  public void lock(Handle tx, UUID thread) {
    tx.createQuery("select 1 from (select pg_advisory_xact_lock(:key)) it")
        .bind("key", thread.getMostSignificantBits())
        .mapTo(Integer.class)
        .one();
  }

  /** The thread as it stands. */
  public ThreadState get(Handle tx, UUID thread, Instant now) {
    return tx.createQuery(
            """
            select t.*, (select count(*) from message m
                         where m.thread_id = t.id and m.direction = 'in'
                           and m.received_at > :hourAgo) as lately
            from thread t where t.id = :id
            """)
        .bind("id", thread)
        .bind("hourAgo", now.minus(Duration.ofHours(1)))
        .map(this::state)
        .one();
  }

  private ThreadState state(RowView row) {
    UUID id = row.getColumn("id", UUID.class);
    return new ThreadState(
        id,
        Optional.ofNullable(row.getColumn("resident_id", UUID.class)),
        Optional.ofNullable(row.getColumn("owner_id", UUID.class)),
        Optional.ofNullable(row.getColumn("silenced_by", UUID.class)),
        Optional.ofNullable(row.getColumn("handed_back_at", Instant.class)),
        Optional.ofNullable(row.getColumn("session_sealed", byte[].class))
            .map(it -> seal.open(it, session(id))),
        Optional.ofNullable(row.getColumn("representative_id", UUID.class)),
        row.getColumn("created_at", Instant.class),
        row.getColumn("lately", Integer.class));
  }

  /** Keeps where the flows of this thread stand; none is under way. */
  public void saveSession(Handle tx, UUID thread, String json) {
    saveSession(tx, thread, new SavedSession(json, Set.of(), Optional.empty(), Optional.empty()));
  }

  /** Keeps where the flows of this thread stand. */
  public void saveSession(Handle tx, UUID thread, SavedSession session) {
    tx.createUpdate(
            """
            update thread
            set session_sealed = :session, flow_hashes = :versions, flows_until = :until,
                representative_id = :representative
            where id = :id
            """)
        .bind("session", seal.seal(session.json(), session(thread)))
        .bindArray("versions", String.class, session.versions().toArray())
        .bind("until", session.until().orElse(null))
        .bind("representative", session.representative().orElse(null))
        .bind("id", thread)
        .execute();
  }

  /** A human takes the thread; the assistant is silent from here. */
  public void own(Handle tx, UUID thread, UUID caseworker, Instant now) {
    tx.createUpdate("update thread set owner_id = :owner, owned_since = :now where id = :id")
        .bind("owner", caseworker)
        .bind("now", now)
        .bind("id", thread)
        .execute();
  }

  /** The assistant is silent until a human hands the thread back. */
  public void silence(Handle tx, UUID thread, UUID alarm) {
    tx.createUpdate("update thread set silenced_by = :alarm where id = :id")
        .bind("alarm", alarm)
        .bind("id", thread)
        .execute();
  }

  /**
   * A human hands the thread back to the assistant.
   *
   * @param hasSpoken whether they said anything there: then what was talked about before that is
   *     not what is talked about any more
   */
  public void handBack(Handle tx, UUID thread, boolean hasSpoken, Instant now) {
    tx.createUpdate(
            """
            update thread
            set owner_id = null, owned_since = null, silenced_by = null,
                handed_back_at = case when :spoken then :now else handed_back_at end
            where id = :id
            """)
        .bind("spoken", hasSpoken)
        .bind("now", now)
        .bind("id", thread)
        .execute();
  }

  private static Field session(UUID thread) {
    return new Field("thread", "session_sealed", thread);
  }
}
