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
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
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
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program as a process of its own, killed as by {@code kill -9}, and started again. */
class KilledProcessTest {
  private static final String SID = "AC00000000000000000000000000000001";
  private static final String TOKEN = "12345";

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<String> posted = Collections.synchronizedList(new ArrayList<>());
  private @TempDir Path home;
  private HttpServer provider;
  private Process program;
  private int port;
  private volatile boolean killOnPost;

  @BeforeEach
  void open() throws Exception {
    ProgramProcess.furnish(home);
    provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    provider.createContext("/", this::answer);
    provider.setExecutor(Executors.newCachedThreadPool());
    provider.start();
    port = ProgramProcess.freePort();
    program = start();
  }

  @AfterEach
  void close() throws Exception {
    program.destroy();
    program.waitFor();
    provider.stop(0);
  }

  @Test
  void aMessageThatWasAcknowledgedIsAnsweredAfterTheRestart() throws Exception {
    assertThat(write("SM1", "boka tid")).isEqualTo(200);
    program.destroyForcibly().waitFor();
    program = start();

    awaitPosts(1);
    assertThat(posted.get(0)).contains("Svara 1 eller 2");
    assertThat(write("SM1", "boka tid")).isEqualTo(200);
    staysAt(1);
  }

  @Test
  void whatTheProviderTookBeforeTheEndIsNotSentAgain() throws Exception {
    killOnPost = true;
    write("SM1", "boka tid");
    program.waitFor();
    killOnPost = false;
    program = start();

    assertThat(write("SM2", "människa")).isEqualTo(200);
    awaitPosts(2);
    staysAt(2);
    assertThat(posted.get(0)).contains("Svara 1 eller 2");
    assertThat(posted.get(1)).contains("ringer dig");
  }

  private void awaitPosts(int count) {
    Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> posted.size() >= count);
  }

  private void staysAt(int count) {
    Awaitility.await()
        .during(Duration.ofSeconds(3))
        .atMost(Duration.ofSeconds(4))
        .until(() -> posted.size() == count);
  }

  private Process start() throws Exception {
    Path log = home.resolve("program.log");
    Process started =
        ProgramProcess.start(
            home,
            log,
            Map.of(
                "NARA_PORT",
                "" + port,
                "NARA_TWILIO_ACCOUNT_SID",
                SID,
                "NARA_TWILIO_AUTH_TOKEN",
                TOKEN,
                "NARA_TWILIO_API_URL",
                "http://localhost:" + provider.getAddress().getPort()));
    ProgramProcess.awaitReady(started, port, log);
    return started;
  }

  private int write(String id, String text) throws Exception {
    Map<String, String> fields =
        new TreeMap<>(
            Map.of(
                "MessageSid",
                id,
                "AccountSid",
                SID,
                "From",
                "+46701740605",
                "To",
                "+46406280410",
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
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    return response.statusCode();
  }

  private static String signature(String signed) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
    byte[] digest = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(digest);
  }

  /** Plays the provider: takes messages, lists those taken; it can kill the program at a post. */
  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (exchange.getRequestMethod().equals("POST")) {
      posted.add(URLDecoder.decode(body, StandardCharsets.UTF_8));
      if (killOnPost) {
        program.destroyForcibly();
        exchange.close();
        return;
      }
      respond(exchange, 201, message(posted.size()));
    } else {
      List<String> all = new ArrayList<>();
      for (int i = 1; i <= posted.size(); i++) {
        all.add(message(i));
      }
      String list = "{\"messages\":[" + String.join(",", all) + "],\"page_size\":50}";
      respond(exchange, 200, list);
    }
  }

  private String message(int number) {
    String form = posted.get(number - 1);
    String text = form.substring(form.indexOf("Body=") + "Body=".length());
    String now = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC));
    return """
        {"sid":"SM%032d","account_sid":"%s","to":"+46701740605","from":"+46406280410",
         "body":"%s","status":"sent","date_created":"%s"}
        """
        .formatted(number, SID, text.split("&[A-Z]", 2)[0], now);
  }

  private static void respond(HttpExchange exchange, int status, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
