package nara.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nara.delivery.DeliveryStatus;
import nara.delivery.Lookup;
import nara.delivery.OutgoingSms;
import nara.delivery.SendResult;
import nara.delivery.Sender;
import nara.message.PhoneNumber;
import nara.sms.ProviderServer.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every sender keeps, against a server that plays its provider. */
abstract class SenderContract {
  static final URI PUBLIC_URL = URI.create("https://chat.exempelstad.se");
  static final Instant SINCE = Instant.parse("2026-11-23T08:10:00.400Z");
  static final OutgoingSms SMS =
      new OutgoingSms(
          new PhoneNumber("+46406280410"),
          new PhoneNumber("+46701740605"),
          "Hej Gunilla! Tid på tors 26/11 kl 13.30, & 100% säker + klar.",
          UUID.fromString("5f0c6a2e-7c1b-4d5e-9a3f-2b1c0d9e8f7a"));

  private static final ProviderHttp.Limits SHORT =
      new ProviderHttp.Limits(Duration.ofMillis(300), Duration.ofMillis(700));

  /** One message of the provider's list. */
  record Listed(String id, String to, Instant created, String status) {}

  ProviderServer provider;

  abstract Sender sender(URI api, ProviderHttp.Limits limits);

  abstract Reply accepts(String id);

  abstract Reply lists(List<Listed> messages);

  @BeforeEach
  void startProvider() throws IOException {
    provider = new ProviderServer();
  }

  @AfterEach
  void stopProvider() {
    provider.close();
  }

  Sender sender() {
    return sender(provider.address(), ProviderHttp.Limits.USUAL);
  }

  SendResult sendTo(Reply reply) {
    provider.replies(reply);
    return sender().send(SMS);
  }

  @Test
  void anAcceptedMessageCarriesTheProvidersId() {
    assertThat(sendTo(accepts("X1"))).isEqualTo(new SendResult.Accepted("X1"));
    assertThat(provider.received()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 500, 502, 503, 504})
  void aFailureOfTheServerIsUnknownAndTheMessageWentOutOnce(int status) {
    assertThat(sendTo(Reply.of(status, ""))).isInstanceOf(SendResult.Unknown.class);
    assertThat(provider.received()).hasSize(1);
  }

