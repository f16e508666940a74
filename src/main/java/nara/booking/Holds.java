package nara.booking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nara.people.Caseworkers;
import org.jdbi.v3.core.Handle;

/** Times that were proposed to a resident and are nobody else's for a while. */
final class Holds {
  private final Supplier<UUID> ids;

  Holds(Supplier<UUID> ids) {
    this.ids = ids;
  }

  /**
   * Holds these, with what they need around them, instead of what was held for the resident before.
   * Whoever does it has the locks of everybody concerned.
   */
  void hold(Handle tx, UUID resident, List<Offer> offers, Need need, Instant until) {
    release(tx, resident);
    for (Offer offer : offers) {
      tx.createUpdate(
              """
              insert into hold (id, resident_id, caseworker_id, during, until)
              values (:id, :resident, :caseworker, tstzrange(:from, :to), :until)
              """)
          .bind("id", ids.get())
          .bind("resident", resident)
          .bind("caseworker", Caseworkers.idOf(offer.caseworker()))
          .bind("from", need.occupies(offer.from()).from())
          .bind("to", need.occupies(offer.from()).to())
          .bind("until", until)
          .execute();
    }
  }

  /** Nothing is held for the resident any more. */
  static void release(Handle tx, UUID resident) {
    tx.createUpdate("delete from hold where resident_id = :resident")
        .bind("resident", resident)
        .execute();
  }
}
