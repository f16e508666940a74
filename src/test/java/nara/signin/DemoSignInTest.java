package nara.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import nara.db.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoSignInTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();
  private static final Organisation ORGANISATION = new Organisation();
  private static final Desk DESK = Desk.ofDemo(database);

  private final Browser browser = new Browser(DESK);

  @AfterAll
  static void close() {
    DESK.close();
    ORGANISATION.close();
  }

  @Test
  void thePageSaysWhatItIsAndWhoOneCanBe() {
    String page = browser.get("/signin?to=/desk/page").body();

    assertThat(page)
        .contains(
            "<html lang=\"sv\">",
            "Demo, inga riktiga uppgifter",
            "name=\"to\" value=\"/desk/page\"")
        .contains("Sara Lind", "handläggare, gruppen vuxen")
        .contains("Ali Haddad", "handläggare, mottagning, gruppen mottagning")
        .contains("Petra Holm", "Lena Ek", "chef", "Disa Demo", "Adam Demo");
  }

  @Test
  void itIsReadInEnglishTooAndThatIsRemembered() {
    assertThat(browser.get("/signin").body()).contains("href=\"/signin?to=%2Fdesk&amp;lang=en\"");

    assertThat(browser.get("/signin?lang=en").body())
        .contains("<html lang=\"en\">", "Demo, no real data");
    assertThat(browser.get("/signin").body()).contains("caseworker, team vuxen");
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "sara, sara Sara Lind [CASEWORKER]",
    "ali, 'ali Ali Haddad [CASEWORKER, INTAKE]'",
    "petra, petra Petra Holm [INTAKE]",
    "lena, lena Lena Ek [MANAGER]",
    "designer, designer Disa Demo [DESIGNER]",
    "administrator, administrator Adam Demo [ADMINISTRATOR]"
  })
  void aClickSignsIn(String who, String shown) {
    HttpResponse<String> in = browser.post("/signin/demo", Map.of("who", who, "to", "/desk/page"));

    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(Browser.location(in)).isEqualTo("/desk/page");
    assertThat(browser.get("/desk/page").body()).isEqualTo(shown);
  }

  @Test
  void whoIsNotThereIsNobody() {
    HttpResponse<String> in = browser.post("/signin/demo", Map.of("who", "kent"));

    assertThat(in.statusCode()).isEqualTo(422);
    assertThat(in.body()).contains("finns inte i kommunens personallista");
    assertThat(browser.post("/signin/demo", Map.of()).statusCode()).isEqualTo(422);
    assertThat(browser.cookies).doesNotContainKey("nara");
  }

  @Test
  void aClickSendsNobodyElsewhere() {
    assertThat(
            Browser.location(
                browser.post("/signin/demo", Map.of("who", "sara", "to", "//evil.example"))))
        .isEqualTo("/desk");
  }

  @Test
  void whereThereIsAnOrganisationNobodySignsInByAClick() {
    try (Desk asking = Desk.asking(database, ORGANISATION.settings());
        Desk real = Desk.forReal(database, ORGANISATION.settings(), "https://x.example")) {
      assertThat(new Browser(asking).signInAs("sara").statusCode()).isEqualTo(404);
      assertThat(new Browser(real).signInAs("sara").statusCode()).isEqualTo(404);
      assertThat(new Browser(real).get("/signin").statusCode()).isEqualTo(303);
    }
  }

  @Test
  void outsideTheDemoThereMustBeAnOrganisation() {
    assertThatThrownBy(
            () -> new SignInSettings(false, URI.create("https://x.example"), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** By a socket, as Java's HTTP client lets nobody choose the Host header. */
  @ParameterizedTest(name = "{0} is answered {1}")
  @CsvSource({
    "localhost:8080, 200",
    "127.0.0.1:8080, 200",
    "[::1]:8080, 200",
    "evil.example:8080, 403",
    "localhost.evil.example, 403"
  })
  void theDemoAnswersToNamesOfThisMachineOnly(String host, int status) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), DESK.address.getPort())) {
      OutputStream out = socket.getOutputStream();
      String request = "GET /signin HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 " + status);
    }
  }
}
