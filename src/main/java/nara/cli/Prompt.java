package nara.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Questions to whoever runs a command, answered a line each: what is personal is no argument. */
final class Prompt {
  private final BufferedReader in =
      new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
  private final PrintWriter err;

  private Prompt(PrintWriter err) {
    this.err = err;
  }

  static Prompt of(CommandSpec spec) {
    return new Prompt(spec.commandLine().getErr());
  }

  /** The answer; empty if there is none. */
  Optional<String> ask(String question) {
    err.print(question);
    err.flush();
    try {
      @Nullable String line = in.readLine();
      return Optional.ofNullable(line).map(String::strip).filter(it -> !it.isEmpty());
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  boolean isYes(String question) {
    return ask(question).filter(it -> it.equalsIgnoreCase("ja")).isPresent();
  }
}
