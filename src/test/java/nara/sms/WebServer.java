package nara.sms;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A real web server on loopback with the routes under test, and a client to call it. */
final class WebServer implements AutoCloseable {
  private final Javalin javalin;
  private final HttpClient client = HttpClient.newHttpClient();

  WebServer(Consumer<RoutesConfig> routes) {
    javalin =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  routes.accept(config.routes);
                })
            .start("127.0.0.1", 0);
  }

  /** Posts a form; the headers come as name, value, name, value. */
  HttpResponse<String> post(String path, String form, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + javalin.port() + path))
            .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
