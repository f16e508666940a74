package nara.desk;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nara.audit.BreakGlass;
import nara.handover.QueueEntry;
import nara.handover.Routing;
import nara.handover.TicketRequest.Priority;
import nara.people.Absences;
import nara.people.Caseworkers;
import nara.people.ProtectedIdentity;
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
  private final Set<UUID> namedFor;
  private final Set<UUID> opened;

  private NeedToKnow(
      Town town, Colleague who, Set<UUID> stoodInFor, Set<UUID> namedFor, Set<UUID> opened) {
    this.caseworkers = new Caseworkers(town);
    this.who = who;
    this.self = who.staff().map(it -> Caseworkers.idOf(it.key()));
    this.stoodInFor = stoodInFor;
    this.namedFor = namedFor;
    this.opened = opened;
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
    Set<UUID> namedFor =
        who.staff()
            .map(it -> ProtectedIdentity.namedFor(tx, Caseworkers.idOf(it.key())))
            .orElse(Set.of());
    Set<UUID> opened =
        who.staff()
            .map(it -> BreakGlass.openFor(tx, Caseworkers.idOf(it.key()), now))
            .orElse(Set.of());
    return new NeedToKnow(town, who, stoodInFor, namedFor, opened);
  }

  /** Why they may read it; empty if they may not. */
  Optional<Access> to(QueueEntry entry, Optional<Resident> resident) {
    if (resident.filter(Resident::isProtected).isPresent()) {
      return toProtected(entry, resident.get());
    }
    Optional<UUID> own = resident.flatMap(Resident::caseworker);
    if (isTheirs(entry) || isSelf(own)) {
      return Optional.of(Access.OWN);
    }
    if (entry.isOwnersOnly()) {
      return toOpened(entry);
    }
    if (own.filter(this::isStoodInFor).isPresent()
        || entry.responsible().filter(this::isStoodInFor).isPresent()) {
      return Optional.of(Access.SUBSTITUTE);
    }
    boolean isNobodys = own.flatMap(caseworkers::find).isEmpty() || isLeftBehind(entry);
    if (who.has(DeskRole.INTAKE) && isNobodys && !isManagers(entry)) {
      return Optional.of(Access.INTAKE);
    }
    return toAlarm(entry).or(() -> toOpened(entry));
  }

  private Optional<Access> toOpened(QueueEntry entry) {
    return opened.contains(entry.thread()) ? Optional.of(Access.BREAK_GLASS) : Optional.empty();
  }

  private Optional<Access> toAlarm(QueueEntry entry) {
    boolean mayTakeAlarms = who.has(DeskRole.CASEWORKER) || who.has(DeskRole.INTAKE);
    return entry.isDangerUntaken() && mayTakeAlarms ? Optional.of(Access.ALARM) : Optional.empty();
  }

  /** Named staff only, and whoever meets danger. */
  private Optional<Access> toProtected(QueueEntry entry, Resident resident) {
    boolean tookIt = entry.priority() == Priority.DANGER && isSelf(entry.holder());
    return namedFor.contains(resident.id()) || tookIt ? Optional.of(Access.OWN) : toAlarm(entry);
  }

  /** Why they may read what is kept of a resident; empty if they may not. */
  Optional<Access> to(Resident resident) {
    if (resident.isProtected()) {
      return namedFor.contains(resident.id()) ? Optional.of(Access.OWN) : Optional.empty();
    }
    Optional<UUID> own = resident.caseworker();
    if (isSelf(own)) {
      return Optional.of(Access.OWN);
    }
    if (own.filter(this::isStoodInFor).isPresent()) {
      return Optional.of(Access.SUBSTITUTE);
    }
    boolean isNobodys = own.flatMap(caseworkers::find).isEmpty();
    return who.has(DeskRole.INTAKE) && isNobodys ? Optional.of(Access.INTAKE) : Optional.empty();
  }

  /** Those whose residents are theirs too: themselves, and whom they stand in for. */
  Set<UUID> whose() {
    return Stream.concat(self.stream(), stoodInFor.stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether it is theirs to deal with, or that of somebody for whom they stand in. */
  boolean isMine(QueueEntry entry) {
    return isTheirs(entry)
        || (!entry.isOwnersOnly() && entry.responsible().filter(this::isStoodInFor).isPresent());
  }

  /** Whether they may read what is about a colleague, and went to this caseworker. */
  boolean hears(UUID owner) {
    boolean isNobodys = caseworkers.find(owner).isEmpty() && who.has(DeskRole.MANAGER);
    return isSelf(Optional.of(owner)) || isStoodInFor(owner) || isNobodys;
  }

  /** Whether whoever was to deal with it does not work here any more. */
  boolean isLeftBehind(QueueEntry entry) {
    return entry.responsible().filter(it -> caseworkers.find(it).isEmpty()).isPresent();
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
