package nara;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nara.authoring.LivingDeskReader;
import nara.authoring.check.Checkup;
import nara.db.DatabaseAddress;
import nara.db.TestDatabase;
import nara.message.Language;
import nara.seal.Keys;
import nara.signin.Browser;
import nara.town.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Where the demo's page is, and where it is not. */
class DemoPagesTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

  private final HttpClient http = HttpClient.newHttpClient();
  private @TempDir Path home;

  /** The program, for as long as a test looks at it. */
  private interface Look {
    void at(String address, Path log) throws Exception;
  }

  private void run(Map<String, String> settings, Look look) throws Exception {
    int port = ProgramProcess.freePort();
    Map<String, String> all = new HashMap<>(settings);
    all.put("NARA_PORT", "" + port);
    Path log = home.resolve("program.log");
    Process program = ProgramProcess.start(home, log, all);
    try {
      ProgramProcess.awaitReady(program, port, log);
      look.at("http://localhost:" + port, log);
    } finally {
      program.destroy();
      assertThat(program.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  private HttpResponse<String> get(String address) throws Exception {
    return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
  }

  private static Map<String, String> form(Browser browser, String story) {
    Matcher csrf = CSRF.matcher(browser.get("/demo").body());
    assertThat(csrf.find()).isTrue();
    return Map.of("csrf", csrf.group(1), "story", story);
  }

  private static String frames(HttpResponse<String> page) {
    String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
    return policy.replaceAll(".*frame-ancestors ", "");
  }

  @Test
  void inTheDemoItIsShownAndItsFramesAreItsOwn() throws Exception {
    ProgramProcess.furnish(home);
    run(
        Map.of(),
        (address, log) -> {
          assertThat(Files.readString(log)).contains("/demo\n").contains("/phone\n");
          assertThat(Files.readString(log).indexOf("/demo"))
              .as("the first address")
              .isLessThan(Files.readString(log).indexOf("/phone"));
          assertThat(get(address + "/demo").body())
              .contains("Demo, inga riktiga uppgifter", "Logga in som Sara");
          assertThat(frames(get(address + "/phone"))).isEqualTo("'none'");
          assertThat(frames(get(address + "/phone?frame=1"))).isEqualTo("'self'");
          assertThat(frames(get(address + "/demo"))).startsWith("'self'");
          assertThat(frames(get(address + "/signin"))).isEqualTo("'self'");
          assertThat(get(address + "/demo").headers().firstValue("Content-Security-Policy"))
              .get()
              .asString()
              .contains("frame-src 'self'", "script-src 'self'", "style-src 'self'");

          Browser nobody = new Browser(URI.create(address));
          assertThat(nobody.post("/demo/begin-anew", Map.of()).statusCode()).isEqualTo(401);
          Browser sara = new Browser(URI.create(address));
          sara.signInAs("sara");
          assertThat(sara.post("/demo/begin-anew", Map.of("csrf", "other")).statusCode())
              .isEqualTo(403);
          assertThat(sara.post("/demo/play", Map.of("story", "book")).statusCode()).isEqualTo(403);

          assertThat(sara.post("/demo/play", form(sara, "book")).statusCode()).isEqualTo(303);
          HttpResponse<String> second = sara.post("/demo/play", form(sara, "crisis"));
          assertThat(second.statusCode()).isEqualTo(409);
          assertThat(second.body()).contains("En berättelse spelas redan.");
          assertThat(sara.post("/demo/stop", form(sara, "")).statusCode()).isEqualTo(303);
          assertThat(sara.post("/demo/play", form(sara, "other")).body())
              .contains("Den berättelsen finns inte");
        });
  }

  @Test
  void outsideTheDemoThereIsNoneOfIt() throws Exception {
    ProgramProcess.furnish(home);
    approve();
    Path keys = home.resolve("keys.json");
    Keys.create().write(keys);
    DatabaseAddress database = DATABASE.address();
    Map<String, String> settings = new HashMap<>();
    settings.put("NARA_PUBLIC_URL", "https://chat.exempelstad.se");
    settings.put("NARA_KEYS", "file:" + keys);
    settings.put(
        "NARA_DATABASE_URL",
        database.url()
            + (database.url().contains("?") ? "&" : "?")
            + "user="
            + database.user()
            + "&password="
            + URLEncoder.encode(database.password(), StandardCharsets.UTF_8));
    settings.put("NARA_TWILIO_ACCOUNT_SID", "AC" + "0".repeat(32));
    settings.put("NARA_TWILIO_AUTH_TOKEN", "1".repeat(32));
    settings.put("NARA_TWILIO_FROM", "+46406280410");
    settings.put("NARA_TWILIO_API_URL", "http://127.0.0.1:9");
    settings.put("NARA_OIDC_ISSUER", "https://id.exempelstad.se");
    settings.put("NARA_OIDC_CLIENT_ID", "nara");
    settings.put("NARA_OIDC_CLIENT_SECRET", "2".repeat(32));
    run(
        settings,
        (address, log) -> {
          assertThat(get(address + "/demo").statusCode()).isEqualTo(404);
          assertThat(get(address + "/demo/story").statusCode()).isEqualTo(404);
          assertThat(get(address + "/demo/files/demo.js").statusCode()).isEqualTo(404);
          assertThat(get(address + "/phone").statusCode()).isEqualTo(404);
          Browser nobody = new Browser(URI.create(address));
          assertThat(nobody.post("/demo/begin-anew", Map.of()).statusCode()).isEqualTo(404);
          assertThat(frames(get(address + "/desk"))).isEqualTo("'none'");
          assertThat(frames(get(address + "/signout"))).isEqualTo("'none'");
          assertThat(get(address + "/signout").headers().firstValue("X-Frame-Options"))
              .contains("DENY");
          assertThat(Files.readString(log)).doesNotContain("/demo").doesNotContain("Spelar upp");
        });
  }

  /** Outside the demo somebody must have signed the danger texts. */
  private void approve() throws Exception {
    LocalDate today = LocalDate.now(Town.ZONE);
    String mend =
        new Checkup(home, Language.SWEDISH, Assistant::abilities, today).unapproved().get(0).mend();
    String block = mend.substring(mend.indexOf("approved:")).replace("…", "läkare");
    Path danger = home.resolve("flows/patterns/danger.yaml");
    String flow = Files.readString(danger).replace("\nsteps:", "\n" + block + "\nsteps:");
    Files.writeString(danger, flow);
  }

  @Test
  void aBrokenStoryIsToldAndTheDemoStartsWithoutThem() throws Exception {
    ProgramProcess.furnish(home);
    Path stories = home.resolve(LivingDeskReader.FILE);
    Files.writeString(
        stories, Files.readString(stories).replace("day: \"2\", at", "dag: \"2\", at"));
    run(
        Map.of(),
        (address, log) ->
            assertThat(Files.readString(log))
                .contains("conversations/demo/living_desk.yaml:22:", "Går vidare utan dem"));
  }

  @Test
  void aStoryThatCannotBePlayedIsToldAndLeavesNothing() throws Exception {
    ProgramProcess.furnish(home);
    Path stories = home.resolve(LivingDeskReader.FILE);
    String danger = "jag tänker ta livet av mig ikväll";
    Files.writeString(stories, Files.readString(stories).replace("ring mig är du snäll", danger));
    run(
        Map.of(),
        (address, log) -> {
          assertThat(Files.readString(log))
              .contains("living_desk.yaml:23: ", "is met as danger", "Nära är igång");
          Browser sara = new Browser(URI.create(address));
          sara.signInAs("sara");
          assertThat(sara.get("/desk").body()).contains("Ingen väntar på dig just nu.");
        });
  }
}
