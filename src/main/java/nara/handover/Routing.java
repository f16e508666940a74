package nara.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nara.people.Absences;
import nara.people.Caseworkers;
import nara.people.Resident;
import nara.town.Staff;
import nara.town.Town;
import org.jdbi.v3.core.Handle;

/** To whom something goes: always somebody with a name. */
public final class Routing {
  private final Town town;
  private final Caseworkers caseworkers;

  public Routing(Town town) {
    this.town = town;
    this.caseworkers = new Caseworkers(town);
  }

  /**
   * The resident's own caseworker; the substitute, where both of them would be away until then; for
   * anybody else, intake.
   *
   * @param by when they must have done what it is about
   */
  public Staff ownerFor(Handle tx, Optional<Resident> resident, Instant now, Instant by) {
    Set<UUID> away = awayUntil(tx, now, by);
    Optional<Staff> own = resident.flatMap(Resident::caseworker).flatMap(caseworkers::find);
    Optional<Staff> other = own.flatMap(it -> substituteOf(tx, it, now));
    return Stream.concat(own.stream(), other.stream())
        .filter(it -> !away.contains(Caseworkers.idOf(it.key())))
        .findFirst()
        .orElseGet(() -> intake(now, away));
  }

  /**
   * Who takes what a resident will not take up with their own caseworker: a manager, else intake;
   * never that caseworker, unless nobody else works here.
   */
  public Staff ownerBesides(Handle tx, Optional<UUID> caseworker, Instant now, Instant by) {
    Set<UUID> away = awayUntil(tx, now, by);
    return Stream.of(
            withRole(Staff.Role.MANAGER),
            town.onDuty(Staff.Role.INTAKE, now).stream(),
            withRole(Staff.Role.INTAKE))
        .flatMap(it -> it)
        .filter(it -> !away.contains(Caseworkers.idOf(it.key())))
        .filter(it -> caseworker.filter(Caseworkers.idOf(it.key())::equals).isEmpty())
        .findFirst()
        .orElseGet(() -> intake(now, away));
  }

  /** Who stands in for somebody: whom an absence names, else whom the roster does. */
  public Optional<Staff> substituteOf(Handle tx, Staff who, Instant now) {
    return Optional.ofNullable(Absences.standIns(tx, now).get(Caseworkers.idOf(who.key())))
        .flatMap(caseworkers::find)
        .or(() -> Optional.ofNullable(who.substitute()).flatMap(town::staff));
  }

  /** Who does what somebody cannot who is away until then: the substitute, else intake. */
  public Staff standInFor(Handle tx, UUID caseworker, Instant now, Instant by) {
    Set<UUID> away = awayUntil(tx, now, by);
    return caseworkers
        .find(caseworker)
        .flatMap(it -> substituteOf(tx, it, now))
        .filter(it -> !away.contains(Caseworkers.idOf(it.key())))
        .orElseGet(() -> intake(now, away));
  }

  /**
   * The first day on which somebody works again who is away; empty if they are not away now.
   *
   * @param caseworker the row id
   */
  public Optional<LocalDate> backOn(Handle tx, UUID caseworker, Instant now) {
    Optional<Staff> who = caseworkers.find(caseworker);
    return Absences.awayUntil(tx, caseworker, now)
        .flatMap(until -> who.map(it -> firstDay(it, until.atZone(Town.ZONE).toLocalDate())));
  }

  private LocalDate firstDay(Staff who, LocalDate from) {
    LocalDate day = from.minusDays(1);
    do {
      day = town.hours().nextWorkingDay(day);
    } while (who.works().on(day.getDayOfWeek()).isEmpty() && day.isBefore(from.plusDays(60)));
    return day;
  }

  /** Whoever takes what is nobody else's. */
  public Staff intake(Instant now) {
    return intake(now, Set.of());
  }

  /** Whoever of intake is there now, else is there first. */
  public Staff intake(Handle tx, Instant now) {
    return intake(now, Absences.awayThroughout(tx, now, now));
  }

  private Staff intake(Instant now, Set<UUID> away) {
    List<Staff> onDuty = town.onDuty(Staff.Role.INTAKE, now);
    Optional<Staff> any = town.first(Staff.Role.INTAKE);
    return Stream.concat(onDuty.stream(), withRole(Staff.Role.INTAKE))
        .filter(it -> !away.contains(Caseworkers.idOf(it.key())))
        .findFirst()
        .or(() -> any)
        .orElseThrow(() -> new IllegalStateException("nobody in the roster has the role intake"));
  }

  /** Who is not here from the next time that we are open until then. */
  private Set<UUID> awayUntil(Handle tx, Instant now, Instant by) {
    Instant from = town.hours().isOpen(now) ? now : nextOpening(now);
    return Absences.awayThroughout(tx, from, by.isAfter(from) ? by : from);
  }

  private Stream<Staff> withRole(Staff.Role role) {
    return town.staff().values().stream().filter(it -> it.roles().contains(role));
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
  public List<Staff> alarmed(Handle tx, Instant now) {
    Set<UUID> away = Absences.awayThroughout(tx, now, now);
    return town.staff().values().stream()
        .filter(it -> !away.contains(Caseworkers.idOf(it.key())))
        .filter(it -> it.alarmPhone() != null && it.isOnDuty(now, town.hours()))
        .filter(it -> !it.roles().equals(Set.of(Staff.Role.MANAGER)))
        .toList();
  }
}
