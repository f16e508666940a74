package nara.sms;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import javax.xml.parsers.DocumentBuilderFactory;
import nara.db.TestDatabase;
import nara.handover.CallTown;
import nara.message.PhoneNumber;
import nara.town.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Calls, as Twilio tells of them, to the shipped town on a real database. */
class TwilioVoiceTest {
  private static final String SID = "AC00000000000000000000000000000001";
  private static final String PATH = "/sms/twilio/voice";
  private static final String AFTER = "/sms/twilio/voice/after";
  private static final String GUNILLA = "+46701740605";
  private static final String UNKNOWN = "+46701740690";
  private static final String TOWN = "+46406280410";
  private static final String SWITCHBOARD = "+46406280411";
  private static final String SARA = "+46701740630";
  private static final String ALI = "+46701740631";
  private static final String MONDAY = "2026-11-23T09:10";
  private static final String NIGHT = "2026-11-23T21:10";

  private final TestDatabase database = TestDatabase.fresh();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final CallTown own = new CallTown(database.database(), CallTown.ownCaseworker());

  @BeforeEach
  void listen() {
    log.start();
    ((Logger) LoggerFactory.getLogger("nara")).addAppender(log);
  }

  @AfterEach
  void close() {
    ((Logger) LoggerFactory.getLogger("nara")).detachAppender(log);
    database.close();
    assertThat(log.list)
        .extracting(it -> it.getFormattedMessage() + it.getThrowableProxy())
        .noneMatch(it -> it.matches("(?s).*(\\+46|7017406|6280 ?41).*"));
  }

  @Test
  void theSwitchboardTakesEveryCallOfATownThatSaysNothingElse() throws Exception {
    CallTown shipped = new CallTown(database.database(), CallTown.shipped());
    shipped.register(GUNILLA, "sara");
    try (WebServer server = server(shipped, MONDAY)) {
      assertRingsSwitchboard(call(server, GUNILLA));
      assertRingsSwitchboard(call(server, UNKNOWN));
    }
    assertThat(went("switchboard")).isEqualTo(2);
  }

  @Test
  void ownCaseworkerIsRungUnderTheTownsNumberAndThenItIsAsked() throws Exception {
    own.register(GUNILLA, "sara");
    try (WebServer server = server(own, MONDAY)) {
      assertRingsColleague(call(server, GUNILLA), SARA);
    }
    assertThat(went("colleague")).isEqualTo(1);
  }

  @Test
  void whileSheIsAwayTheSubstituteIsRung() throws Exception {
    own.register(GUNILLA, "sara");
    own.away("sara", "2026-11-23T08:00", "");
    try (WebServer server = server(own, MONDAY)) {
      assertRingsColleague(call(server, GUNILLA), ALI);
    }
  }

  @Test
  void aSharedNumberLeadsToTheSwitchboard() throws Exception {
    own.register(GUNILLA, "sara");
    own.register(GUNILLA, "ali");
    try (WebServer server = server(own, MONDAY)) {
      assertRingsSwitchboard(call(server, GUNILLA));
    }
  }

  @ParameterizedTest(name = "from {0}")
  @ValueSource(strings = {UNKNOWN, "anonymous", "", "+266696687", "Restricted", "sip:a@b.se"})
  void whoeverIsUnknownOrWithheldReachesTheSwitchboard(String from) throws Exception {
    own.register(GUNILLA, "sara");
    try (WebServer server = server(own, MONDAY)) {
      assertRingsSwitchboard(call(server, from));
      Map<String, String> fields = fields(from);
      fields.remove("From");
      assertRingsSwitchboard(post(server, PATH, fields));
    }
  }

  @ParameterizedTest(name = "status: {0}")
  @ValueSource(strings = {"no-answer", "busy", "failed", "canceled", "", "something new"})
  void whoeverIsNotAnsweredReachesTheSwitchboard(String status) throws Exception {
    try (WebServer server = server(own, MONDAY)) {
      Map<String, String> fields = fields(GUNILLA);
      assertRingsSwitchboard(post(server, AFTER, fields));
      fields.put("DialCallStatus", status);
      assertRingsSwitchboard(post(server, AFTER, fields));
    }
  }

