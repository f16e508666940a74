package nara.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nara.delivery.DeliveryStatus;
import nara.delivery.Lookup;
import nara.delivery.SendResult;
import nara.delivery.Sender;
import nara.message.PhoneNumber;
import nara.sms.ProviderServer.Received;
import nara.sms.ProviderServer.Reply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElksSenderTest extends SenderContract {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SECRET = "2b7e151628aed2a6abf7";

  @Override
  Sender sender(URI api, ProviderHttp.Limits limits) {
    return new ElksSender(account(api.resolve("/a1"), null), PUBLIC_URL, limits);
  }

  @Override
  Reply accepts(String id) {
    return Reply.of(200, "{\"id\": \"" + id + "\", \"status\": \"created\", \"cost\": 3500}");
  }

  @Override
  Reply lists(List<Listed> messages) {
    ObjectNode list = JSON.createObjectNode();
    ArrayNode data = list.putArray("data");
    for (Listed it : messages) {
      ObjectNode entry = data.addObject().put("id", it.id()).put("direction", "outgoing");
      entry.put("to", it.to()).put("from", SMS.from().e164()).put("status", it.status());
      entry.put("created", ElksTime.format(it.created()));
    }
    return Reply.of(200, list.toString());
  }

  @Test
  void asks46elksAsItsInterfaceSays() {
    sendTo(accepts("s1"));
    Received post = provider.received().get(0);
    assertThat(post.method()).isEqualTo("POST");
    assertThat(post.uri()).hasPath("/a1/sms");
    assertThat(post.authorization()).isEqualTo(BasicAuth.header("user", "password"));
    assertThat(post.form().all())
        .isEqualTo(
            Map.of(
                "from", List.of("+46406280410"),
                "to", List.of("+46701740605"),
                "message", List.of(SMS.text()),
                "dontlog", List.of("message"),
                "whendelivered",
                    List.of(
                        PUBLIC_URL + "/sms/46elks/" + SECRET + "/status?id=" + SMS.callbackId())));
  }

  @Test
  void aLoginForDeliveryReportsStandsInTheirAddress() {
    provider.replies(accepts("s1"));
    ElksAccount account = account(provider.address(), new ElksAccount.Login("elks", "p:@ss wörd"));
    new ElksSender(account, PUBLIC_URL).send(SMS);
    assertThat(provider.received().get(0).form().first("whendelivered").orElseThrow())
        .startsWith("https://elks:p%3A%40ss%20w%C3%B6rd@chat.exempelstad.se/sms/46elks/");
  }

  @Test
  void aRefusedMessageStaysRefused() {
    assertThat(sendTo(Reply.of(400, "Invalid to number")))
        .isEqualTo(new SendResult.Refused(0, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Missing key from", "Invalid From number"})
  void aSenderThatIsNotOursThrowsNoMessageAway(String sentence) {
    assertThat(sendTo(Reply.of(400, sentence))).isInstanceOf(SendResult.NotTaken.class);
  }

  @Test
  void asksForTheListOfTheReceiverSinceThen() {
    provider.replies(lists(List.of()));
    sender().find(SMS, SINCE, Set.of());
    assertThat(provider.received().get(0).query().all())
        .isEqualTo(
            Map.of(
                "to", List.of("+46701740605"),
                "end", List.of("2026-11-23T08:09:55.400000"),
                "limit", List.of("100")));
  }

  @Test
  void aTimeThatCannotBeReadRulesNothingOut() {
    String entry = "{'id':'s9','to':'+46701740605','from':'+46406280410','created':'yesterday'}";
    provider.replies(Reply.of(200, "{'data':[%s]}".formatted(entry).replace('\'', '"')));
    assertThat(sender().find(SMS, SINCE, Set.of()))
        .isEqualTo(new Lookup.Found("s9", DeliveryStatus.ACCEPTED));
  }

  @Test
  void nothingSecretIsPrinted() {
    ElksAccount account = account(PUBLIC_URL, new ElksAccount.Login("elks", "password"));
    assertThat(account.toString() + account.callbackLogin())
        .doesNotContain("password")
        .doesNotContain(SECRET)
        .doesNotContain("+46");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "with/a/slash/and/more", "spaces are not for addresses"})
  void aSecretPathThatIsNoneIsRefused(String secret) {
    assertThatThrownBy(
            () ->
                new ElksAccount("user", "password", SMS.from(), PUBLIC_URL, secret, Set.of(), null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ElksAccount account(URI api, ElksAccount.@Nullable Login login) {
    return new ElksAccount(
        "user",
        "password",
        new PhoneNumber("+46406280410"),
        api,
        SECRET,
        ElksAccount.PUBLISHED_ADDRESSES,
        login);
  }
}
