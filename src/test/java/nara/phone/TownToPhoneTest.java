package nara.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import nara.delivery.DeliveryStatus;
import nara.delivery.Lookup;
import nara.delivery.OutgoingSms;
import nara.delivery.SendResult;
import nara.message.PhoneNumber;
import nara.phone.DemoTown.Report;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The phone plays Twilio to the town's real sender. */
class TownToPhoneTest {
  private static final DemoTown TOWN = new DemoTown();
  private static final String PATH =
      "/phone/twilio/2010-04-01/Accounts/" + DemoTown.SID + "/Messages.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  @AfterAll
  static void stop() {
    TOWN.close();
  }

  @Test
  void whatTheTownSendsStandsOnThePhone() throws Exception {
    String text = "Hej Gunilla! Sara har tid ons 25/11 kl 10.00. ".repeat(4) + "Svara 1.";
    SendResult result = TOWN.say(DemoTown.GUNILLA, text);
    assertThat(result).isInstanceOf(SendResult.Accepted.class);
    assertThat(((SendResult.Accepted) result).providerId()).matches("SM[0-9a-f]{32}");
    assertThat(TOWN.get("/phone?as=gunilla").body())
        .contains(text, "09.10", "2 SMS, GSM-7, 192 tecken", "040-628 04 10");
    assertThat(TOWN.get("/phone?as=kent").body()).doesNotContain(text);
  }

  @Test
  void anAnswerReadsAsTwiliosOwn() throws Exception {
    HttpResponse<String> answer =
        create("To", "+46701740605", "From", "+46406280410", "Body", "Hej å");
    assertThat(answer.statusCode()).isEqualTo(201);
    JsonNode json = JSON.readTree(answer.body());
    assertThat(json.path("status").asText()).isEqualTo("queued");
    assertThat(json.path("body").asText()).isEqualTo("Hej å");
    assertThat(json.path("date_created").asText()).isEqualTo("Mon, 23 Nov 2026 08:10:00 +0000");
    assertThat(json.path("num_segments").asText()).isEqualTo("1");
    assertThat(json.path("direction").asText()).isEqualTo("outbound-api");
    assertThat(json.path("error_code").isNull()).isTrue();
    assertThat(json.path("uri").asText())
        .isEqualTo(
            "/2010-04-01/Accounts/%s/Messages/%s.json"
                .formatted(DemoTown.SID, json.path("sid").asText()));
  }

  @Test
  void reportsSentAndThenDeliveredWithASignature() {
    OutgoingSms sms = DemoTown.sms(DemoTown.GUNILLA, "Hej");
    String sid = ((SendResult.Accepted) TOWN.sender().send(sms)).providerId();
    await().atMost(Duration.ofSeconds(5)).until(() -> reportsOf(sms).size() == 2);
    assertThat(reportsOf(sms))
        .containsExactly(
            new Report(sms.callbackId(), sid, DeliveryStatus.SENT, 0),
            new Report(sms.callbackId(), sid, DeliveryStatus.DELIVERED, 0));
  }

  @Test
  void aPhoneThatIsOffReportsUndelivered() throws Exception {
    OutgoingSms sms = DemoTown.sms(new PhoneNumber("+46701740606"), "Hej Kent, hör du?");
    assertThat(TOWN.post("/phone/power", "as", "kent", "power", "off").statusCode()).isEqualTo(303);
    String sid = ((SendResult.Accepted) TOWN.sender().send(sms)).providerId();
    await().atMost(Duration.ofSeconds(5)).until(() -> reportsOf(sms).size() == 2);
    assertThat(reportsOf(sms))
        .containsExactly(
            new Report(sms.callbackId(), sid, DeliveryStatus.SENT, 0),
            new Report(sms.callbackId(), sid, DeliveryStatus.FAILED, 30003));
    assertThat(TOWN.get("/phone?as=kent").body())
        .contains("Telefonen är avstängd")
        .doesNotContain("hör du?");
    assertThat(TOWN.post("/phone/messages", "as", "kent", "text", "hej").statusCode())
        .isEqualTo(422);
    TOWN.post("/phone/power", "as", "kent", "power", "on");
    assertThat(TOWN.get("/phone?as=kent").body()).contains("hör du?", "Kom aldrig fram");
  }

