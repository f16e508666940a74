package nara.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import nara.message.InboundMessage;
import nara.message.SmsText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written on the phone reaches the town's real webhook. */
class PhoneToTownTest {
  private static final DemoTown TOWN = new DemoTown();

  @AfterAll
  static void stop() {
    TOWN.close();
  }

  @BeforeEach
  void forgetMessages() {
    TOWN.received.clear();
  }

  @Test
  void theTownTakesTheSignedMessage() throws Exception {
    HttpResponse<String> answer = send("hej å &+%\r\npå två rader €");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/phone?as=gunilla");
    assertThat(TOWN.received).hasSize(1);
    InboundMessage message = TOWN.received.get(0);
    assertThat(message.providerId()).matches("SM[0-9a-f]{32}");
    assertThat(message.scope()).isEqualTo(DemoTown.SID);
    assertThat(message.from()).isEqualTo(DemoTown.GUNILLA);
    assertThat(message.to()).isEqualTo(DemoTown.TOWN);
    assertThat(message.text()).isEqualTo("hej å &+%\npå två rader €");
    assertThat(message.mediaCount()).isZero();
    assertThat(TOWN.get("/phone?as=gunilla").body())
        .contains(
            "hej å &amp;+%\npå två rader €", "1 SMS, GSM-7, 25 tecken", "Framme hos kommunen");
  }

  @Test
  void aPictureComesWithoutAText() throws Exception {
    assertThat(
            TOWN.post("/phone/messages", "as", "gunilla", "text", "", "picture", "1").statusCode())
        .isEqualTo(303);
    assertThat(TOWN.received.get(0).mediaCount()).isEqualTo(1);
    assertThat(TOWN.received.get(0).text()).isEmpty();
    assertThat(TOWN.received.get(0).providerId()).startsWith("MM");
    assertThat(TOWN.get("/phone?as=gunilla").body()).contains("En bild");
  }

  @Test
  void aTextOf1600CharactersIsTheLongest() throws Exception {
    assertThat(send("å".repeat(1600)).statusCode()).isEqualTo(303);
    HttpResponse<String> answer = send("å".repeat(1601));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("högst 1 600 tecken", "å".repeat(1601));
    assertThat(TOWN.received).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\r\n"})
  void nothingIsNotSent(String text) throws Exception {
    HttpResponse<String> answer = send(text);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Skriv något först.");
    assertThat(TOWN.received).isEmpty();
  }

  @Test
  void textIsShownAsTextOnly() throws Exception {
    send("<script>alert(1)</script>");
    TOWN.say(DemoTown.GUNILLA, "</p><img src=x onerror=alert(2)>");
    String query = "/phone?as=gunilla&text=%3C/textarea%3E%3Cscript%3Ealert(3)%3C/script%3E";
    assertThat(TOWN.get(query).body())
        .contains("&lt;script&gt;alert(1)", "&lt;img src=x", "&lt;/textarea&gt;")
        .doesNotContain("<script>alert")
        .doesNotContain("<img");
  }

  @Test
  void aSignatureThatTheTownDoesNotAcceptIsToldInPlainWords() throws Exception {
    try (DemoTown other = new DemoTown("another", message -> {})) {
      other.post("/phone/messages", "as", "gunilla", "text", "hej");
      assertThat(other.received).isEmpty();
      assertThat(other.get("/phone?as=gunilla").body())
          .contains("Kommunens program tog inte emot: underskriften godtogs inte (403).");
      assertThat(other.get("/phone?as=gunilla&lang=en").body())
          .contains("the signature was not accepted (403)");
    }
  }

  @Test
  void aMessageThatCouldNotBeStoredIsToldInPlainWords() throws Exception {
    try (DemoTown broken =
        new DemoTown(
            DemoTown.TOKEN,
            message -> {
              throw new IllegalStateException("the database is down");
            })) {
      broken.post("/phone/messages", "as", "gunilla", "text", "hej");
      assertThat(broken.get("/phone?as=gunilla").body())
          .contains("Kommunens program tog inte emot: det kunde inte sparas (503).");
    }
  }

  @Test
  void aPhoneThatIsNotThereIsNotFound() throws Exception {
    assertThat(TOWN.post("/phone/messages", "as", "nobody", "text", "hej").statusCode())
        .isEqualTo(404);
    assertThat(TOWN.get("/phone/log?as=nobody").statusCode()).isEqualTo(404);
    assertThat(TOWN.get("/phone?as=nobody").headers().firstValue("Location"))
        .hasValue("/phone?as=gunilla");
  }

  @Test
  void theListIsFetchedOnlyWhenThereIsSomethingNew() throws Exception {
    String list = TOWN.get("/phone/log?as=gunilla").body();
    String version = list.replaceFirst("(?s).*data-version=\"([^\"]+)\".*", "$1");
    assertThat(TOWN.get("/phone/log?as=gunilla&seen=" + version).statusCode()).isEqualTo(204);
    send("mer");
    assertThat(TOWN.get("/phone/log?as=gunilla&seen=" + version).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hej", "åäö€[]", "č", "😀", "a\r\nb"})
  void theCounterCountsAsTheTextIsSent(String text) throws Exception {
    SmsText sent = new SmsText(text.replace("\r\n", "\n"));
    String encoding = sent.encoding() == SmsText.Encoding.GSM_7 ? "GSM-7" : "UCS-2";
    assertThat(TOWN.post("/phone/count", "text", text).body())
        .isEqualTo("%d SMS, %s, %d tecken".formatted(sent.segments(), encoding, sent.length()));
    assertThat(TOWN.post("/phone/count", "text", "a".repeat(191)).body())
        .isEqualTo("2 SMS, GSM-7, 191 tecken");
  }

  @ParameterizedTest(name = "{0}: {1} is answered {2}")
  @CsvSource({
    "Origin, https://evil.example, 403",
    "Origin, null, 403",
    "Origin, http://localhost:1, 403",
    "Sec-Fetch-Site, cross-site, 403",
    "Sec-Fetch-Site, same-site, 403",
    "Sec-Fetch-Site, same-origin, 303"
  })
  void anotherWebSiteCannotWrite(String header, String value, int status) throws Exception {
    String form = DemoTown.form("as", "gunilla", "text", "inbrott");
    assertThat(TOWN.post("/phone/messages", form, new String[] {header, value}).statusCode())
        .isEqualTo(status);
    assertThat(TOWN.received).hasSize(status == 303 ? 1 : 0);
  }

  @Test
  void itsOwnPageCanWrite() throws Exception {
    String form = DemoTown.form("as", "gunilla", "text", "hej");
    String[] headers = {"Origin", TOWN.address.toString()};
    assertThat(TOWN.post("/phone/messages", form, headers).statusCode()).isEqualTo(303);
  }

  @Test
  void thePageSaysThatItIsADemoAndRunsNoForeignScript() throws Exception {
    HttpResponse<String> page = TOWN.get("/phone");
    assertThat(page.body()).contains("Demo, inga riktiga uppgifter").doesNotContain("style=");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    for (String asset : new String[] {"phone.css", "phone.js", "icon.svg"}) {
      assertThat(TOWN.get("/phone/" + asset).statusCode()).isEqualTo(200);
    }
  }

  private static HttpResponse<String> send(String text) throws Exception {
    return TOWN.post("/phone/messages", "as", "gunilla", "text", text);
  }
}
