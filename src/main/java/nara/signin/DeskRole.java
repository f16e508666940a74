package nara.signin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody may do at the desk, as their sign-in tells by these names in lower case. */
public enum DeskRole {
  CASEWORKER(true),
  INTAKE(true),
  MANAGER(true),
  DESIGNER(false),
  ADMINISTRATOR(false);

  private final boolean isOfTheRoster;

  DeskRole(boolean isOfTheRoster) {
    this.isOfTheRoster = isOfTheRoster;
  }

  /** Whether it is held only by who stands in the roster too. */
  public boolean isOfTheRoster() {
    return isOfTheRoster;
  }

  /** Such as {@code caseworker}. */
  String written() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<DeskRole> read(String written) {
    return Arrays.stream(values()).filter(it -> it.written().equals(written)).findFirst();
  }
}
