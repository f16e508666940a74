package nara.handover;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nara.people.Caseworkers;
import nara.people.Resident;
import nara.town.Staff;
import nara.town.Town;

/** To whom something goes: always somebody with a name. */
public final class Routing {
  private final Town town;
  private final Caseworkers caseworkers;

  public Routing(Town town) {
    this.town = town;
    this.caseworkers = new Caseworkers(town);
  }

  /** The resident's own caseworker; for anybody else, intake. */
  public Staff ownerFor(Optional<Resident> resident, Instant now) {
    return resident
        .flatMap(Resident::caseworker)
        .flatMap(caseworkers::find)
        .orElseGet(() -> intake(now));
  }

  private Staff intake(Instant now) {
    List<Staff> onDuty = town.onDuty(Staff.Role.INTAKE, now);
    if (!onDuty.isEmpty()) {
      return onDuty.get(0);
    }
    return town.first(Staff.Role.INTAKE)
        .orElseThrow(() -> new IllegalStateException("nobody in the roster has the role intake"));
  }

  /** Whoever owns a thread, if they are still in the roster. */
  public Optional<Staff> owner(Optional<UUID> caseworker) {
    return caseworker.flatMap(caseworkers::find);
  }

  /** The managers whom an alarm can reach, on duty or not. */
  public List<Staff> managers() {
    return town.staff().values().stream()
        .filter(it -> it.roles().contains(Staff.Role.MANAGER) && it.alarmPhone() != null)
        .toList();
  }

  /** When somebody is there next. */
  public Instant nextOpening(Instant now) {
    return town.hours().nextOpening(now);
  }

  /** Everybody at work now whom an alarm can reach. */
  public List<Staff> alarmed(Instant now) {
    return town.staff().values().stream()
        .filter(it -> it.alarmPhone() != null && it.isOnDuty(now, town.hours()))
        .filter(it -> !it.roles().equals(Set.of(Staff.Role.MANAGER)))
        .toList();
  }
}
