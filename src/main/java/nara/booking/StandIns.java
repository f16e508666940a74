package nara.booking;

import java.time.Instant;
import java.util.UUID;
import nara.handover.Routing;
import nara.handover.Tickets;
import nara.people.Caseworkers;
import nara.town.Staff;
import nara.town.Town;
import org.jdbi.v3.core.Handle;

/** Who keeps the promises of somebody who is away. */
final class StandIns {
  private final Town town;
  private final Tickets tickets;

  StandIns(Town town, Tickets tickets) {
    this.town = town;
    this.tickets = tickets;
  }

  /**
   * What somebody has promised who is away from now on, until they are back, is somebody else's.
   *
   * @param caseworker the row id of who is away
   */
  void passOn(Handle tx, UUID caseworker, Span away, Instant now) {
    Instant begins = town.hours().isOpen(now) ? now : town.hours().nextOpening(now);
    if (!away.from().isAfter(begins)) {
      Staff standIn = new Routing(town).standInFor(tx, caseworker, now, away.to());
      tickets.passOn(tx, caseworker, away.to(), Caseworkers.idOf(standIn.key()));
    }
  }
}
