package nara.signin;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nara.people.Caseworkers;
import nara.town.Staff;
import nara.town.Town;

/**
 * What a sign-in told of somebody. It does not change until they sign in again; what it is worth
 * the roster says, at each request.
 *
 * @param signsInAs who they are, as the roster knows them
 * @param name what to call them if the roster does not know them
 * @param roles those that we know
 */
record Identity(String signsInAs, String name, Set<DeskRole> roles) {
  Identity {
    roles = Set.copyOf(roles);
  }

  static Identity of(String signsInAs, String name, Collection<String> roles) {
    return new Identity(
        signsInAs,
        name,
        roles.stream().flatMap(it -> DeskRole.read(it).stream()).collect(Collectors.toSet()));
  }

  /** Who that is now; empty if they have no role left. */
  Optional<Colleague> in(Town town) {
    Optional<Staff> staff = town.signingInAs(signsInAs);
    Set<DeskRole> held = EnumSet.noneOf(DeskRole.class);
    roles.stream().filter(it -> staff.isPresent() || !it.isOfTheRoster()).forEach(held::add);
    return held.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Colleague(
                staff.map(Staff::key).orElse(signsInAs),
                staff.map(Staff::fullName).orElse(name),
                staff,
                held));
  }

  /** Who they are in the audit log, whether they may do anything or not. */
  String actor(Town town) {
    return town.signingInAs(signsInAs)
        .map(it -> Caseworkers.idOf(it.key()).toString())
        .orElseGet(() -> Colleague.actorOf(signsInAs));
  }

  @Override
  public String toString() {
    return "Identity[***, " + roles + "]";
  }
}
