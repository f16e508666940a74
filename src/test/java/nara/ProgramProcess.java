package nara;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nara.authoring.LivingDeskReader;
import org.awaitility.Awaitility;

/** The program as a process of its own, in a home folder of its own. */
final class ProgramProcess {
  private static final Duration STARTED_WITHIN = Duration.ofSeconds(60);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private ProgramProcess() {}

  /** Copies what the program reads into a folder. */
  static void furnish(Path home) throws IOException {
    for (String folder : List.of("bot", "flows", "conversations")) {
      try (Stream<Path> all = Files.walk(Path.of(folder))) {
        for (Path from : all.toList()) {
          Files.copy(from, home.resolve(from.toString()));
        }
      }
    }
  }

  /** The same, but at the desk nothing has happened yet. */
  static void furnishAnew(Path home) throws IOException {
    furnish(home);
    Files.delete(home.resolve(LivingDeskReader.FILE));
  }

  /** Starts {@code nara start} with these settings and no others; what it says goes to the log. */
  static Process start(Path home, Path log, Map<String, String> settings) throws IOException {
    return builder(home, settings, "start")
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  /** Starts {@code nara talk}; what it says goes to the log. */
  static Process talk(Path home, Path log, String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("talk"));
    arguments.addAll(List.of(options));
    return builder(home, Map.of(), arguments.toArray(String[]::new))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  /** Runs {@code nara calendar}; what it says goes to the log. */
  static Process calendar(Path home, Path log, Map<String, String> settings, String... options)
      throws IOException {
    List<String> arguments = new ArrayList<>(List.of("calendar"));
    arguments.addAll(List.of(options));
    return builder(home, settings, arguments.toArray(String[]::new))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  /** Runs {@code nara absence}; what it says goes to the log. */
  static Process absence(Path home, Path log, Map<String, String> settings, String... options)
      throws IOException {
    List<String> arguments = new ArrayList<>(List.of("absence"));
    arguments.addAll(List.of(options));
    return builder(home, settings, arguments.toArray(String[]::new))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  private static ProcessBuilder builder(
      Path home, Map<String, String> settings, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "nara.Main"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(it -> it.startsWith("NARA_"));
    builder.environment().put("NARA_HOME", home.toString());
    builder.environment().putAll(settings);
    return builder;
  }

  /** Waits until it takes messages; a program that ends instead is told with its log. */
  static void awaitReady(Process program, int port, Path log) {
    Awaitility.await()
        .atMost(STARTED_WITHIN)
        .until(
            () -> {
              assertThat(program.isAlive()).as(Files.readString(log)).isTrue();
              return isReady(port);
            });
  }

  static boolean isReady(int port) throws InterruptedException {
    URI uri = URI.create("http://localhost:" + port + "/health/ready");
    try {
      return HTTP.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding()).statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
