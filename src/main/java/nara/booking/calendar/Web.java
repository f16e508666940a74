package nara.booking.calendar;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import nara.booking.calendar.CalendarFault.Code;
import nara.config.Loopback;
import nara.config.Secret;
import org.jspecify.annotations.Nullable;

/**
 * HTTP to calendar servers: every exchange ends in time, reads no more than it can hold, and never
 * takes a password to another server than the one it was given for.
 */
public final class Web {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration WHOLE = Duration.ofSeconds(10);
  private static final int MOST_BYTES = 5_000_000;
  private static final int MOST_REDIRECTS = 3;
  private static final Set<Integer> MOVED = Set.of(301, 302, 307, 308);

  private final Duration whole;
  private final HttpClient client;

  /** With the usual limits. */
  public Web() {
    this(WHOLE);
  }

  /**
   * @param whole how long an exchange may take, to the last byte of the answer
   */
  Web(Duration whole) {
    this.whole = whole;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
  }

  /** Who we are at a server. */
  record Login(String user, Secret password) {
    private String header() {
      byte[] both = (user + ":" + password.reveal()).getBytes(StandardCharsets.UTF_8);
      return "Basic " + Base64.getEncoder().encodeToString(both);
    }
  }

  /**
   * What is asked.
   *
   * @param login if absent, we may be sent on to another server
   */
  record Request(
      String method, URI at, Map<String, String> headers, String body, Optional<Login> login) {}

  /** What was answered. */
  record Answer(int status, HttpHeaders headers, String body) {
    Optional<String> header(String name) {
      return headers.firstValue(name);
    }

    boolean isSuccess() {
      return status >= 200 && status < 300;
    }
  }

  /** Asks once, following where we are sent if we may. */
  Answer send(Request request, Deadline deadline) throws CalendarFault {
    URI at = request.at();
    for (int i = 0; i <= MOST_REDIRECTS; i++) {
      Answer answer = exchange(request, at, deadline);
      if (!MOVED.contains(answer.status())) {
        return answer;
      }
      at = next(request, at, answer);
    }
    throw new CalendarFault(Code.REDIRECTED);
  }

  private static URI next(Request request, URI at, Answer answer) throws CalendarFault {
    try {
      URI to = at.resolve(URI.create(answer.header("Location").orElse("")));
      boolean mayLeave =
          request.login().isEmpty()
              && "https".equalsIgnoreCase(to.getScheme())
              && !Loopback.isLoopback(to);
      if (isSameServer(at, to) || mayLeave) {
        return to;
      }
    } catch (IllegalArgumentException e) {
      throw new CalendarFault(Code.NONSENSE, e);
    }
    throw new CalendarFault(Code.REDIRECTED);
  }

  static boolean isSameServer(URI one, URI other) {
    return server(one).equals(server(other));
  }

  private static String server(URI uri) {
    String scheme = (uri.getScheme() + "").toLowerCase(Locale.ROOT);
    int port = uri.getPort() < 0 ? (scheme.equals("https") ? 443 : 80) : uri.getPort();
    return scheme + "://" + (uri.getHost() + "").toLowerCase(Locale.ROOT) + ":" + port;
  }

  /**
   * A connection that was kept may have been closed by the other side just as we use it. All that
   * we ask may be asked twice: what is written has a condition, what is gone is gone.
   */
  private Answer exchange(Request request, URI at, Deadline deadline) throws CalendarFault {
    try {
      return exchangeOnce(request, at, deadline);
    } catch (CalendarFault e) {
      if (e.code() != Code.UNREACHABLE || isNotConnected(e)) {
        throw e;
      }
      return exchangeOnce(request, at, deadline);
    }
  }

  private static boolean isNotConnected(CalendarFault fault) {
    for (@Nullable Throwable it = fault; it != null; it = it.getCause()) {
      if (it instanceof ConnectException || it instanceof HttpConnectTimeoutException) {
        return true;
      }
    }
    return false;
  }

  private Answer exchangeOnce(Request request, URI at, Deadline deadline) throws CalendarFault {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(at)
            .method(
                request.method(),
                request.body().isEmpty()
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(request.body()));
    builder.header("User-Agent", "Nara");
    request.headers().forEach(builder::header);
    request.login().ifPresent(it -> builder.header("Authorization", it.header()));
    // HttpRequest.timeout ends with the headers, so a body that never ends would hold us
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(builder.build(), it -> new CappedBody(MOST_BYTES));
    Runnable end = () -> answer.cancel(true);
    deadline.stop().add(end);
    try {
      HttpResponse<String> it =
          answer.get(deadline.atMost(whole).toMillis(), TimeUnit.MILLISECONDS);
      return new Answer(it.statusCode(), it.headers(), it.body());
    } catch (TimeoutException | CancellationException e) {
      answer.cancel(true);
      throw new CalendarFault(Code.TIMEOUT, e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new CalendarFault(Code.TIMEOUT, e);
    } catch (ExecutionException e) {
      throw new CalendarFault(code(e.getCause()), e);
    } finally {
      deadline.stop().forget(end);
    }
  }

  private static Code code(@Nullable Throwable fault) {
    for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof CappedBody.TooLongException) {
        return Code.TOO_LARGE;
      }
      if (cause instanceof SSLException) {
        return Code.CERTIFICATE;
      }
    }
    return Code.UNREACHABLE;
  }
}
