package nara.db;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** One PostgreSQL server and its data folder: made, started and stopped with its own programs. */
final class Postmaster {
  static final String SUPERUSER = "nara";
  private static final int ATTEMPTS = 3;

  /** Where in postmaster.pid it stands, from nought. */
  private static final int PORT_LINE = 3;

  private static final int STATUS_LINE = 7;

  private final PostgresBinaries binaries;
  private final ServerAccount account;
  private final Path dataDir;
  private final Path log;

  /**
   * @param dataDir absolute
   */
  Postmaster(PostgresBinaries binaries, ServerAccount account, Path dataDir) {
    this.binaries = binaries;
    this.account = account;
    this.dataDir = dataDir;
    this.log = dataDir.resolveSibling(dataDir.getFileName() + ".log");
  }

  /**
   * Makes the data folder, unless it is there. The superuser has a password from the first moment,
   * and a folder that a crash left half made is made again.
   */
  void initialize(Path passwordFile, Durability durability) throws IOException {
    if (Files.exists(dataDir)) {
      account.own(dataDir);
      return;
    }
    Path unfinished = dataDir.resolveSibling(dataDir.getFileName() + ".unfinished");
    Directories.delete(unfinished);
    Files.createDirectory(unfinished);
    account.own(unfinished);
    account.own(passwordFile);
    List<String> arguments = new ArrayList<>(List.of("-D", unfinished.toString()));
    arguments.addAll(List.of("-U", SUPERUSER, "--pwfile=" + passwordFile));
    arguments.addAll(List.of("-A", "scram-sha-256", "-E", "UTF8", "--data-checksums"));
    arguments.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
    arguments.addAll(List.of("--locale=C", "--no-instructions"));
    arguments.addAll(durability.initdbOptions());
    Command made = run("initdb", arguments);
    if (!made.succeeded()) {
      throw new IOException("Databasen kunde inte skapas i " + dataDir + ": " + made.output());
    }
    Files.move(unfinished, dataDir, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Stops the server of a program that was killed, so that ours starts at the first try.
   *
   * @return whether there was one
   */
  boolean stopLeftOver() throws IOException {
    Path pidFile = dataDir.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return false;
    }
    OptionalLong pid = pid(pidFile);
    if (pid.isPresent() && ProcessHandle.of(pid.getAsLong()).filter(this::isOurs).isPresent()) {
      stop();
      return true;
    }
    // Postgres would refuse to start if the number now belongs to another program of ours.
    Files.delete(pidFile);
    return false;
  }

  /** The port of the server that runs on these data, as it has written it down. */
  static OptionalInt portOf(Path dataDir) throws IOException {
    Path pidFile = dataDir.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return OptionalInt.empty();
    }
    List<String> lines = Files.readString(pidFile, StandardCharsets.UTF_8).lines().toList();
    boolean isReady = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
    String port = isReady ? lines.get(PORT_LINE).strip() : "";
    return port.matches("[0-9]{1,5}")
        ? OptionalInt.of(Integer.parseInt(port))
        : OptionalInt.empty();
  }

  private static OptionalLong pid(Path pidFile) throws IOException {
    String first = Files.readString(pidFile, StandardCharsets.UTF_8).lines().findFirst().orElse("");
    return first.matches("[0-9]{1,10}")
        ? OptionalLong.of(Long.parseLong(first))
        : OptionalLong.empty();
  }

  private boolean isOurs(ProcessHandle process) {
    ProcessHandle.Info info = process.info();
    return info.command().filter(command -> Path.of(command).endsWith("postgres")).isPresent()
        && info.arguments()
            .filter(words -> List.of(words).contains(dataDir.toString()))
            .isPresent();
  }

  /**
   * Starts the server on 127.0.0.1 and waits until it takes connections.
   *
   * @return its port
   */
  int start(Durability durability) throws IOException {
    account.own(Files.exists(log) ? log : Files.createFile(log));
    String output = "";
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int port = freePort();
      String options = options(port, durability);
      Command started =
          run(
              "pg_ctl",
              List.of(
                  "-D", dataDir.toString(), "-l", log.toString(), "-w", "-o", options, "start"));
      if (started.succeeded()) {
        return port;
      }
      output = started.output();
    }
    throw new IOException(
        "Databasen i " + dataDir + " startade inte: " + output + "\n" + endOfLog());
  }

  private static String options(int port, Durability durability) {
    List<String> settings = new ArrayList<>(List.of("listen_addresses=127.0.0.1", "port=" + port));
    settings.add("unix_socket_directories=");
    settings.add("timezone=UTC");
    // A detail line would write the values of the row at fault into the log.
    settings.add("log_error_verbosity=terse");
    settings.addAll(durability.serverSettings());
    return "-c " + String.join(" -c ", settings);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Ends every connection, writes everything down and waits for the end. */
  void stop() throws IOException {
    Command stopped = run("pg_ctl", List.of("-D", dataDir.toString(), "-m", "fast", "-w", "stop"));
    if (!stopped.succeeded()) {
      throw new IOException("Databasen i " + dataDir + " stannade inte: " + stopped.output());
    }
  }

  private Command run(String program, List<String> arguments) throws IOException {
    List<String> words = new ArrayList<>(account.prefix());
    words.add(binaries.program(program).toString());
    words.addAll(arguments);
    return Command.run(words);
  }

  private String endOfLog() throws IOException {
    List<String> lines = Files.readString(log, StandardCharsets.UTF_8).lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size())).toString();
  }
}
