package nara.sms;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Plays a provider on loopback: answers every request as it was told to, and remembers it. */
final class ProviderServer implements AutoCloseable {
  record Received(String method, URI uri, String authorization, FormFields form) {
    FormFields query() {
      String raw = uri.getRawQuery() == null ? "" : uri.getRawQuery();
      return FormFields.parse(raw.getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** What it does with a request it has read. */
  @FunctionalInterface
  interface Reply {
    void to(HttpExchange exchange) throws IOException;

    static Reply of(int status, String body, Map<String, String> headers) {
      return exchange -> {
        headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
      };
    }

    static Reply of(int status, String body) {
      return of(status, body, Map.of());
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch end = new CountDownLatch(1);
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private volatile Reply reply = Reply.of(500, "");

  ProviderServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  void replies(Reply next) {
    reply = next;
  }

  List<Received> received() {
    return received;
  }

  Reply never() {
    return exchange -> awaitEnd();
  }

  /** Sends the headers and one byte of a longer body. */
  Reply neverToTheEnd() {
    return exchange -> {
      exchange.sendResponseHeaders(200, 100);
      exchange.getResponseBody().write('{');
      exchange.getResponseBody().flush();
      awaitEnd();
    };
  }

  private void awaitEnd() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      received.add(
          new Received(
              exchange.getRequestMethod(),
              exchange.getRequestURI(),
              String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
              FormFields.parse(exchange.getRequestBody().readAllBytes())));
      reply.to(exchange);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
