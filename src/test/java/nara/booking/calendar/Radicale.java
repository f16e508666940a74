package nara.booking.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nara.config.Secret;
import org.awaitility.Awaitility;

/** A real CalDAV server of a test's own, and a caseworker who uses it with her own program. */
public final class Radicale implements AutoCloseable {
  private static final String USER = "sara";
  private static final String PASSWORD = "höst-löv 2026";
  private static final Duration STARTED_WITHIN = Duration.ofSeconds(30);
  private static final Pattern HREF = Pattern.compile("<href>([^<]*\\.ics)</href>");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path folder;
  private final int port;
  private Process process;
  private int calendars;

  private Radicale(Path folder, int port, Process process) {
    this.folder = folder;
    this.port = port;
    this.process = process;
  }

  /** Starts one that keeps its data in the folder, with an empty calendar. */
  public static Radicale start(Path folder) throws IOException {
    int port = freePort();
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("users"), USER + ":" + PASSWORD + "\n");
    Files.writeString(
        folder.resolve("config"),
        """
        [server]
        hosts = 127.0.0.1:%d
        [auth]
        type = htpasswd
        htpasswd_filename = %s
        htpasswd_encryption = plain
        delay = 0
        [rights]
        type = owner_only
        [storage]
        filesystem_folder = %s
        """
            .formatted(port, folder.resolve("users"), folder.resolve("data")));
    Radicale radicale = new Radicale(folder, port, run(folder));
    radicale.awaitAnswer();
    radicale.newCalendar();
    return radicale;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static Process run(Path folder) throws IOException {
    return new ProcessBuilder("radicale", "--config", folder.resolve("config").toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("radicale.log").toFile()))
        .start();
  }

  private void awaitAnswer() {
    Awaitility.await()
        .atMost(STARTED_WITHIN)
        .ignoreExceptions()
        .until(
            () ->
                ask("PROPFIND", URI.create(server() + "/"), Map.of("Depth", "0"), "").statusCode()
                    == 207);
  }

  /** From now on another calendar, which is empty. */
  public void newCalendar() {
    calendars++;
    makeCalendar();
  }

  /** Makes the calendar; it must not be there. */
  public void makeCalendar() {
    require(ask("MKCALENDAR", calendar(), Map.of(), ""), 201);
  }

  /** Deletes the calendar and all in it. */
  public void deleteCalendar() {
    require(ask("DELETE", calendar(), Map.of(), ""), 200);
  }

  /** Ends the server as if it had died. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Starts it again on the same data. */
  public void restart() throws IOException {
    process = run(folder);
    awaitAnswer();
  }

  public String server() {
    return "http://127.0.0.1:" + port;
  }

  /** The address of the calendar. */
  public URI calendar() {
    return URI.create(server() + "/" + USER + "/arbete" + calendars + "/");
  }

  /** How we reach it, directly or over another server that passes on what it is asked. */
  public AccountSettings settings(String server) {
    URI at = URI.create(server + calendar().getRawPath());
    return new AccountSettings.CalDav(at, USER, new Secret(PASSWORD));
  }

  public AccountSettings settings() {
    return settings(server());
  }

  public static String user() {
    return USER;
  }

  public static String password() {
    return PASSWORD;
  }

  /** The addresses of all events, as paths. */
  public List<String> list() {
    String body = ask("PROPFIND", calendar(), Map.of("Depth", "1"), "").body();
    return HREF.matcher(body).results().map(it -> it.group(1)).sorted().toList();
  }

  /** The only event that we wrote. */
  public String onlyOurs() {
    List<String> all = list().stream().filter(it -> it.contains("/nara-")).toList();
    if (all.size() != 1) {
      throw new AssertionError("one event of ours expected: " + all);
    }
    return all.get(0);
  }

  public String get(String path) {
    HttpResponse<String> answer = ask("GET", URI.create(server() + path), Map.of(), "");
    require(answer, 200);
    return answer.body();
  }

  /** The caseworker's program writes an event, whatever was there. */
  public void put(String path, String text) {
    HttpResponse<String> answer =
        ask(
            "PUT",
            URI.create(server() + path),
            Map.of("Content-Type", "text/calendar; charset=utf-8"),
            text);
    if (answer.statusCode() / 100 != 2) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
  }

  /** She adds an event of her own. */
  public void add(String name, String... lines) {
    put(calendar().getRawPath() + name + ".ics", event(name, lines));
  }

  /** The text of an event with these lines. */
  public static String event(String uid, String... lines) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Hennes//Program//SV\r\nBEGIN:VEVENT\r\nUID:"
        + uid
        + "\r\nDTSTAMP:20261101T080000Z\r\n"
        + String.join("\r\n", lines)
        + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
  }

  public void delete(String path) {
    require(ask("DELETE", URI.create(server() + path), Map.of(), ""), 200);
  }

  /** She drags an event to another time of the same day or another. */
  public void drag(String path, String from, String to) {
    String text = get(path);
    if (!text.contains(from)) {
      throw new AssertionError(from + " is not in " + text);
    }
    put(path, text.replace(from, to));
  }

  private HttpResponse<String> ask(
      String method, URI at, Map<String, String> headers, String body) {
    String login =
        Base64.getEncoder()
            .encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at)
            .header("Authorization", "Basic " + login)
            .method(method, BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try {
      return send(request.build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** It closes the connections that it has kept when it pleases. */
  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (ConnectException e) {
      throw e;
    } catch (IOException e) {
      return http.send(request, BodyHandlers.ofString());
    }
  }

  private static void require(HttpResponse<String> answer, int status) {
    if (answer.statusCode() != status) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