  @Test
  void theTownFindsAMessageWhoseSendingWasCutShort() {
    PhoneNumber amina = new PhoneNumber("+46701740607");
    OutgoingSms sms = DemoTown.sms(amina, "Hej Amina");
    assertThat(TOWN.sender().find(sms, DemoTown.NOW, Set.of())).isEqualTo(new Lookup.NotThere());
    String sid = ((SendResult.Accepted) TOWN.sender().send(sms)).providerId();
    assertThat(TOWN.sender().find(sms, DemoTown.NOW, Set.of()))
        .isInstanceOfSatisfying(
            Lookup.Found.class, it -> assertThat(it.providerId()).isEqualTo(sid));
    assertThat(TOWN.sender().find(sms, DemoTown.NOW, Set.of(sid))).isEqualTo(new Lookup.NotThere());
  }

  @Test
  void aLongListComesInPages() throws Exception {
    PhoneNumber nobody = new PhoneNumber("+46701740699");
    for (int i = 1; i <= 3; i++) {
      TOWN.say(nobody, "nummer " + i);
    }
    JsonNode first = list("?To=%2B46701740699&PageSize=2");
    assertThat(first.path("messages").findValuesAsText("body"))
        .containsExactly("nummer 3", "nummer 2");
    JsonNode second = list("?" + first.path("next_page_uri").asText().split("\\?", 2)[1]);
    assertThat(second.path("messages").findValuesAsText("body")).containsExactly("nummer 1");
    assertThat(second.path("next_page_uri").isNull()).isTrue();
    assertThat(list("?To=%2B46701740699&PageSize=2&Page=999999").path("messages")).isEmpty();
  }

  @Test
  void wrongCredentialsAreRefusedInTwiliosWords() throws Exception {
    assertThat(TOWN.sender("another").send(DemoTown.sms(DemoTown.GUNILLA, "hemligt")))
        .isInstanceOf(SendResult.NotTaken.class);
    for (HttpResponse<String> answer : List.of(TOWN.post(PATH), TOWN.get(PATH))) {
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(JSON.readTree(answer.body()).path("code").asInt()).isEqualTo(20003);
    }
    assertThat(TOWN.get("/phone?as=gunilla").body()).doesNotContain("hemligt");
  }

  @ParameterizedTest(name = "{0} from {1}: {3}")
  @CsvSource({
    "'', +46406280410, hej, 21604",
    "070123, +46406280410, hej, 21211",
    "+46701740605, +46701740606, hej, 21606",
    "+46701740605, +46406280410, '', 21602"
  })
  void aMessageThatTwilioWouldRefuseIsRefused(String to, String from, String body, int code)
      throws Exception {
    HttpResponse<String> answer = create("To", to, "From", from, "Body", body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(JSON.readTree(answer.body()).path("code").asInt()).isEqualTo(code);
  }

  @Test
  void aTextOfMoreThan1600CharactersIsRefused() {
    assertThat(TOWN.say(DemoTown.GUNILLA, "a".repeat(1601)))
        .isEqualTo(new SendResult.Refused(21617, false));
    assertThat(TOWN.say(DemoTown.GUNILLA, "a".repeat(1600)))
        .isInstanceOf(SendResult.Accepted.class);
  }

  private static List<Report> reportsOf(OutgoingSms sms) {
    return TOWN.reports.stream().filter(it -> it.callbackId().equals(sms.callbackId())).toList();
  }

  private static HttpResponse<String> create(String... fields) throws Exception {
    return TOWN.post(PATH, DemoTown.form(fields), new String[] {"Authorization", basic()});
  }

  private static JsonNode list(String query) throws Exception {
    return JSON.readTree(TOWN.get(PATH + query, "Authorization", basic()).body());
  }

  private static String basic() {
    byte[] pair = (DemoTown.SID + ":" + DemoTown.TOKEN).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }
}
