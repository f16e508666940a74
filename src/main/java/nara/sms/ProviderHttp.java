package nara.sms;

import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * HTTP to a provider: each request goes out once, follows no redirect and ends in time.
 *
 * <p>HTTP/1.1 only: there a POST is never repeated by {@code java.net.http}, not even on a
 * connection that the other side had closed.
 */
final class ProviderHttp {
  /**
   * How long to wait.
   *
   * @param connect for the connection
   * @param whole for everything, the last byte of the answer included
   */
  record Limits(Duration connect, Duration whole) {
    static final Limits USUAL = new Limits(Duration.ofSeconds(3), Duration.ofSeconds(10));
  }

  private final Limits limits;
  private final HttpClient client;

  ProviderHttp(Limits limits) {
    this.limits = limits;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(limits.connect())
            .build();
  }

  Exchange exchange(HttpRequest request) {
    // HttpRequest.timeout ends with the headers, so a body that never ends would hold us
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    try {
      HttpResponse<String> it = answer.get(limits.whole().toMillis(), TimeUnit.MILLISECONDS);
      return new Exchange.Answered(it.statusCode(), it.body(), RetryAfter.of(it.headers()));
    } catch (TimeoutException e) {
      answer.cancel(true);
      return new Exchange.Lost("no answer within " + limits.whole().toMillis() + " ms");
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return new Exchange.Lost("interrupted while waiting for the answer");
    } catch (ExecutionException e) {
      return failed(e.getCause());
    }
  }

  private Exchange failed(@Nullable Throwable cause) {
    if (cause instanceof HttpConnectTimeoutException) {
      return new Exchange.NotReached("no connection within " + limits.connect().toMillis() + " ms");
    }
    if (cause instanceof ConnectException) {
      return new Exchange.NotReached("connection refused or host unknown");
    }
    if (cause instanceof SSLHandshakeException) {
      return new Exchange.NotReached("the provider's certificate was not accepted");
    }
    return new Exchange.Lost(
        "connection broken: " + (cause == null ? "" : cause.getClass().getSimpleName()));
  }
}
