package nara.signin;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nara.people.Caseworkers;
import nara.town.Staff;

/**
 * Who is signed in.
 *
 * @param key the key in the roster; for who is not in it, what the sign-in calls them
 * @param name what colleagues read
 * @param roles at least one
 */
public record Colleague(String key, String name, Optional<Staff> staff, Set<DeskRole> roles) {
  public Colleague {
    roles = Set.copyOf(roles);
  }

  public boolean has(DeskRole role) {
    return roles.contains(role);
  }

  /** Whether they have any of these roles; true if none is asked for. */
  public boolean hasAny(DeskRole... anyOf) {
    return anyOf.length == 0 || Arrays.stream(anyOf).anyMatch(roles::contains);
  }

  /**
   * Who they are in the audit log: the row of a caseworker, else an id of their own that no
   * caseworker has.
   */
  public String actor() {
    return staff.isPresent() ? Caseworkers.idOf(key).toString() : actorOf(key);
  }

  static String actorOf(String signsInAs) {
    return UUID.nameUUIDFromBytes(("sign-in:" + signsInAs).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  @Override
  public String toString() {
    return "Colleague[" + actor() + ", " + roles + "]";
  }
}