  @Test
  void whoeverHasSpokenWithAColleagueIsDone() throws Exception {
    try (WebServer server = server(own, MONDAY)) {
      Map<String, String> fields = fields(GUNILLA);
      fields.put("DialCallStatus", "completed");
      Element response = post(server, AFTER, fields);
      assertThat(children(response)).isEqualTo("Hangup");
    }
  }

  @Test
  void whileTheTownIsClosedEverybodyHearsTheSameAndTheNumberOfTheEmergencyFirst() throws Exception {
    own.register(GUNILLA, "sara");
    try (WebServer server = server(own, NIGHT)) {
      String known = body(server, PATH, fields(GUNILLA));
      assertThat(body(server, PATH, fields(UNKNOWN))).isEqualTo(known);
      assertThat(body(server, PATH, fields("anonymous"))).isEqualTo(known);
      assertThat(body(server, AFTER, fields(GUNILLA))).isEqualTo(known);
      Element response = parse(known);
      assertThat(children(response)).isEqualTo("Say Say Hangup");
      Element swedish = (Element) response.getFirstChild();
      assertThat(swedish.getAttribute("language")).isEqualTo("sv-SE");
      assertThat(swedish.getTextContent())
          .startsWith("Ring 1 1 2 om någon är i fara.")
          .contains("stängt", "vardagar 8 till 16.30", "skicka ett SMS till det här numret");
      Element english = (Element) swedish.getNextSibling();
      assertThat(english.getAttribute("language")).isEqualTo("en-GB");
      assertThat(english.getTextContent())
          .startsWith("Call 1 1 2 if anybody is in danger.")
          .contains("closed", "weekdays 8 to 16.30", "text message to this number");
    }
    assertThat(went("closed")).isEqualTo(4);
  }

  @Test
  void aDatabaseThatIsDownLeavesNobodyOnADeadLine() throws Exception {
    own.register(GUNILLA, "sara");
    try (WebServer server = server(own, MONDAY)) {
      database.close();
      assertRingsSwitchboard(call(server, GUNILLA));
    }
    assertThat(log.list)
        .singleElement()
        .asString()
        .contains("who takes the call was not found", "switchboard");
  }

