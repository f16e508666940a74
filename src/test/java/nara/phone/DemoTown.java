package nara.phone;

import io.javalin.Javalin;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import nara.delivery.DeliveryStatus;
import nara.delivery.OutgoingSms;
import nara.delivery.SendResult;
import nara.message.InboundMessage;
import nara.message.PhoneNumber;
import nara.sms.TwilioAccount;
import nara.sms.TwilioSender;
import nara.sms.TwilioWebhook;

/** The phone and a town's program on a free port: the real webhook and the real sender. */
final class DemoTown implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-23T08:10:00Z");
  static final String SID = "AC00000000000000000000000000000001";
  static final String TOKEN = "12345";
  static final PhoneNumber TOWN = new PhoneNumber("+46406280410");
  static final PhoneNumber GUNILLA = new PhoneNumber("+46701740605");
  static final List<PhoneOwner> OWNERS =
      List.of(
          new PhoneOwner("gunilla", "Gunilla Berg, 71", "känd kontakt, handläggare Sara", GUNILLA),
          new PhoneOwner(
              "kent",
              "Kent, 46",
              "känd kontakt, handläggare Sara",
              new PhoneNumber("+46701740606")),
          new PhoneOwner(
              "amina",
              "Amina, 34",
              "arabiska och lite engelska, handläggare Sara",
              new PhoneNumber("+46701740607")),
          new PhoneOwner(
              "okant", "Okänt nummer", "ingen här känner det", new PhoneNumber("+46701740690")));

  record Report(UUID callbackId, String providerId, DeliveryStatus status, int errorCode) {}

  final List<InboundMessage> received = new CopyOnWriteArrayList<>();
  final List<Report> reports = new CopyOnWriteArrayList<>();
  final URI address;
  private final HttpClient client = HttpClient.newHttpClient();
  private final PhonePages pages;
  private final Javalin javalin;

  DemoTown() {
    this(TOKEN, message -> {});
  }

  /**
   * @param webhookToken what the town checks signatures with
   */
  DemoTown(String webhookToken, Consumer<InboundMessage> receive) {
    int port = freePort();
    address = URI.create("http://localhost:" + port);
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    pages =
        new PhonePages(
            new PhoneAccount(SID, TOKEN, TOWN, address), OWNERS, UUID::randomUUID, clock, clock);
    TwilioWebhook webhook =
        new TwilioWebhook(
            account(webhookToken),
            address,
            message -> {
              received.add(message);
              receive.accept(message);
            },
            (callbackId, providerId, status, errorCode) ->
                reports.add(new Report(callbackId, providerId, status, errorCode)),
            clock,
            new SimpleMeterRegistry());
    javalin =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  pages.register(config.routes);
                  webhook.register(config.routes);
                })
            .start("127.0.0.1", port);
  }

  TwilioSender sender() {
    return sender(TOKEN);
  }

  TwilioSender sender(String token) {
    return new TwilioSender(account(token), address);
  }

  /** Sends as the town and returns what the phone's Twilio made of it. */
  SendResult say(PhoneNumber to, String text) {
    return sender().send(sms(to, text));
  }

  static OutgoingSms sms(PhoneNumber to, String text) {
    return new OutgoingSms(TOWN, to, text, UUID.randomUUID());
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(address.resolve(path)), headers);
  }

  /** Posts fields that come as name, value, name, value. */
  HttpResponse<String> post(String path, String... fields)
      throws IOException, InterruptedException {
    return post(path, form(fields), new String[0]);
  }

  HttpResponse<String> post(String path, String form, String[] headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    return send(request, headers);
  }

  static String form(String... fields) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      form.append(i == 0 ? "" : "&")
          .append(fields[i])
          .append('=')
          .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return form.toString();
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String[] headers)
      throws IOException, InterruptedException {
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private TwilioAccount account(String token) {
    return new TwilioAccount(SID, token, TOWN, address.resolve("/phone/twilio"));
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    pages.close();
    javalin.stop();
  }
}
