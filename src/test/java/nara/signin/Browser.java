package nara.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser of somebody: it keeps our cookies and follows nothing by itself. */
public final class Browser {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  final Map<String, String> cookies = new LinkedHashMap<>();
  private final URI address;

  Browser(Desk desk) {
    this(desk.address);
  }

  public Browser(URI address) {
    this.address = address;
  }

  public HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  HttpResponse<String> delete(String path, String... headers) {
    return send(request(path, headers).DELETE());
  }

  /** Sends a form as the page does that shows it. */
  public HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
    Map<String, List<String>> all =
        fields.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, it -> List.of(it.getValue())));
    return postAll(path, all, headers);
  }

  /** Sends a form whose fields may come several times. */
  public HttpResponse<String> postAll(
      String path, Map<String, List<String>> fields, String... headers) {
    String form =
        fields.entrySet().stream()
            .flatMap(
                it ->
                    it.getValue().stream()
                        .map(
                            value ->
                                it.getKey()
                                    + "="
                                    + URLEncoder.encode(value, StandardCharsets.UTF_8)))
            .collect(Collectors.joining("&"));
    return send(
        request(path, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(it -> it.getKey() + "=" + it.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    HttpResponse<String> response = sent(request.build());
    for (String set : response.headers().allValues("Set-Cookie")) {
      HttpCookie cookie = HttpCookie.parse(set).get(0);
      if (cookie.getMaxAge() == 0) {
        cookies.remove(cookie.getName());
      } else {
        cookies.put(cookie.getName(), cookie.getValue());
      }
    }
    return response;
  }

  private static HttpResponse<String> sent(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** The address at the organisation that the desk sends to. */
  URI leave(String path) {
    HttpResponse<String> sent = get(path);
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    return URI.create(location(sent));
  }

  /** What the organisation sends back with, once somebody has signed in there. */
  static String callback(URI atTheOrganisation) {
    HttpResponse<String> back = sent(HttpRequest.newBuilder(atTheOrganisation).build());
    assertThat(back.statusCode()).as(back.body()).isEqualTo(302);
    URI callback = URI.create(location(back));
    return callback.getPath() + "?" + callback.getRawQuery();
  }

  /** The cookie that says who is signed in; empty if there is none. */
  String session() {
    return cookies.getOrDefault("nara", "");
  }

  /** The whole way there and back. */
  HttpResponse<String> signIn() {
    return get(callback(leave("/signin")));
  }

  /** The demo's way. */
  public HttpResponse<String> signInAs(String who) {
    return post("/signin/demo", Map.of("who", who));
  }

  static String location(HttpResponse<String> response) {
    return header(response, "Location");
  }

  static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  static String parameter(URI address, String name) {
    return List.of(address.getRawQuery().split("&")).stream()
        .filter(it -> it.startsWith(name + "="))
        .map(it -> it.substring(name.length() + 1))
        .findFirst()
        .orElse("");
  }
}
