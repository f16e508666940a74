package nara.config;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How this program runs, read once from the environment.
 *
 * @param isDemo whether the public address and every provider's address are loopback, so that no
 *     real resident can be on the other side
 * @param signIn where colleagues sign in; in the demo there may be none
 * @param mail by which staff are told that something waits; there may be none
 * @param startOfBusinessClock in the demo, the time from which the business clock runs on
 * @param warnings what is probably a slip but stops nothing, one line each
 */
public record Settings(
    boolean isDemo,
    Web web,
    Storage storage,
    Providers providers,
    Optional<Oidc> signIn,
    Optional<Mail> mail,
    Optional<Instant> startOfBusinessClock,
    List<String> warnings) {
  public Settings {
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads and checks all settings. In the demo it makes the built-in phone's account if there is
   * none yet.
   *
   * @param environment the environment variables, those of others included
   * @param home the folder of the program, where {@code data/} is
   * @throws SettingsProblems if anything is missing or wrong, naming all of it
   */
  public static Settings read(Map<String, String> environment, Path home) {
    return new SettingsReader(environment, home, new SecureRandom()).read();
  }

  /** The clock that business goes by: the given one, in the demo shifted to its start. */
  public Clock businessClock(Clock base) {
    return startOfBusinessClock.isPresent() ? demoClock(base) : base;
  }

  /** The same, which the demo can put forward. */
  public BusinessClock demoClock(Clock base) {
    return BusinessClock.startingAt(startOfBusinessClock, base);
  }
}
