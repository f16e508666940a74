package nara;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nara.booking.calendar.Radicale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole way, with the real program and a real calendar server: a text message books a meeting,
 * and it stands in the calendar; it is moved there, and the resident is told.
 */
class CalendarTimesTest {
  private static final String SID = "AC00000000000000000000000000000001";
  private static final String TOKEN = "12345";
  private static final Duration IN_THE_CALENDAR_WITHIN = Duration.ofSeconds(5);
  private static final Duration ON_THE_PHONE_WITHIN = Duration.ofSeconds(60);

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final List<String> POSTED = Collections.synchronizedList(new ArrayList<>());
  private static @TempDir Path home;
  private static HttpServer provider;
  private static Radicale radicale;
  private static Process program;
  private static int port;

  @BeforeAll
  static void open() throws Exception {
    ProgramProcess.furnishAnew(home);
    radicale = Radicale.start(home.resolve("radicale"));
    provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    provider.createContext("/", CalendarTimesTest::answer);
    provider.setExecutor(Executors.newCachedThreadPool());
    provider.start();
    port = ProgramProcess.freePort();
    Path log = home.resolve("program.log");
    program = ProgramProcess.start(home, log, settings());
    ProgramProcess.awaitReady(program, port, log);
  }

  @AfterAll
  static void close() throws Exception {
    program.destroy();
    program.waitFor();
    provider.stop(0);
    radicale.close();
  }

  @Test
  void aMeetingIsInTheCalendarAtOnceAndWhatChangesThereReachesTheTelephone() throws Exception {
    String[] caldav = {
      "add", "caldav", "--for", "sara", "--url", radicale.calendar().toString(), "--user", "sara"
    };
    assertThat(calendar(caldav)).contains("Kalendern är inkopplad");
    assertThat(calendar(caldav)).contains("redan inkopplad");
    write("SM1", "boka tid");
    awaitPosts(1);
    long booked = System.nanoTime();
    write("SM2", "1");
    Awaitility.await()
        .atMost(IN_THE_CALENDAR_WITHIN)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> !radicale.list().isEmpty());
    double appeared = seconds(booked);

    awaitPosts(2);
    String event = radicale.onlyOurs();
    assertThat(POSTED.get(1)).contains("ons 25/11 kl 10.00");
    radicale.drag(event, "20261125T10", "20261125T14");
    long dragged = System.nanoTime();
    Awaitility.await().atMost(ON_THE_PHONE_WITHIN).until(() -> POSTED.size() >= 3);
    double moved = seconds(dragged);
    assertThat(POSTED.get(2)).contains("14.00");

    radicale.delete(event);
    long deleted = System.nanoTime();
    Awaitility.await().atMost(ON_THE_PHONE_WITHIN).until(() -> POSTED.size() >= 4);
    assertThat(POSTED.get(3)).contains("inställd");
    System.out.printf(
        "in the calendar %.1f s after the text message; moved there, on the telephone after %.1f s;"
            + " taken away there, after %.1f s%n",
        appeared, moved, seconds(deleted));

    assertThat(calendar("list"))
        .contains("Sara Lind, caldav, 127.0.0.1/sara/")
        .contains("upptagen tid känd för")
        .doesNotContain("FEL");
    assertThat(calendar("sync")).contains("1 av 1: ");
    assertThat(metrics()).contains("nara_calendar_failing 0.0");
  }

  @Test
  void whatIsWrongIsSaidBesideTheRunningProgramAndNothingIsKept() throws Exception {
    String url = radicale.calendar().toString();
    assertThat(calendar("add", "caldav", "--for", "sarah", "--url", url, "--user", "sara"))
        .startsWith("2 ")
        .contains("Ingen i bot/town.yaml heter sarah. Där finns sara, ali");
    assertThat(
            calendar("add", "caldav", "--for", "sara", "--url", "http://a.se/b", "--user", "sara"))
        .startsWith("2 ")
        .contains("--url ska vara en https-adress");
    assertThat(calendar("add", "caldav", "--for", "sara", "--url", url, "--user", "ali"))
        .startsWith("2 ")
        .contains("servern godtar inte användaren eller lösenordet");
    assertThat(
            calendar(
                "add", "caldav", "--for", "sara", "--url", radicale.server(), "--user", "sara"))
        .startsWith("2 ")
        .contains("adressen är ingen kalender");
    assertThat(calendar("remove", "ffff")).startsWith("2 ").contains("Ingen kalender");
    assertThat(calendar("list")).startsWith("0 ").doesNotContain(" ali");
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static void awaitPosts(int count) {
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> POSTED.size() >= count);
  }

  private static Map<String, String> settings() {
    return Map.of(
        "NARA_PORT",
        "" + port,
        "NARA_NOW",
        "2026-11-23T09:10",
        "NARA_TWILIO_ACCOUNT_SID",
        SID,
        "NARA_TWILIO_AUTH_TOKEN",
        TOKEN,
        "NARA_TWILIO_API_URL",
        "http://localhost:" + provider.getAddress().getPort());
  }

  private static String calendar(String... arguments) throws Exception {
    Map<String, String> all = new TreeMap<>(settings());
    all.put("NARA_CALENDAR_PASSWORD", Radicale.password());
    Path log = Files.createTempFile(home, "calendar", ".log");
    int code = ProgramProcess.calendar(home, log, all, arguments).waitFor();
    return code + " " + Files.readString(log);
  }

  private static String metrics() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/metrics")).build();
    return HTTP.send(request, BodyHandlers.ofString()).body();
  }

  private static void write(String id, String text) throws Exception {
    Map<String, String> fields =
        new TreeMap<>(
            Map.of(
                "MessageSid",
                id,
                "AccountSid",
                SID,
                "From",
                Town2026.GUNILLA.e164(),
                "To",
                Town2026.TOWN.e164(),
                "Body",
                text,
                "NumMedia",
                "0"));
    String url = "http://localhost:" + port + "/sms/twilio";
    String signed =
        url
            + fields.entrySet().stream()
                .map(it -> it.getKey() + it.getValue())
                .collect(Collectors.joining());
    String form =
        fields.entrySet().stream()
            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Twilio-Signature", signature(signed))
            .POST(BodyPublishers.ofString(form))
            .build();
    assertThat(HTTP.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
  }

  private static String signature(String signed) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
    byte[] digest = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(digest);
  }

  /** Plays the provider: takes every message. */
  private static void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    boolean isSent = exchange.getRequestMethod().equals("POST");
    if (isSent) {
      POSTED.add(URLDecoder.decode(body, StandardCharsets.UTF_8));
    }
    String json =
        isSent
            ? "{\"sid\":\"SM%032d\",\"status\":\"sent\"}".formatted(POSTED.size())
            : "{\"messages\":[],\"page_size\":50}";
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(isSent ? 201 : 200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
