package nara;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo as it is started, with the phone in one window and the desk in another. */
@SuppressWarnings("NullAway.Init") // each test starts the demo at a time of its own
class DeskInABrowserTest {
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static Playwright playwright;
  private static Browser browser;
  private @TempDir Path home;
  private Process program;
  private Map<String, String> settings;
  private String address;
  private BrowserContext context;
  private Page phone;
  private Page desk;

  @BeforeAll
  static void open() {
    playwright = Playwright.create();
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(FLAGS));
  }

  @AfterAll
  static void close() {
    playwright.close();
  }

  /** Starts the demo at this time, with Gunilla's phone and Sara's desk. */
  private void start(String now) throws Exception {
    ProgramProcess.furnishAnew(home);
    int port = ProgramProcess.freePort();
    address = "http://localhost:" + port;
    settings = Map.of("NARA_PORT", "" + port, "NARA_NOW", now);
    Path log = home.resolve("program.log");
    program = ProgramProcess.start(home, log, settings);
    ProgramProcess.awaitReady(program, port, log);
    context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 900));
    phone = context.newPage();
    phone.navigate(address + "/phone?as=gunilla");
    desk = context.newPage();
    desk.setDefaultTimeout(10_000);
    signInAs("sara");
  }

  private void signInAs(String who) {
    desk.navigate(address + "/signin?to=/desk");
    desk.locator("button[value=" + who + "]").click();
    assertThat(desk.locator("#queue-title")).hasText("Kön");
  }

  @AfterEach
  void stop() throws Exception {
    context.close();
    program.destroy();
    assertThat(program.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }

  /** Gunilla writes; returns what she is answered. */
  private Locator write(String text) {
    int before = phone.locator(".theirs").count();
    phone.locator("[name=text]").fill(text);
    phone.keyboard().press("Enter");
    Locator answer = phone.locator(".theirs").nth(before);
    assertThat(answer).isVisible();
    return answer;
  }

  @Test
  void aTimeIsBookedByPhoneAndSaraAnswersAboutTheLibrary() throws Exception {
    start("2026-11-23T09:10");
    assertThat(desk.locator("#queue")).containsText("Ingen väntar på dig just nu.");
    assertThat(write("hej jag ville ha en tid hoss sara nån dag denna vekan"))
        .containsText("tors 26/11 kl 13.30");
    assertThat(write("2an går bra men kan ja få komma till bibloteket istället"))
        .containsText("Jag har satt upp dig på tors 26/11 kl 13.30");
    // nobody reloaded the desk
    Locator row = desk.locator(".rows .row").first();
    assertThat(row).containsText("Gunilla Berg");
    assertThat(row).containsText("Lovat tis 24/11 16.00");
    row.locator("a").click();
    assertThat(desk.locator(".brief")).containsText("bibloteket istället");
    assertThat(desk.locator(".facts")).containsText("Telefon 070-174 06 05");
    assertThat(desk.locator(".log .entry.assistant").last()).containsText("framme");

    desk.keyboard().press("r");
    desk.keyboard().type("Hej Gunilla, biblioteket går fint. Vi ses vid entrén. Hälsningar Sara");
    assertThat(desk.locator("#count")).containsText("69 tecken, 1 SMS");
    screenshot("desk.png");
    desk.keyboard().press("Control+Enter");
    assertThat(desk.locator(".hold")).containsText("Du har tråden");
    assertThat(phone.locator(".theirs").last()).containsText("biblioteket går fint");
    desk.locator("#hand-back").click();
    assertThat(desk.locator("#told")).containsText("tillbaka hos assistenten");
    assertThat(write("tack så mkt")).containsText("Varsågod");
  }

  @Test
  void aHumanIsPromisedBeforeTheHolidaysAndStandsInTheQueue() throws Exception {
    start("2026-12-23T15:40");
    assertThat(write("människa")).containsText("mån 28/12");
    assertThat(write("ok men gör de")).containsText("Sara ringer dig mån 28/12 före kl 12");
    Locator row = desk.locator(".rows .row").first();
    assertThat(row).containsText("Vill prata med en människa");
    assertThat(row).containsText("Lovat mån 28/12 12.00");
    desk.setViewportSize(360, 740);
    screenshot("desk-small.png");
    row.locator("a").click();
    assertThat(desk.locator(".brief")).containsText("Sara ringer senast mån 28/12 12.00");
    screenshot("desk-small-thread.png");
  }

  @Test
  void whileSaraIsAwayHerSubstituteReadsWhatIsUrgent() throws Exception {
    start("2026-11-23T09:30");
    String[] away = {"add", "--for", "sara", "--from", "2026-11-23", "--to", "2026-11-27", "--yes"};
    Process noted = ProgramProcess.absence(home, home.resolve("absence.log"), settings, away);
    assertThat(noted.waitFor()).isZero();
    assertThat(write("vill prata me sara")).containsText("tillbaka mån 30/11");
    assertThat(write("väntar på sara men hon måste veta att hyran e obetald de e bråttom"))
        .containsText("läser Ali det redan nu");
    assertThat(write("ok")).containsText("Ali hör av sig senast tisdag kl 16");

    signInAs("ali");
    Locator row = desk.locator(".rows .row").first();
    assertThat(row).containsText("Gunilla Berg");
    row.locator("a").click();
    assertThat(desk.locator(".brief")).containsText("hyran e obetald");
    screenshot("desk-substitute.png");
    signInAs("sara");
    desk.navigate(address + "/desk?part=mine");
  }

  @Test
  void everyPageIsAccessible() throws Exception {
    start("2026-11-23T09:10");
    write("människa");
    desk.navigate(address + "/desk");
    assertAccessible("the queue");
    desk.locator(".rows a").first().click();
    assertThat(desk.locator("#text")).isVisible();
    desk.locator("details.note summary").first().click();
    assertAccessible("a thread");
    desk.setViewportSize(360, 740);
    assertAccessible("a thread on a small screen");
    desk.navigate(address + "/signin");
    assertAccessible("the sign-in");
  }

  @Test
  void everyPageBesideTheQueueIsAccessible() throws Exception {
    start("2026-11-23T09:10");
    for (String page :
        List.of("/residents", "/residents/new", "/residents/import", "/replies", "/time")) {
      desk.navigate(address + "/desk" + page);
      assertAccessible(page);
    }
    desk.navigate(address + "/desk/residents");
    desk.locator("tbody a").first().click();
    for (Locator details : desk.locator("details > summary").all()) {
      details.click();
    }
    assertAccessible("a resident");
    desk.setViewportSize(360, 740);
    assertAccessible("a resident on a small screen");
    signInAs("lena");
    for (String page : List.of("/teams", "/readings", "/time?for=sara")) {
      desk.navigate(address + "/desk" + page);
      assertAccessible(page);
    }
  }

  private void assertAccessible(String what) {
    assertThat(new AxeBuilder(desk).analyze().getViolations()).as(what).isEmpty();
  }

  private void screenshot(String name) {
    desk.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/screenshots", name))
            .setFullPage(true)
            .setAnimations(ScreenshotAnimations.DISABLED));
  }
}