  @Test
  void aDatabaseThatHangsLeavesNobodyOnADeadLine() throws Exception {
    CountDownLatch ends = new CountDownLatch(1);
    Function<PhoneNumber, Optional<PhoneNumber>> hanging =
        number -> {
          try {
            ends.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return Optional.of(new PhoneNumber(SARA));
        };
    try (WebServer server = server(own.town(), hanging, MONDAY)) {
      assertRingsSwitchboard(call(server, GUNILLA));
    } finally {
      ends.countDown();
    }
  }

  @Test
  void aCallThatWouldComeBackIsNotSentRound() throws Exception {
    Town round =
        CallTown.shipped("calls: {to: switchboard, number: \"+46406280411\"}", "# ingenting");
    try (WebServer server = server(new CallTown(database.database(), round), MONDAY)) {
      Element response = call(server, UNKNOWN);
      assertThat(children(response)).isEqualTo("Say Say Hangup");
      assertThat(response.getTextContent())
          .startsWith("Ring 1 1 2 om någon är i fara.")
          .contains("Call 1 1 2 if anybody is in danger.");
    }
    try (WebServer server = server(new CallTown(database.database(), round), MONDAY)) {
      Map<String, String> fields = fields(UNKNOWN);
      fields.put("To", "+46406280412");
      assertThat(children(post(server, PATH, fields))).isEqualTo("Say Say Hangup");
    }
    assertThat(went("nobody")).isEqualTo(2);
    try (WebServer server = server(own, MONDAY)) {
      Map<String, String> fields = fields(UNKNOWN);
      fields.put("To", SWITCHBOARD);
      assertThat(children(post(server, PATH, fields))).isEqualTo("Say Say Hangup");
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {PATH, AFTER})
  void whatTwilioDidNotSignForThisAddressIsForbidden(String path) throws Exception {
    own.register(GUNILLA, "sara");
    try (WebServer server = server(own, MONDAY)) {
      Map<String, String> fields = fields(GUNILLA);
      String form = SignedRequests.form(fields);
      String other = path.equals(PATH) ? AFTER : PATH;
      assertForbidden(server.post(path, form));
      assertForbidden(server.post(path, form, TwilioSignature.HEADER, sign(other, fields)));
      String signature = sign(path, fields);
      assertForbidden(server.post(path + "?a=b", form, TwilioSignature.HEADER, signature));
      assertForbidden(server.post(path, form + "&Extra=1", TwilioSignature.HEADER, signature));
      assertThat(refused("signature")).isEqualTo(4);
      fields.put("AccountSid", "AC2");
      assertForbidden(
          server.post(
              path, SignedRequests.form(fields), TwilioSignature.HEADER, sign(path, fields)));
      assertThat(refused("account")).isEqualTo(1);
    }
    assertThat(meters.find(WebhookCounts.CALLS).counter()).isNull();
  }

  private WebServer server(CallTown town, String at) {
    return server(town.town(), it -> town.colleague(it, CallTown.at(at)), at);
  }

  private WebServer server(
      Town town, Function<PhoneNumber, Optional<PhoneNumber>> colleague, String at) {
    TwilioAccount account =
        new TwilioAccount(
            SID, SignedRequests.TOKEN, new PhoneNumber(TOWN), URI.create("https://api.twilio.com"));
    Clock clock = Clock.fixed(CallTown.at(at), ZoneOffset.UTC);
    TwilioVoice voice =
        new TwilioVoice(
            account, URI.create(SignedRequests.PUBLIC_URL), town, colleague, clock, meters);
    return new WebServer(voice::register);
  }

  private static Map<String, String> fields(String from) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("CallSid", "CA00000000000000000000000000000001");
    fields.put("AccountSid", SID);
    fields.put("From", from);
    fields.put("To", TOWN);
    fields.put("CallStatus", "ringing");
    fields.put("Direction", "inbound");
    return fields;
  }

  private static Element call(WebServer server, String from) throws Exception {
    return post(server, PATH, fields(from));
  }

  private static Element post(WebServer server, String path, Map<String, String> fields)
      throws Exception {
    return parse(body(server, path, fields));
  }

  private static String body(WebServer server, String path, Map<String, String> fields)
      throws Exception {
    HttpResponse<String> answer =
        server.post(path, SignedRequests.form(fields), TwilioSignature.HEADER, sign(path, fields));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
    return answer.body();
  }

  private static String sign(String path, Map<String, String> fields) {
    return SignedRequests.sign(SignedRequests.PUBLIC_URL + path, fields);
  }

  private static Element parse(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }

  private static String children(Element response) {
    assertThat(response.getTagName()).isEqualTo("Response");
    StringBuilder names = new StringBuilder();
    for (Node it = response.getFirstChild(); it != null; it = it.getNextSibling()) {
      names.append(' ').append(it.getNodeName());
    }
    return names.toString().strip();
  }

  private static Element rings(Element response, String number) {
    assertThat(children(response)).isEqualTo("Dial");
    Element dial = (Element) response.getFirstChild();
    assertThat(dial.getTextContent().strip()).isEqualTo(number);
    assertThat(dial.getAttribute("callerId")).isEqualTo(TOWN);
    assertThat(dial.getAttribute("answerOnBridge")).isEqualTo("true");
    return dial;
  }

  private static void assertRingsSwitchboard(Element response) {
    assertThat(rings(response, SWITCHBOARD).hasAttribute("action")).isFalse();
  }

  private static void assertRingsColleague(Element response, String number) {
    Element dial = rings(response, number);
    assertThat(dial.getAttribute("timeout")).isEqualTo("20");
    assertThat(dial.getAttribute("action")).isEqualTo(SignedRequests.PUBLIC_URL + AFTER);
  }

  private static void assertForbidden(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).isEmpty();
  }

  private double went(String to) {
    return meters.counter(WebhookCounts.CALLS, "provider", "twilio", "to", to).count();
  }

  private double refused(String reason) {
    return meters.counter(WebhookCounts.NAME, "provider", "twilio", "reason", reason).count();
  }
}
