package nara.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nara.delivery.DeliveryStatus;
import nara.message.InboundMessage;
import nara.message.PhoneNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElksWebhookTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:10:00Z");
  private static final String SECRET = "2b7e151628aed2a6abf7";
  private static final String PATH = "/sms/46elks/" + SECRET;
  private static final String CALLBACK = "5f0c6a2e-7c1b-4d5e-9a3f-2b1c0d9e8f7a";
  private static final String FORM =
      "direction=incoming&id=s1&from=%2B46701740605&to=%2B46406280410"
          + "&created=2026-11-23T08%3A09%3A58.741000&message=hej+p%C3%A5+dig";
  private static final String REPORT = "id=s1&status=delivered&delivered=2026-11-23T08%3A11%3A00";

  private final List<InboundMessage> received = new ArrayList<>();
  private final List<DeliveryStatus> reports = new ArrayList<>();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private boolean databaseIsDown;
  private @Nullable WebServer server;

  @BeforeEach
  void start() {
    server = server(Set.of("127.0.0.1", "176.10.154.199"), null);
  }

  @AfterEach
  void stop() {
    running().close();
  }

  @Test
  void passesOnAllThatWasSaidAndAnswersNothing() throws Exception {
    assertTaken(running().post(PATH, FORM));
    assertThat(received)
        .containsExactly(
            new InboundMessage(
                "46elks",
                "user",
                "s1",
                new PhoneNumber("+46701740605"),
                new PhoneNumber("+46406280410"),
                "hej på dig",
                0,
                NOW,
                Instant.parse("2026-11-23T08:09:58.741Z")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2b7e151628aed2a6abf8", "2b7e151628aed2a6abf", "x", "%C3%A5", "status"})
  void anotherSecretFindsNothing(String secret) throws Exception {
    assertNothingHere(running().post("/sms/46elks/" + secret, FORM));
    assertNothingHere(running().post("/sms/46elks/" + secret + "/status?id=" + CALLBACK, REPORT));
    assertThat(refused("secret")).isEqualTo(2);
  }

  @Test
  void anAddressThatIsNotAllowedFindsNothing() throws Exception {
    try (WebServer strict = server(ElksAccount.PUBLISHED_ADDRESSES, null)) {
      assertNothingHere(strict.post(PATH, FORM));
    }
    try (WebServer closed = server(Set.of(), null)) {
      assertNothingHere(closed.post(PATH, FORM));
    }
    assertThat(refused("address")).isEqualTo(2);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"176.10.154.199", "6.6.6.6, 176.10.154.199", "2001:9b0:2:902::199"})
  void theProxyOnThisMachineSaysWhoCalled(String forwarded) throws Exception {
    try (WebServer strict = server(ElksAccount.PUBLISHED_ADDRESSES, null)) {
      assertTaken(strict.post(PATH, FORM, "X-Forwarded-For", forwarded));
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"6.6.6.6", "176.10.154.199, 6.6.6.6", "127.0.0.1, 6.6.6.6", "unknown", ","})
  void whatTheCallerItselfWroteIsNotBelieved(String forwarded) throws Exception {
    assertNothingHere(running().post(PATH, FORM, "X-Forwarded-For", forwarded));
  }

  @Test
  void aLoginIsDemandedIfConfigured() throws Exception {
    ElksAccount.Login login = new ElksAccount.Login("elks", "lösen");
    try (WebServer locked = server(Set.of("127.0.0.1"), login)) {
      assertNothingHere(locked.post(PATH, FORM));
      String wrong = BasicAuth.header("elks", "losen");
      assertNothingHere(locked.post(PATH, FORM, "Authorization", wrong));
      String right = BasicAuth.header("elks", "lösen");
      assertTaken(locked.post(PATH, FORM, "Authorization", right));
    }
    assertThat(refused("login")).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Skatteverket", "71234", "", "%2B1"})
  void aSenderWhoCannotBeAnsweredIsCounted(String from) throws Exception {
    assertTaken(running().post(PATH, "id=s1&message=hej&from=" + from));
    assertThat(received).isEmpty();
    assertThat(refused("unanswerable_sender")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2026-13-45T00:00:00"})
  void aTimeThatCannotBeReadIsNone(String created) throws Exception {
    assertTaken(running().post(PATH, "id=s1&from=%2B46701740605&message=a%00b&created=" + created));
    assertThat(received.get(0).sentAt()).isNull();
    assertThat(received.get(0).text()).isEqualTo("a\uFFFDb");
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({"created, ACCEPTED", "sent, SENT", "delivered, DELIVERED", "failed, FAILED"})
  void aReportIsPassedOn(String word, DeliveryStatus status) throws Exception {
    assertTaken(running().post(PATH + "/status?id=" + CALLBACK, "id=s1&status=" + word));
    assertThat(reports).containsExactly(status);
  }

  @ParameterizedTest(name = "?id={0} with {1} is answered {2}")
  @CsvSource({
    "1, id=s1&status=sent, 400",
    "5f0c6a2e-7c1b-4d5e-9a3f-2b1c0d9e8f7a, status=sent, 400",
    "5f0c6a2e-7c1b-4d5e-9a3f-2b1c0d9e8f7a, id=s1&status=dancing, 204"
  })
  void aReportThatSaysNothingIsNotPassedOn(String id, String form, int status) throws Exception {
    assertThat(running().post(PATH + "/status?id=" + id, form).statusCode()).isEqualTo(status);
    assertThat(reports).isEmpty();
  }

  @Test
  void whatCouldNotBeStoredIsNotAcknowledged() throws Exception {
    databaseIsDown = true;
    HttpResponse<String> message = running().post(PATH, FORM);
    HttpResponse<String> report = running().post(PATH + "/status?id=" + CALLBACK, REPORT);
    assertThat(List.of(message.statusCode(), report.statusCode())).isEqualTo(List.of(503, 503));
    assertThat(message.body() + report.body()).isEmpty();
  }

  @Test
  void aRequestThatIsTooLargeOrNamesNoMessageIsRefused() throws Exception {
    assertThat(running().post(PATH, "from=%2B46701740605&message=hej").statusCode()).isEqualTo(400);
    assertThat(running().post(PATH, FORM + "a".repeat(64 * 1024)).statusCode()).isEqualTo(413);
    assertThat(received).isEmpty();
  }

  private WebServer server(Set<String> allowed, ElksAccount.@Nullable Login login) {
    ElksAccount account =
        new ElksAccount(
            "user",
            "password",
            new PhoneNumber("+46406280410"),
            URI.create("https://api.46elks.com/a1"),
            SECRET,
            allowed,
            login);
    ElksWebhook webhook =
        new ElksWebhook(
            account,
            message -> {
              demandDatabase();
              received.add(message);
            },
            (callbackId, providerId, status, errorCode) -> {
              demandDatabase();
              assertThat(callbackId).isEqualTo(UUID.fromString(CALLBACK));
              reports.add(status);
            },
            Clock.fixed(NOW, ZoneOffset.UTC),
            meters);
    return new WebServer(webhook::register);
  }

  private void demandDatabase() {
    if (databaseIsDown) {
      throw new IllegalStateException("the database is down");
    }
  }

  private WebServer running() {
    return Objects.requireNonNull(server);
  }

  private static void assertTaken(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.body()).isEmpty();
  }

  private void assertNothingHere(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).isEmpty();
    assertThat(received).isEmpty();
    assertThat(reports).isEmpty();
  }

  private double refused(String reason) {
    return meters.counter(WebhookCounts.NAME, "provider", "46elks", "reason", reason).count();
  }
}
