package nara.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nara.delivery.DeliveryStatus;
import nara.message.InboundMessage;
import nara.message.PhoneNumber;
import nara.sms.SignedRequests.Signed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioWebhookTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:10:00Z");
  private static final String SID = "AC00000000000000000000000000000001";
  private static final String CALLBACK = "5f0c6a2e-7c1b-4d5e-9a3f-2b1c0d9e8f7a";

  record Report(UUID callbackId, String providerId, DeliveryStatus status, int errorCode) {}

  private final List<InboundMessage> received = new ArrayList<>();
  private final List<Report> reports = new ArrayList<>();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private boolean databaseIsDown;
  private final WebServer server = server(SignedRequests.PUBLIC_URL, SID);

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("nara.sms.SignedRequests#all")
  void takesWhatAnotherLibrarySigned(Signed request) throws Exception {
    HttpResponse<String> answer = post(request);
    if (request.path().equals("/sms/twilio")) {
      assertEmptyResponse(answer);
      assertThat(received)
          .singleElement()
          .extracting(InboundMessage::text)
          .isEqualTo(request.text().replace('\u0000', '\uFFFD'));
    } else {
      assertThat(answer.statusCode()).isEqualTo(204);
      assertThat(reports).hasSize(1);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("nara.sms.SignedRequests#all")
  void refusesWhatWasChangedOnTheWay(Signed it) throws Exception {
    assertForbidden(send(it.path(), it.form() + "&Extra=1", it.signature()));
    assertForbidden(send(it.path(), it.form().replace("SM0", "SM1"), it.signature()));
    assertForbidden(send(it.path(), it.form().replaceFirst("&From=[^&]*", ""), it.signature()));
    assertForbidden(send(it.path(), "", it.signature()));
    assertForbidden(
        send(it.path() + (it.path().contains("?") ? "&" : "?") + "a=b", it.form(), it.signature()));
    assertThat(refused("signature")).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "åäö", "VyEzqquajiU82rrhHZtLnsNjfA0=", "VyEzqquajiU82rrhHZtLnsNjfAw"})
  void refusesAnotherSignature(String signature) throws Exception {
    Signed it = SignedRequests.named("plain Swedish");
    assertForbidden(send(it.path(), it.form(), signature));
  }

  @Test
  void refusesAMissingSignature() throws Exception {
    Signed it = SignedRequests.named("plain Swedish");
    assertForbidden(server.post(it.path(), it.form()));
    assertForbidden(server.post("/sms/twilio/status?id=" + CALLBACK, it.form()));
    assertThat(refused("signature")).isEqualTo(2);
  }

  @Test
  void refusesWhatWasSignedForAnotherHost() throws Exception {
    try (WebServer other = server("https://chat.annanstad.se", SID)) {
      Signed it = SignedRequests.named("plain Swedish");
      assertForbidden(other.post(it.path(), it.form(), TwilioSignature.HEADER, it.signature()));
    }
  }

  @Test
  void aPathBelongsToThePublicAddress() throws Exception {
    Map<String, String> fields = fields("hej");
    String url = "https://exempelstad.se/prat/sms/twilio";
    try (WebServer below = server("https://exempelstad.se/prat/", SID)) {
      HttpResponse<String> answer =
          below.post(
              "/sms/twilio",
              SignedRequests.form(fields),
              TwilioSignature.HEADER,
              SignedRequests.sign(url, fields));
      assertEmptyResponse(answer);
    }
  }

  @Test
  void refusesAnotherAccount() throws Exception {
    try (WebServer other = server(SignedRequests.PUBLIC_URL, "AC2")) {
      Signed it = SignedRequests.named("plain Swedish");
      assertForbidden(other.post(it.path(), it.form(), TwilioSignature.HEADER, it.signature()));
    }
    Map<String, String> fields = fields("hej");
    fields.remove("AccountSid");
    assertForbidden(post(fields));
    assertThat(refused("account")).isEqualTo(2);
  }

  @Test
  void passesOnAllThatWasSaid() throws Exception {
    Map<String, String> fields = fields("hej");
    fields.put("NumMedia", "2");
    assertEmptyResponse(post(fields));
    assertThat(received)
        .containsExactly(
            new InboundMessage(
                "twilio",
                SID,
                "SM1",
                new PhoneNumber("+46701740605"),
                new PhoneNumber("+46406280410"),
                "hej",
                2,
                NOW,
                null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two", "-1", "99999999999"})
  void aCountOfMediaThatIsNoneIsZero(String count) throws Exception {
    Map<String, String> fields = fields("hej");
    fields.put("NumMedia", count);
    assertEmptyResponse(post(fields));
    assertThat(received.get(0).mediaCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Skatteverket", "71234", "", "anonymous", "+1"})
  void aSenderWhoCannotBeAnsweredIsRefusedAndCounted(String from) throws Exception {
    Map<String, String> fields = fields("hej");
    fields.put("From", from);
    assertThat(post(fields).statusCode()).isEqualTo(400);
    fields.remove("From");
    assertThat(post(fields).statusCode()).isEqualTo(400);
    assertThat(received).isEmpty();
    assertThat(refused("unanswerable_sender")).isEqualTo(2);
  }

  @Test
  void aReceiverThatIsNoNumberIsOurs() throws Exception {
    Map<String, String> fields = fields("hej");
    fields.put("To", "72456");
    assertEmptyResponse(post(fields));
    assertThat(received.get(0).to()).isEqualTo(new PhoneNumber("+46406280410"));
  }

  @Test
  void aMessageWithoutAnIdIsABadRequest() throws Exception {
    Map<String, String> fields = fields("hej");
    fields.remove("MessageSid");
    assertThat(post(fields).statusCode()).isEqualTo(400);
    fields.put("MessageSid", "SM\u00001");
    assertThat(post(fields).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"%ED%A0%BD", "%FF", "%C3%28", "%zz"})
  void textThatIsNoTextIsPassedOn(String encoded) throws Exception {
    Map<String, String> fields = fields("");
    fields.remove("Body");
    String form = SignedRequests.form(fields) + "&Body=a" + encoded;
    String text =
        FormFields.parse(form.getBytes(StandardCharsets.US_ASCII)).first("Body").orElseThrow();
    fields.put("Body", text);
    assertEmptyResponse(send("/sms/twilio", form, sign("/sms/twilio", fields)));
    assertThat(received).singleElement().extracting(InboundMessage::text).isEqualTo(text);
  }

  @Test
  void aRequestOfMoreThan64KilobytesIsTooLarge() throws Exception {
    Map<String, String> fields = fields("a".repeat(64 * 1024));
    HttpResponse<String> answer = post(fields);
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).isEmpty();
    assertThat(received).isEmpty();
    assertEmptyResponse(post(fields("a".repeat(60 * 1024))));
  }

  @Test
  void whatCouldNotBeStoredIsNotAcknowledged() throws Exception {
    databaseIsDown = true;
    for (HttpResponse<String> answer :
        List.of(post(fields("hej")), post(SignedRequests.named("a status report")))) {
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).isEmpty();
    }
    assertThat(refused("not_stored")).isEqualTo(2);
  }

  @Test
  void aStatusReportNamesMessageStatusAndError() throws Exception {
    post(SignedRequests.named("a failed status report"));
    assertThat(reports)
        .containsExactly(
            new Report(
                UUID.fromString(CALLBACK),
                "SM00000000000000000000000000000001",
                DeliveryStatus.FAILED,
                30003));
  }

  @ParameterizedTest(name = "id={0}, {1}, {2} is answered {3}")
  @CsvSource({
    "'', SM1, sent, 400",
    "1, SM1, sent, 400",
    "%zz, SM1, sent, 400",
    "5f0c6a2e-7c1b-4d5e-9a3f-2b1c0d9e8f7a, '', sent, 400",
    "5f0c6a2e-7c1b-4d5e-9a3f-2b1c0d9e8f7a, SM1, dancing, 204",
    "5f0c6a2e-7c1b-4d5e-9a3f-2b1c0d9e8f7a, SM1, '', 204"
  })
  void aReportThatSaysNothingIsNotPassedOn(String id, String sid, String word, int status)
      throws Exception {
    String path = "/sms/twilio/status?id=" + id;
    Map<String, String> fields =
        new LinkedHashMap<>(Map.of("AccountSid", SID, "MessageSid", sid, "MessageStatus", word));
    HttpResponse<String> answer =
        send(
            path.replace("%zz", "%25zz"),
            SignedRequests.form(fields),
            sign(path.replace("%zz", "%25zz"), fields));
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(reports).isEmpty();
  }

  private WebServer server(String publicUrl, String sid) {
    TwilioAccount account =
        new TwilioAccount(
            sid,
            SignedRequests.TOKEN,
            new PhoneNumber("+46406280410"),
            URI.create("https://api.twilio.com"));
    TwilioWebhook webhook =
        new TwilioWebhook(
            account,
            URI.create(publicUrl),
            message -> {
              demandDatabase();
              received.add(message);
            },
            (callbackId, providerId, status, errorCode) -> {
              demandDatabase();
              reports.add(new Report(callbackId, providerId, status, errorCode));
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

  private static Map<String, String> fields(String body) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("MessageSid", "SM1");
    fields.put("AccountSid", SID);
    fields.put("From", "+46701740605");
    fields.put("To", "+46406280410");
    fields.put("Body", body);
    return fields;
  }

  private HttpResponse<String> post(Signed request) throws Exception {
    return send(request.path(), request.form(), request.signature());
  }

  private HttpResponse<String> post(Map<String, String> fields) throws Exception {
    return send("/sms/twilio", SignedRequests.form(fields), sign("/sms/twilio", fields));
  }

  private HttpResponse<String> send(String path, String form, String signature) throws Exception {
    return server.post(path, form, TwilioSignature.HEADER, signature);
  }

  private static String sign(String path, Map<String, String> fields) {
    return SignedRequests.sign(SignedRequests.PUBLIC_URL + path, fields);
  }

  private static void assertEmptyResponse(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
    assertThat(answer.body()).isEqualTo("<Response/>");
  }

  private void assertForbidden(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).isEmpty();
    assertThat(received).isEmpty();
    assertThat(reports).isEmpty();
  }

  private double refused(String reason) {
    return meters.counter(WebhookCounts.NAME, "provider", "twilio", "reason", reason).count();
  }
}
