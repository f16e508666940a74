package nara.sms;

import com.twilio.http.HttpClient;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.net.URI;
import java.net.http.HttpRequest;
import org.apache.hc.core5.http.Header;

/**
 * Carries the requests that Twilio's library builds, each once, to the address that the settings
 * name. The library's own client would repeat a POST on 503, which sends an SMS twice.
 */
final class TwilioTransport extends HttpClient {
  /** Thrown through the library when there is no success to read. */
  static final class NoSuccess extends RuntimeException {
    final transient Exchange exchange;

    NoSuccess(Exchange exchange) {
      super(exchange.describe());
      this.exchange = exchange;
    }
  }

  private final URI apiUrl;
  private final ProviderHttp http;

  TwilioTransport(URI apiUrl, ProviderHttp http) {
    this.apiUrl = apiUrl;
    this.http = http;
  }

  @Override
  public Response reliableRequest(Request request) {
    return makeRequest(request);
  }

  @Override
  public Response reliableRequest(
      Request request, int[] retryCodes, int retries, long delayMillis) {
    return makeRequest(request);
  }

  @Override
  public Response makeRequest(Request request) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(address(request))
            .header("Authorization", request.getAuthString())
            .header("Accept", "application/json");
    if (request.getMethod() == HttpMethod.POST) {
      builder
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(HttpRequest.BodyPublishers.ofString(request.encodeFormBody()));
    }
    Exchange exchange = http.exchange(builder.build());
    if (exchange instanceof Exchange.Answered it && it.isSuccess()) {
      // without headers the library fails when it logs at debug level
      return new Response(it.body(), it.status(), new Header[0]);
    }
    throw new NoSuccess(exchange);
  }

  private URI address(Request request) {
    URI built = URI.create(request.constructURL().toString());
    String query = built.getRawQuery() == null ? "" : "?" + built.getRawQuery();
    return URI.create(Addresses.withoutSlash(apiUrl) + built.getRawPath() + query);
  }
}
