package nara.sms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nara.delivery.DeliveryStatus;
import nara.delivery.Lookup;
import nara.delivery.OutgoingSms;
import nara.delivery.SendResult;
import nara.delivery.Sender;

/** Sends text messages through 46elks, which keeps no copy of the text. */
public final class ElksSender implements Sender {
  /** As it stands in the database. */
  public static final String PROVIDER = "46elks";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);
  private static final int LARGEST_PAGE = 100;

  private final ElksAccount account;
  private final ProviderHttp http;
  private final String callbackAddress;

  /**
   * @param publicUrl where 46elks reaches us; delivery reports come to a path below it
   */
  public ElksSender(ElksAccount account, URI publicUrl) {
    this(account, publicUrl, ProviderHttp.Limits.USUAL);
  }

  ElksSender(ElksAccount account, URI publicUrl, ProviderHttp.Limits limits) {
    this.account = account;
    this.http = new ProviderHttp(limits);
    this.callbackAddress =
        Addresses.withoutSlash(withLogin(publicUrl, account))
            + ElksWebhook.statusPath(account.secretPath())
            + "?id=";
  }

  @Override
  public String provider() {
    return PROVIDER;
  }

  @Override
  public SendResult send(OutgoingSms sms) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("from", sms.from().e164());
    fields.put("to", sms.to().e164());
    fields.put("message", sms.text());
    fields.put("whendelivered", callbackAddress + sms.callbackId());
    fields.put("dontlog", "message");
    Exchange exchange =
        http.exchange(
            request("/sms")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields)))
                .build());
    if (exchange instanceof Exchange.Answered it && it.isSuccess()) {
      return accepted(it);
    }
    return Unsent.of(exchange, ElksErrors.SETTINGS, ElksErrors::refusal);
  }

  private static SendResult accepted(Exchange.Answered answer) {
    return json(answer)
        .map(body -> body.path("id").asText())
        .filter(id -> !id.isEmpty())
        .<SendResult>map(SendResult.Accepted::new)
        .orElse(new SendResult.Unknown("the answer of 46elks could not be read"));
  }

  /**
   * {@inheritDoc}
   *
   * <p>46elks keeps no text to compare, so this goes by the two numbers and the time: a lane with
   * one message under way at a time is what makes the answer sure.
   */
  @Override
  public Lookup find(OutgoingSms sms, Instant since, Set<String> known) {
    Instant earliest = since.minus(CLOCK_SKEW);
    Map<String, String> query = new LinkedHashMap<>();
    query.put("to", sms.to().e164());
    query.put("end", ElksTime.format(earliest));
    query.put("limit", String.valueOf(LARGEST_PAGE));
    Exchange exchange = http.exchange(request("/sms?" + encoded(query)).build());
    if (!(exchange instanceof Exchange.Answered answer && answer.isSuccess())) {
      return new Lookup.Unavailable(exchange.describe());
    }
    Optional<JsonNode> list = json(answer).map(it -> it.path("data")).filter(JsonNode::isArray);
    if (list.isEmpty()) {
      return new Lookup.Unavailable("the list of 46elks could not be read");
    }
    for (JsonNode entry : list.get()) {
      if (isOf(entry, sms, earliest) && !known.contains(entry.path("id").asText())) {
        return new Lookup.Found(entry.path("id").asText(), status(entry));
      }
    }
    return new Lookup.NotThere();
  }

  @Override
  public boolean isReachable() {
    return http.exchange(request("/sms?limit=1").build()).isFromWorkingAccount();
  }

  private static boolean isOf(JsonNode entry, OutgoingSms sms, Instant earliest) {
    return !entry.path("id").asText().isEmpty()
        && entry.path("to").asText().equals(sms.to().e164())
        && entry.path("from").asText().equals(sms.from().e164())
        // a time that cannot be read rules nothing out: to overlook the message is to send it twice
        && ElksTime.parse(entry.path("created").asText())
            .filter(created -> created.isBefore(earliest))
            .isEmpty();
  }

  private static DeliveryStatus status(JsonNode entry) {
    return StatusWords.elks(entry.path("status").asText()).orElse(DeliveryStatus.ACCEPTED);
  }

  private HttpRequest.Builder request(String pathAndQuery) {
    return HttpRequest.newBuilder(
            URI.create(Addresses.withoutSlash(account.apiUrl()) + pathAndQuery))
        .header("Authorization", BasicAuth.header(account.user(), account.password()))
        .header("Accept", "application/json");
  }

  private static Optional<JsonNode> json(Exchange.Answered answer) {
    try {
      return Optional.of(JSON.readTree(answer.body()));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** 46elks presents a login that stands in the address. */
  private static URI withLogin(URI publicUrl, ElksAccount account) {
    ElksAccount.Login login = account.callbackLogin();
    if (login == null) {
      return publicUrl;
    }
    String userInfo = percentEncoded(login.user()) + ":" + percentEncoded(login.password());
    String plain = publicUrl.toString();
    int authority = plain.indexOf("//") + 2;
    return URI.create(plain.substring(0, authority) + userInfo + "@" + plain.substring(authority));
  }

  private static String percentEncoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
