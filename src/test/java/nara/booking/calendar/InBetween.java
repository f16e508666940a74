package nara.booking.calendar;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Stands before a calendar server and passes on what it is asked, unless a test says otherwise. */
public final class InBetween implements AutoCloseable {
  private static final List<String> PASSED_ON =
      List.of("Authorization", "Depth", "Content-Type", "If-Match", "If-None-Match");

  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final String behind;
  private final HttpServer server;
  private volatile Instead instead = exchange -> false;
  private volatile UnaryOperator<String> answers = UnaryOperator.identity();
  private volatile int concurrent;
  private volatile int mostConcurrent;

  /** What happens in the place of passing on; false if nothing does. */
  @FunctionalInterface
  public interface Instead {
    boolean handle(HttpExchange exchange) throws IOException;
  }

  private InBetween(String behind, HttpServer server) {
    this.behind = behind;
    this.server = server;
  }

  /** Opens one on a free port. */
  public static InBetween before(String behind) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    InBetween it = new InBetween(behind, server);
    server.setExecutor(it.threads);
    server.createContext("/", it::handle);
    server.start();
    return it;
  }

  public String server() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** From now on this happens. */
  public void instead(Instead what) {
    instead = what;
  }

  /** From now on all is passed on. */
  public void passOn() {
    instead = exchange -> false;
    answers = UnaryOperator.identity();
  }

  /** From now on answers are changed so. */
  public void change(UnaryOperator<String> answer) {
    answers = answer;
  }

  /** From now on all is answered with this. */
  public void answer(int status, String body) {
    answer(status, body, Map.of());
  }

  public void answer(int status, String body, Map<String, String> headers) {
    instead(
        exchange -> {
          headers.forEach(exchange.getResponseHeaders()::set);
          respond(exchange, status, body.getBytes(StandardCharsets.UTF_8));
          return true;
        });
  }

  /** From now on nothing is answered. */
  public void beSilent() {
    instead(
        exchange -> {
          try {
            closing.await(60, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          exchange.close();
          return true;
        });
  }

  /** The methods asked for, in order. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  public void forget() {
    asked.clear();
  }

  /** How many were under way at the same time, at most. */
  public int mostConcurrent() {
    return mostConcurrent;
  }

  private void handle(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestMethod());
    enter();
    try {
      if (!instead.handle(exchange)) {
        forward(exchange);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      leave();
    }
  }

  private synchronized void enter() {
    concurrent++;
    mostConcurrent = Math.max(mostConcurrent, concurrent);
  }

  private synchronized void leave() {
    concurrent--;
  }

  private void forward(HttpExchange exchange) throws IOException, InterruptedException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(behind + exchange.getRequestURI()))
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    for (String name : PASSED_ON) {
      String value = exchange.getRequestHeaders().getFirst(name);
      if (value != null) {
        request.header(name, value);
      }
    }
    HttpResponse<String> answer = send(request.build());
    answer
        .headers()
        .firstValue("ETag")
        .ifPresent(it -> exchange.getResponseHeaders().set("ETag", it));
    respond(
        exchange,
        answer.statusCode(),
        answers.apply(answer.body()).getBytes(StandardCharsets.UTF_8));
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      return http.send(request, BodyHandlers.ofString());
    }
  }

  private static void respond(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** An answer without the tokens of RFC 6578, as an older server gives it. */
  public static String withoutTokens(String answer) {
    return Pattern.compile("<sync-token>.*?</sync-token>|<sync-token ?/>")
        .matcher(answer)
        .replaceAll("");
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
