package nara.town;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Set;
import nara.message.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works for the town, as the roster states it.
 *
 * @param key the name by which files refer to them, such as {@code sara}
 * @param firstName what residents read
 * @param fullName what colleagues read
 * @param team the team they belong to; empty if the roster has none
 * @param substitute the key of whoever takes over when they are away
 * @param works when they are on duty
 * @param meets the stretches in which residents can book them
 * @param places keys of the places where residents can book them without asking
 * @param alarmPhone where an alarm reaches them, without content
 * @param phone where calls to them go
 * @param mail where work e-mail reaches them
 * @param signIn what the organisation's sign-in calls them, if not by their key
 */
public record Staff(
    String key,
    String firstName,
    String fullName,
    Set<Role> roles,
    String team,
    @Nullable String substitute,
    WeeklyHours works,
    WeeklyHours meets,
    Set<String> places,
    @Nullable PhoneNumber alarmPhone,
    @Nullable PhoneNumber phone,
    @Nullable String mail,
    @Nullable String signIn) {

  /** What somebody does. */
  public enum Role {
    CASEWORKER,
    INTAKE,
    YOUNG_PEOPLE,
    MANAGER
  }

  public Staff {
    roles = Set.copyOf(roles);
    places = Set.copyOf(places);
  }

  /** What the organisation's sign-in calls them: where the roster states it, that alone. */
  public String signsInAs() {
    return signIn == null ? key : signIn;
  }

  /** Whether the roster has them at work at this moment. */
  public boolean isOnDuty(Instant at, OpeningHours town) {
    ZonedDateTime local = at.atZone(Town.ZONE);
    return town.within(local.toLocalDate(), works.on(local.getDayOfWeek())).stream()
        .anyMatch(it -> it.contains(local.toLocalTime()));
  }
}
