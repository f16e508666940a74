package nara.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Something secret, from where no other user of the machine can read it. */
final class SecretInput {
  private SecretInput() {}

  /**
   * Reads it from the variable, else unseen at a prompt, else as a line of what is piped in.
   *
   * @return empty if there is nothing
   */
  @SuppressWarnings("SystemConsoleNull") // where it is never null, it reads what is piped in too
  static String read(String variable, String prompt, PrintWriter err) {
    @Nullable String set = System.getenv(variable);
    if (set != null && !set.isBlank()) {
      return set.strip();
    }
    @Nullable Console console = System.console();
    if (console != null) {
      char @Nullable [] entered = console.readPassword("%s", prompt);
      return entered == null ? "" : new String(entered);
    }
    err.print(prompt);
    err.flush();
    try {
      @Nullable String line =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
      err.println();
      return line == null ? "" : line.strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }
}
