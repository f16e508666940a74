package nara.sms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nara.delivery.DeliveryStatus;
import nara.delivery.Lookup;
import nara.delivery.SendResult;
import nara.delivery.Sender;
import nara.message.PhoneNumber;
import nara.sms.ProviderServer.Received;
import nara.sms.ProviderServer.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioSenderTest extends SenderContract {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter TWILIO_TIME =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss Z", Locale.ENGLISH);
  private static final String SID = "AC00000000000000000000000000000001";

  @Override
  Sender sender(URI api, ProviderHttp.Limits limits) {
    return new TwilioSender(account(api), PUBLIC_URL, limits);
  }

  @Override
  Reply accepts(String id) {
    return Reply.of(201, message(id, SMS.to().e164(), SMS.text(), SINCE, "queued").toString());
  }

  @Override
  Reply lists(List<Listed> messages) {
    return listsAll(
        messages.stream()
            .map(it -> message(it.id(), it.to(), SMS.text(), it.created(), it.status()))
            // Twilio itself keeps to the receiver that was asked for
            .filter(it -> it.path("to").asText().equals(SMS.to().e164()))
            .toList());
  }

  @Test
  void asksTwilioAsItsInterfaceSays() {
    sendTo(accepts("SM1"));
    Received post = provider.received().get(0);
    assertThat(post.method()).isEqualTo("POST");
    assertThat(post.uri()).hasPath("/2010-04-01/Accounts/" + SID + "/Messages.json");
    assertThat(post.authorization()).isEqualTo(BasicAuth.header(SID, "token"));
    assertThat(post.form().all())
        .isEqualTo(
            Map.of(
                "To", List.of("+46701740605"),
                "From", List.of("+46406280410"),
                "Body", List.of(SMS.text()),
                "StatusCallback",
                    List.of(PUBLIC_URL + "/sms/twilio/status?id=" + SMS.callbackId())));
  }

  @Test
  void keepsAPathBeforeTwiliosOwn() {
    provider.replies(accepts("SM1"));
    sender(provider.address().resolve("/proxy/"), ProviderHttp.Limits.USUAL).send(SMS);
    assertThat(provider.received().get(0).uri())
        .hasPath("/proxy/2010-04-01/Accounts/" + SID + "/Messages.json");
  }

  @ParameterizedTest
  @ValueSource(ints = {21211, 21408, 21612, 21614, 21617, 30006, 60200})
  void aCodeThatBlamesTheReceiverOrTheTextRefusesTheMessage(int code) {
    assertThat(sendTo(error(400, code))).isEqualTo(new SendResult.Refused(code, false));
  }

  @Test
  void aReceiverWhoHasOptedOutAtTwilioIsTold() {
    assertThat(sendTo(error(400, 21610))).isEqualTo(new SendResult.Refused(21610, true));
  }

  @ParameterizedTest(name = "HTTP {0}, code {1}")
  @CsvSource({"400, 21606", "400, 21212", "400, 21609", "404, 20404", "403, 20005", "400, 20001"})
  void aCodeThatBlamesOurSettingsThrowsNoMessageAway(int status, int code) {
    SendResult result = sendTo(error(status, code));
    assertThat(result).isInstanceOf(SendResult.NotTaken.class);
    assertThat(((SendResult.NotTaken) result).reason()).contains("" + code).doesNotContain("+46");
  }

  @Test
  void aFullQueueIsTriedAgain() {
    assertThat(sendTo(error(400, 21611)))
        .isEqualTo(new SendResult.NotTaken("Twilio error 21611, it passes", Duration.ZERO));
  }

  @Test
  void asksForTheListOfBothNumbersOnly() {
    provider.replies(lists(List.of()));
    sender().find(SMS, SINCE, Set.of());
    assertThat(provider.received().get(0).method()).isEqualTo("GET");
    assertThat(provider.received().get(0).query().all())
        .isEqualTo(
            Map.of(
                "To", List.of("+46701740605"),
                "From", List.of("+46406280410"),
                "PageSize", List.of("1000")));
  }

  @Test
  void findsAMessageThatStillWaitsInTwiliosQueue() {
    provider.replies(
        listsAll(List.of(message("SM9", "+46701740605", SMS.text(), SINCE, "queued"))));
    assertThat(sender().find(SMS, SINCE, Set.of()))
        .isEqualTo(new Lookup.Found("SM9", DeliveryStatus.ACCEPTED));
  }

  @Test
  void anotherTextIsAnotherMessage() {
    provider.replies(listsAll(List.of(message("SM9", "+46701740605", "annat", SINCE, "sent"))));
    assertThat(sender().find(SMS, SINCE, Set.of())).isEqualTo(new Lookup.NotThere());
  }

  @Test
  void aTextThatTwilioDoesNotKeepIsFoundByNumbersAndTime() {
    provider.replies(listsAll(List.of(message("SM9", "+46701740605", "", SINCE, "failed"))));
    assertThat(sender().find(SMS, SINCE, Set.of()))
        .isEqualTo(new Lookup.Found("SM9", DeliveryStatus.FAILED));
  }

  @Test
  void aTimeThatCannotBeReadRulesNothingOut() {
    ObjectNode message = message("SM9", "+46701740605", SMS.text(), SINCE, "sent");
    provider.replies(listsAll(List.of(message.put("date_created", "yesterday"))));
    assertThat(sender().find(SMS, SINCE, Set.of()))
        .isEqualTo(new Lookup.Found("SM9", DeliveryStatus.SENT));
  }

  @Test
  void readsOnToTheNextPage() {
    ObjectNode second = page(List.of(message("SM9", "+46701740605", SMS.text(), SINCE, "sent")));
    ObjectNode first = page(List.of(message("SM8", "+46701740605", "annat", SINCE, "sent")));
    first.put("next_page_uri", "/2010-04-01/Accounts/" + SID + "/Messages.json?Page=1");
    provider.replies(
        exchange -> {
          boolean next = exchange.getRequestURI().getQuery().equals("Page=1");
          Reply.of(200, (next ? second : first).toString()).to(exchange);
        });
    assertThat(sender().find(SMS, SINCE, Set.of()))
        .isEqualTo(new Lookup.Found("SM9", DeliveryStatus.SENT));
    assertThat(provider.received()).hasSize(2);
  }

  @Test
  void theTokenIsNotPrinted() {
    assertThat(account(PUBLIC_URL).toString()).doesNotContain("token").doesNotContain("+46");
  }

  private static TwilioAccount account(URI api) {
    return new TwilioAccount(SID, "token", new PhoneNumber("+46406280410"), api);
  }

  private static Reply error(int status, int code) {
    return Reply.of(
        status,
        "{\"code\": %d, \"message\": \"The number +46701740605 is …\", \"status\": %d}"
            .formatted(code, status));
  }

  private static Reply listsAll(List<ObjectNode> messages) {
    return Reply.of(200, page(messages).toString());
  }

  private static ObjectNode page(List<ObjectNode> messages) {
    ObjectNode page = JSON.createObjectNode().put("page", 0).put("page_size", 1000);
    page.put("uri", "/2010-04-01/Accounts/" + SID + "/Messages.json");
    page.putNull("next_page_uri").putArray("messages").addAll(messages);
    return page;
  }

  private static ObjectNode message(
      String sid, String to, String body, Instant created, String status) {
    ObjectNode message = JSON.createObjectNode().put("sid", sid).put("to", to).put("body", body);
    message.put("from", SMS.from().e164()).put("status", status).put("direction", "outbound-api");
    message.put("date_created", rfc2822(created)).putNull("date_sent");
    return message.put("unheard_of", "x").put("num_media", "0").put("num_segments", "1");
  }

  private static String rfc2822(Instant time) {
    return TWILIO_TIME.format(time.atOffset(ZoneOffset.UTC));
  }
}
