package nara.cli;

import java.nio.file.Path;

/** The folder in which {@code bot/}, {@code flows/} and {@code conversations/} lie. */
final class Home {
  private Home() {}

  /** What the launcher says, else the folder we stand in. */
  static Path find() {
    String named = System.getenv("NARA_HOME");
    return Path.of(named == null || named.isBlank() ? "." : named).toAbsolutePath().normalize();
  }
}
