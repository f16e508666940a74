package nara.handover;

import java.time.Instant;
import java.util.Optional;
import nara.message.PhoneNumber;
import nara.people.Absences;
import nara.people.Caseworkers;
import nara.people.ContactPoints;
import nara.people.Residents;
import nara.town.CallRule;
import nara.town.Staff;
import nara.town.Town;
import org.jdbi.v3.core.Handle;

/** Who takes a call to the town's number. */
public final class CallRouting {
  private final Town town;
  private final Caseworkers caseworkers;
  private final Routing routing;
  private final ContactPoints contactPoints;
  private final Residents residents;

  public CallRouting(Town town, ContactPoints contactPoints, Residents residents) {
    this.town = town;
    this.caseworkers = new Caseworkers(town);
    this.routing = new Routing(town);
    this.contactPoints = contactPoints;
    this.residents = residents;
  }

  /**
   * The telephone of the caller's own caseworker, or, where she is away, of whoever stands in for
   * her; empty for the switchboard. It is theirs only while they are on duty, and only for a number
   * that is the safe contact of one resident alone: one that two share stands for nobody.
   */
  public Optional<PhoneNumber> colleague(Handle tx, PhoneNumber caller, Instant now) {
    if (town.calls().to() == CallRule.To.SWITCHBOARD) {
      return Optional.empty();
    }
    return contactPoints
        .find(tx, caller)
        .flatMap(it -> residents.caseworkerOfOnly(tx, it))
        .flatMap(caseworkers::find)
        .flatMap(it -> isAway(tx, it, now) ? standIn(tx, it, now) : Optional.of(it))
        .filter(it -> it.isOnDuty(now, town.hours()))
        .flatMap(it -> Optional.ofNullable(it.phone()));
  }

  private Optional<Staff> standIn(Handle tx, Staff who, Instant now) {
    return routing.substituteOf(tx, who, now).filter(it -> !isAway(tx, it, now));
  }

  private static boolean isAway(Handle tx, Staff who, Instant now) {
    return Absences.awayUntil(tx, Caseworkers.idOf(who.key()), now).isPresent();
  }
}
