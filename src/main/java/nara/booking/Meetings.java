package nara.booking;

import java.time.Instant;
import java.util.List;
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
   * @return whether it was booked
   */
  public boolean book(
      Handle tx,
      UUID resident,
      UUID caseworker,
      Instant from,
      Instant to,
      String place,
      Instant now) {
    return tx.createUpdate(
                """
                insert into meeting (id, resident_id, caseworker_id, during, place, state, created_at)
                values (:id, :resident, :caseworker, tstzrange(:from, :to), :place, 'booked', :now)
                on conflict do nothing
                """)
            .bind("id", ids.get())
            .bind("resident", resident)
            .bind("caseworker", caseworker)
            .bind("from", from)
            .bind("to", to)
            .bind("place", place)
            .bind("now", now)
            .execute()
        == 1;
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
