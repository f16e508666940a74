package nara.desk;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nara.handover.QueueEntry;
import nara.handover.Routing;
import nara.handover.TicketRequest.Priority;
import nara.people.Absences;
import nara.people.Caseworkers;
import nara.people.Resident;
import nara.signin.Colleague;
import nara.signin.DeskRole;
import nara.town.Staff;
import nara.town.Town;
import org.jdbi.v3.core.Handle;

/**
 * Who may read which thread: one's own residents and matters, those of a colleague whom one stands
 * in for, what is nobody's yet for those who receive it, and an alarm that waits.
 */
final class NeedToKnow {
  private final Caseworkers caseworkers;
  private final Colleague who;
  private final Optional<UUID> self;
  private final Set<UUID> stoodInFor;

  private NeedToKnow(Town town, Colleague who, Set<UUID> stoodInFor) {
    this.caseworkers = new Caseworkers(town);
    this.who = who;
    this.self = who.staff().map(it -> Caseworkers.idOf(it.key()));
    this.stoodInFor = stoodInFor;
  }

  /** The rule for somebody at this moment. */
  static NeedToKnow of(Handle tx, Town town, Colleague who, Instant now) {
    Routing routing = new Routing(town);
    Caseworkers caseworkers = new Caseworkers(town);
    Set<UUID> stoodInFor =
        Absences.awayThroughout(tx, now, now).stream()
            .filter(
                it ->
                    who.staff().isPresent()
                        && caseworkers
                            .find(it)
                            .flatMap(away -> routing.substituteOf(tx, away, now))
                            .equals(who.staff()))
            .collect(Collectors.toUnmodifiableSet());
    return new NeedToKnow(town, who, stoodInFor);
  }

  /** Why they may read it; empty if they may not. */
  Optional<Access> to(QueueEntry entry, Optional<Resident> resident) {
    Optional<UUID> own = resident.flatMap(Resident::caseworker);
    if (isTheirs(entry) || isSelf(own)) {
      return Optional.of(Access.OWN);
    }
    if (entry.isOwnersOnly()) {
      return Optional.empty();
    }
    if (own.filter(this::isStoodInFor).isPresent()
        || entry.responsible().filter(this::isStoodInFor).isPresent()) {
      return Optional.of(Access.SUBSTITUTE);
    }
    if (who.has(DeskRole.INTAKE)
        && own.flatMap(caseworkers::find).isEmpty()
        && !isManagers(entry)) {
      return Optional.of(Access.INTAKE);
    }
    boolean mayTakeAlarms = who.has(DeskRole.CASEWORKER) || who.has(DeskRole.INTAKE);
    return entry.priority() == Priority.DANGER && entry.holder().isEmpty() && mayTakeAlarms
        ? Optional.of(Access.ALARM)
        : Optional.empty();
  }

  /** The rows of those for whom they act: their own, and whom they stand in for. */
  Set<UUID> people() {
    return Stream.concat(self.stream(), stoodInFor.stream()).collect(Collectors.toSet());
  }

  /** Whether it is theirs to deal with, or that of somebody for whom they stand in. */
  boolean isMine(QueueEntry entry) {
    return isTheirs(entry)
        || (!entry.isOwnersOnly() && entry.responsible().filter(this::isStoodInFor).isPresent());
  }

  /** Whether somebody of their role may take what nobody has taken. */
  boolean mayTake(QueueEntry entry) {
    return isMine(entry)
        || isOfMyTeam(entry)
        || (who.has(DeskRole.INTAKE) && !isManagers(entry))
        || (entry.priority() == Priority.DANGER && who.has(DeskRole.CASEWORKER));
  }

  private boolean isTheirs(QueueEntry entry) {
    return isSelf(entry.holder())
        || entry.matters().stream().anyMatch(it -> isSelf(Optional.of(it.owner())))
        || entry.clocks().stream().anyMatch(it -> isSelf(Optional.of(it.owner())));
  }

  /** Whether whoever is to deal with it is of their team. */
  boolean isOfMyTeam(QueueEntry entry) {
    String team = who.staff().map(Staff::team).orElse("");
    return !team.isEmpty()
        && entry
            .responsible()
            .flatMap(caseworkers::find)
            .filter(it -> it.team().equals(team))
            .isPresent();
  }

  /** What goes past a caseworker to a manager stays with the manager. */
  private boolean isManagers(QueueEntry entry) {
    return entry
        .responsible()
        .flatMap(caseworkers::find)
        .filter(it -> it.roles().equals(Set.of(Staff.Role.MANAGER)))
        .isPresent();
  }

  private boolean isSelf(Optional<UUID> other) {
    return self.isPresent() && self.equals(other);
  }

  private boolean isStoodInFor(UUID other) {
    return stoodInFor.contains(other);
  }
}
