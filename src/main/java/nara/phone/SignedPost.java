package nara.phone;

import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Posts a form to the town's program as Twilio does: signed, and once. */
final class SignedPost {
  static final Duration USUAL_LIMIT = Duration.ofSeconds(5);

  private final Signature signature;
  private final Duration limit;
  private final HttpClient client;

  SignedPost(String authToken, Duration limit) {
    this.signature = new Signature(authToken);
    this.limit = limit;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(limit)
            .build();
  }

  /** Whether something can be posted there. */
  static boolean isAddress(URI address) {
    boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
    return http && address.getHost() != null;
  }

  /** Returns what went wrong; empty if the program has taken it. */
  Optional<Trouble> post(URI address, Map<String, String> fields) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
            .header("User-Agent", "TwilioProxy/1.1")
            .header(Signature.HEADER, signature.of(address, fields))
            .POST(HttpRequest.BodyPublishers.ofString(form(fields)))
            .build();
    CompletableFuture<HttpResponse<Void>> answer =
        client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
    try {
      int status = answer.get(limit.toMillis(), TimeUnit.MILLISECONDS).statusCode();
      return status / 100 == 2 ? Optional.empty() : Optional.of(Trouble.notTaken(status));
    } catch (TimeoutException e) {
      answer.cancel(true);
      return Optional.of(Trouble.of(Trouble.Kind.NO_ANSWER));
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return Optional.of(Trouble.of(Trouble.Kind.NO_ANSWER));
    } catch (ExecutionException e) {
      return Optional.of(
          Trouble.of(
              e.getCause() instanceof ConnectException
                  ? Trouble.Kind.NOT_REACHED
                  : Trouble.Kind.NO_ANSWER));
    }
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
