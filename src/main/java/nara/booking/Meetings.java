package nara.booking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** The booked meetings. That none overlaps another is the database's own doing. */
public final class Meetings {
  private final Supplier<UUID> ids;

  public Meetings(Supplier<UUID> ids) {
    this.ids = ids;
  }

  /**
   * Books, unless the caseworker or the resident is taken then; somebody else's booking that is
   * about to be committed is waited for.
   *
   * @return the meeting's id; empty if it was not booked
   */
  public Optional<UUID> book(
      Handle tx,
      UUID resident,
      UUID caseworker,
      Instant from,
      Instant to,
      String place,
      Instant now) {
    UUID id = ids.get();
    int booked =
        tx.createUpdate(
                """
                insert into meeting (id, resident_id, caseworker_id, during, place, state, created_at)
                values (:id, :resident, :caseworker, tstzrange(:from, :to), :place, 'booked', :now)
                on conflict do nothing
                """)
            .bind("id", id)
            .bind("resident", resident)
            .bind("caseworker", caseworker)
            .bind("from", from)
            .bind("to", to)
            .bind("place", place)
            .bind("now", now)
            .execute();
    return booked == 1 ? Optional.of(id) : Optional.empty();
  }

  /**
   * Cancels a coming meeting of this resident's.
   *
   * @return when it would have been; empty if there is no such meeting, if it is cancelled already
   *     or has begun
   */
  Optional<Instant> cancel(Handle tx, UUID resident, UUID meeting, Instant now) {
    return tx.createQuery(
            """
            update meeting set state = 'cancelled'
            where id = :id and resident_id = :resident and state = 'booked'
              and lower(during) > :now
            returning lower(during) as starts
            """)
        .bind("id", meeting)
        .bind("resident", resident)
        .bind("now", now)
        .mapTo(Instant.class)
        .findOne();
  }

  /** Takes back a cancelling of the same transaction. */
  void restore(Handle tx, UUID meeting) {
    tx.createUpdate("update meeting set state = 'booked' where id = :id")
        .bind("id", meeting)
        .execute();
  }

  /** What is taken for either of them, from {@code now} on. */
  List<FreeTimes.Busy> taken(Handle tx, UUID resident, UUID caseworker, Instant now) {
    return tx.createQuery(
            """
            select lower(during) as starts, upper(during) as ends from meeting
            where state = 'booked' and (caseworker_id = :caseworker or resident_id = :resident)
              and upper(during) > :now
            """)
        .bind("caseworker", caseworker)
        .bind("resident", resident)
        .bind("now", now)
        .map(
            row ->
                new FreeTimes.Busy(
                    row.getColumn("starts", Instant.class), row.getColumn("ends", Instant.class)))
        .list();
  }
}