  @Test
  void aProviderThatAsksUsToWaitHasNotTakenTheMessage() {
    assertThat(sendTo(Reply.of(429, "", Map.of("Retry-After", "7"))))
        .isEqualTo(new SendResult.NotTaken("the provider asks us to wait", Duration.ofSeconds(7)));
    assertThat(sendTo(Reply.of(429, "")))
        .isEqualTo(new SendResult.NotTaken("the provider asks us to wait", Duration.ZERO));
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void wrongCredentialsThrowNoMessageAway(int status) {
    SendResult result = sendTo(Reply.of(status, "no"));
    assertThat(result).isInstanceOf(SendResult.NotTaken.class);
    assertThat(((SendResult.NotTaken) result).reason()).contains("HTTP " + status, "NARA_");
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 404, 407})
  void anAnswerOfSomethingElseThanTheProviderThrowsNoMessageAway(int status) {
    assertThat(sendTo(Reply.of(status, "<html>", Map.of("Location", "/elsewhere"))))
        .isInstanceOf(SendResult.NotTaken.class);
    assertThat(provider.received()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>oh</html>", "{", "{}", "[]", "null", "{\"sid\":null,\"id\":\"\"}"})
  void successThatCannotBeReadIsUnknown(String body) {
    assertThat(sendTo(Reply.of(201, body))).isInstanceOf(SendResult.Unknown.class);
    assertThat(provider.received()).hasSize(1);
  }

  @Test
  void aRefusedConnectionHasTakenNothing() {
    Sender sender = sender();
    provider.close();
    assertThat(sender.send(SMS)).isInstanceOf(SendResult.NotTaken.class);
  }

  @Test
  void anUnknownHostHasTakenNothing() {
    Sender sender = sender(URI.create("http://nobody.invalid"), ProviderHttp.Limits.USUAL);
    assertThat(sender.send(SMS)).isInstanceOf(SendResult.NotTaken.class);
  }

  @Test
  void aConnectionThatIsNotMadeInTimeHasTakenNothing() throws IOException {
    try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      List<Socket> queue = new ArrayList<>();
      try {
        // two fill the queue, nobody accepts, and the system drops the next
        for (int i = 0; i < 2; i++) {
          queue.add(new Socket(full.getInetAddress(), full.getLocalPort()));
        }
        URI address = URI.create("http://127.0.0.1:" + full.getLocalPort());
        assertThat(sender(address, SHORT).send(SMS))
            .isEqualTo(new SendResult.NotTaken("no connection within 300 ms", Duration.ZERO));
      } finally {
        for (Socket socket : queue) {
          socket.close();
        }
      }
    }
  }

  @Test
  void silenceIsUnknownInTime() {
    provider.replies(provider.never());
    assertThat(sender(provider.address(), SHORT).send(SMS))
        .isEqualTo(new SendResult.Unknown("no answer within 700 ms"));
    assertThat(provider.received()).hasSize(1);
  }

  @Test
  void anAnswerThatNeverEndsIsUnknownInTime() {
    provider.replies(provider.neverToTheEnd());
    assertThat(sender(provider.address(), SHORT).send(SMS))
        .isEqualTo(new SendResult.Unknown("no answer within 700 ms"));
  }

  @Test
  void aBrokenConnectionIsUnknownAndTheMessageWentOutOnce() {
    assertThat(sendTo(exchange -> {})).isInstanceOf(SendResult.Unknown.class);
    assertThat(provider.received()).hasSize(1);
  }

  @Test
  void aSenderHoldsNothingOfTheMessageBeforeIt() {
    assertThat(sendTo(Reply.of(503, ""))).isInstanceOf(SendResult.Unknown.class);
    assertThat(sendTo(accepts("X2"))).isEqualTo(new SendResult.Accepted("X2"));
  }

  @Test
  void findsTheMessageThatIsNewAndNotKnown() {
    Lookup found =
        find(
            List.of(
                listed("known", SMS.to(), SINCE.plusSeconds(2), "sent"),
                listed("old", SMS.to(), SINCE.minusSeconds(6), "delivered"),
                listed("other", new PhoneNumber("+46701740606"), SINCE.plusSeconds(1), "sent"),
                listed("sought", SMS.to(), SINCE.minusSeconds(1), "delivered")));
    assertThat(found).isEqualTo(new Lookup.Found("sought", DeliveryStatus.DELIVERED));
  }

  @Test
  void saysThatItIsNotThereWhenTheListLacksIt() {
    assertThat(find(List.of())).isEqualTo(new Lookup.NotThere());
    assertThat(find(List.of(listed("known", SMS.to(), SINCE, "sent"))))
        .isEqualTo(new Lookup.NotThere());
    assertThat(find(List.of(listed("old", SMS.to(), SINCE.minusSeconds(6), "sent"))))
        .isEqualTo(new Lookup.NotThere());
  }

  @ParameterizedTest
  @CsvSource({"503, ''", "401, ''", "404, '{}'", "200, <html>", "200, '{}'", "200, ''"})
  void aListThatCannotBeReadIsUnavailable(int status, String body) {
    provider.replies(Reply.of(status, body));
    assertThat(sender().find(SMS, SINCE, Set.of())).isInstanceOf(Lookup.Unavailable.class);
  }

  @Test
  void aProviderThatIsSilentOrGoneIsUnavailable() {
    provider.replies(provider.never());
    Sender sender = sender(provider.address(), SHORT);
    assertThat(sender.find(SMS, SINCE, Set.of())).isInstanceOf(Lookup.Unavailable.class);
    provider.close();
    assertThat(sender.find(SMS, SINCE, Set.of())).isInstanceOf(Lookup.Unavailable.class);
  }

  private Lookup find(List<Listed> messages) {
    provider.replies(lists(messages));
    return sender().find(SMS, SINCE, Set.of("known"));
  }

  private static Listed listed(String id, PhoneNumber to, Instant created, String status) {
    return new Listed(id, to.e164(), created, status);
  }
}
