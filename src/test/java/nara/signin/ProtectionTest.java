package nara.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import nara.db.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page gets by being protected, and by requiring somebody. */
class ProtectionTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();
  private static final Organisation ORGANISATION = new Organisation();
  private static final Desk DEMO = Desk.ofDemo(database);
  private static final Desk REAL =
      Desk.forReal(database, ORGANISATION.settings(), "https://chat.exempelstad.se");

  private final Browser sara = new Browser(DEMO);

  @BeforeEach
  void signIn() {
    assertThat(sara.signInAs("sara").statusCode()).isEqualTo(303);
  }

  @AfterAll
  static void close() {
    DEMO.close();
    REAL.close();
    ORGANISATION.close();
  }

  @Test
  void aFormOfTheSessionsOwnIsTaken() {
    String csrf = sara.get("/desk/csrf").body();

    assertThat(sara.post("/desk/note", Map.of("csrf", csrf)).body()).isEqualTo("noted by sara");
    assertThat(
            sara.post(
                    "/desk/note",
                    Map.of(),
                    "X-CSRF-Token",
                    csrf,
                    "Origin",
                    DEMO.address.toString(),
                    "Sec-Fetch-Site",
                    "same-origin")
                .statusCode())
        .isEqualTo(200);
    assertThat(sara.delete("/desk/note", "X-CSRF-Token", csrf).body()).isEqualTo("gone");
  }

  @Test
  void aFormWithoutItsTokenOrWithAnothersIsRefused() {
    Browser ali = new Browser(DEMO);
    ali.signInAs("ali");
    String alis = ali.get("/desk/csrf").body();

    refused(sara.post("/desk/note", Map.of()));
    refused(sara.post("/desk/note", Map.of("csrf", "")));
    refused(sara.post("/desk/note", Map.of("csrf", alis)));
    refused(sara.post("/desk/note", Map.of("csrf", sara.session())));
    refused(sara.post("/desk/note", Map.of(), "X-CSRF-Token", alis));
    refused(sara.delete("/desk/note"));
    refused(sara.post("/desk", Map.of()));
  }

  @Test
  void aTokenOfTheSignInBeforeIsRefused() {
    String before = sara.get("/desk/csrf").body();
    sara.signInAs("sara");

    refused(sara.post("/desk/note", Map.of("csrf", before)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "Origin, https://evil.example",
    "Origin, null",
    "Origin, http://localhost:1",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site",
    "Sec-Fetch-Site, none"
  })
  void whatAnotherSiteSendsIsRefusedEvenWithItsToken(String header, String value) {
    String csrf = sara.get("/desk/csrf").body();

    refused(sara.post("/desk/note", Map.of("csrf", csrf), header, value));
    refused(sara.post("/signout", Map.of("csrf", csrf), header, value));
    refused(new Browser(DEMO).post("/signin/demo", Map.of("who", "sara"), header, value));
  }

  @Test
  void outsideTheDemoOnlyThePublicAddressIsOurs() {
    ORGANISATION.knows("sara", "caseworker");
    Browser browser = new Browser(REAL);
    browser.signIn();
    Map<String, String> form = Map.of("csrf", browser.get("/desk/csrf").body());

    refused(browser.post("/desk/note", form, "Origin", REAL.address.toString()));
    assertThat(
            browser.post("/desk/note", form, "Origin", "https://chat.exempelstad.se").statusCode())
        .isEqualTo(200);
  }

  private static void refused(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body())
        .contains("tog inte emot det", "Ingenting ändrades", "Nothing was changed");
  }

  @Test
  void whoIsNotSignedInIsLedThereAndBack() {
    Browser nobody = new Browser(DEMO);

    HttpResponse<String> page = nobody.get("/desk/page?a=1&b=2");

    assertThat(page.statusCode()).isEqualTo(303);
    assertThat(Browser.location(page)).isEqualTo("/signin?to=%2Fdesk%2Fpage%3Fa%3D1%26b%3D2");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"HX-Request, true", "X-Nara-Poll, 1", "Accept, text/event-stream"})
  void whatAPageFetchesIsToldWhereToSignIn(String header, String value) {
    HttpResponse<String> answer = new Browser(DEMO).get("/desk", header, value);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(Browser.header(answer, "HX-Redirect")).isEqualTo("/signin?to=%2Fdesk");
    assertThat(answer.body()).contains("inte inloggad", "not signed in");
  }

  @ParameterizedTest(name = "from {0} one is back at {1}")
  @CsvSource({
    "/desk/page?a=1, /signin?to=%2Fdesk%2Fpage%3Fa%3D1",
    "http://evil.example/desk/page, /signin?to=%2Fdesk",
    "//evil.example, /signin?to=%2Fdesk"
  })
  void whoSendsAFormWithoutBeingSignedInIsBackAtItsPage(String from, String way) {
    String page = from.startsWith("/desk") ? DEMO.address + from : from;
    Browser nobody = new Browser(DEMO);

    for (String header : new String[] {"Referer", "HX-Current-URL"}) {
      HttpResponse<String> answer = nobody.post("/desk/note", Map.of(), header, page);
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(Browser.header(answer, "HX-Redirect")).isEqualTo(way);
    }
  }

  @Test
  void whoLacksTheRoleReadsSo() {
    HttpResponse<String> answer = sara.get("/desk/managers");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("inte för din roll", "not for your role", "href=\"/desk\"");
    Browser lena = new Browser(DEMO);
    lena.signInAs("lena");
    assertThat(lena.get("/desk/managers").body()).isEqualTo("lena Lena Ek [MANAGER]");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "/desk",
        "/desk/page",
        "/desk/unknown",
        "/signin",
        "/signout",
        "/signin/signin.css"
      })
  void everyPageHasItsHeaders(String path) {
    HttpResponse<String> page = sara.get(path);

    assertThat(Browser.header(page, "Content-Security-Policy"))
        .isEqualTo(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
                + " frame-ancestors 'self'");
    assertThat(Browser.header(page, "X-Frame-Options")).isEqualTo("SAMEORIGIN");
    assertThat(Browser.header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(Browser.header(page, "Referrer-Policy")).isEqualTo("same-origin");
    assertThat(Browser.header(page, "Cache-Control")).isEqualTo("no-store");
    assertThat(Browser.header(page, "Strict-Transport-Security")).isEmpty();
  }

  @Test
  void outsideTheDemoNobodyFramesAPageAndHttpsIsKept() {
    HttpResponse<String> page = new Browser(REAL).get("/desk");

    assertThat(Browser.header(page, "Content-Security-Policy")).endsWith("frame-ancestors 'none'");
    assertThat(Browser.header(page, "X-Frame-Options")).isEqualTo("DENY");
    assertThat(Browser.header(page, "Strict-Transport-Security")).startsWith("max-age=");
  }

  @Test
  void pagesOfTheSignInHaveNoScriptOrStyleOfTheirOwn() {
    assertThat(sara.get("/signin").body() + sara.get("/signout").body())
        .contains("/signin/signin.css")
        .doesNotContain("<script", "<style", "style=", "onclick");
    assertThat(Browser.header(sara.get("/signin/signin.css"), "Content-Type"))
        .startsWith("text/css");
  }
}
