package nara;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first five minutes, as somebody spends them who has just started the demo. */
@SuppressWarnings("NullAway.Init") // each test begins with a page of its own
class DemoInABrowserTest {
  private static final double SOON = 10_000;
  private static final double STORY = 60_000;
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** What taking pictures brings about, and a stream of a page that is left. */
  private static final List<String> NOT_OURS =
      List.of("Applying inline style violates", "[object Event]");

  private static @TempDir Path home;
  private static Playwright playwright;
  private static Browser browser;
  private static Process program;
  private static String address;

  private final List<String> errors = new ArrayList<>();
  private BrowserContext context;
  private Page page;
  private FrameLocator phone;
  private FrameLocator desk;

  @BeforeAll
  static void start() throws Exception {
    playwright = Playwright.create();
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(FLAGS));
    ProgramProcess.furnish(home);
    int port = ProgramProcess.freePort();
    address = "http://localhost:" + port;
    Path log = home.resolve("program.log");
    program =
        ProgramProcess.start(
            home, log, Map.of("NARA_PORT", "" + port, "NARA_NOW", "2026-11-23T09:10"));
    ProgramProcess.awaitReady(program, port, log);
  }

  @AfterAll
  static void stop() throws Exception {
    program.destroy();
    assertThat(program.waitFor(20, TimeUnit.SECONDS)).isTrue();
    playwright.close();
  }

  /** Opens the page anew, in a town where nothing has been tried yet. */
  private void open(int width, int height) {
    open(width, height, ColorScheme.LIGHT);
    beginAnew();
  }

  private void open(int width, int height, ColorScheme colours) {
    context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(colours));
    page = context.newPage();
    page.onConsoleMessage(
        it -> {
          if (it.type().equals("error") && NOT_OURS.stream().noneMatch(it.text()::startsWith)) {
            errors.add(it.text());
          }
        });
    page.navigate(address + "/demo");
    phone = page.frameLocator("#phone");
    desk = page.frameLocator("#desk");
    assertThat(desk.locator("#queue-title")).hasText("Kön", within(SOON));
  }

  private static LocatorAssertions.HasTextOptions within(double millis) {
    return new LocatorAssertions.HasTextOptions().setTimeout(millis);
  }

  private static LocatorAssertions.ContainsTextOptions contained(double millis) {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(millis);
  }

  private void beginAnew() {
    page.locator(".anew summary").click();
    page.locator("#anew").click();
    assertThat(desk.locator(".rows .row")).hasCount(7, countWithin(STORY));
  }

  private static LocatorAssertions.HasCountOptions countWithin(double millis) {
    return new LocatorAssertions.HasCountOptions().setTimeout(millis);
  }

  @AfterEach
  void close() {
    context.close();
    assertThat(errors).as("what the browser complains of").isEmpty();
  }

  private void play(String story) {
    page.locator("#play-" + story).click();
  }

  private void awaitTold(String words) {
    assertThat(page.locator("#tells")).containsText(words, contained(STORY));
  }

  @Test
  void theDeskIsAliveAndThePageExplainsItself() {
    open(1400, 900);
    assertThat(page.locator(".demo")).hasText("Demo, inga riktiga uppgifter");
    assertThat(page.locator(".stories button")).hasCount(4);
    assertThat(desk.locator("#part-mine")).containsText("6");
    assertThat(desk.locator(".row.late")).hasCount(1);
    assertThat(desk.locator(".row.late")).containsText("Löftet hölls inte. Lovat på nytt");
    assertThat(desk.locator(".rows").first()).containsText("Kom inte fram");
    assertThat(phone.locator("#text")).isVisible();
    screenshot("demo.png");
    page.navigate(address + "/demo?lang=en");
    assertThat(page.locator("h1")).hasText("The first five minutes");
    assertThat(desk.locator("#queue-title")).hasText("Queue", within(SOON));
    page.navigate(address + "/demo?lang=sv");
  }

  @Test
  void bookingATimeIsPlayedInThePhoneAndAtTheDeskAndThenTheReminderComes() {
    open(1400, 900);
    play("jump");
    awaitTold("Spela Bokar tid först");
    page.locator("#offered").click();
    assertThat(page.locator("#play-crisis")).isDisabled();
    assertThat(page.locator(".place")).containsText("Bokar tid, steg", contained(SOON));
    awaitTold("Platsen får Sara avgöra");
    assertThat(desk.locator(".rows").first()).containsText("Gunilla Berg", contained(SOON));
    awaitTold("Sara öppnar tråden");
    assertThat(desk.locator(".brief")).containsText("bibloteket istället", contained(SOON));
    screenshot("demo-book.png");
    awaitTold("Färdigt.");
    assertThat(phone.locator(".theirs").last()).containsText("Varsågod", contained(SOON));
    assertThat(phone.locator(".log")).containsText("biblioteket går fint");

    play("jump");
    awaitTold("Påminnelsen har kommit.");
    assertThat(phone.locator(".theirs").last())
        .containsText("Påminnelse: du har en tid tors 26/11");
    assertThat(page.locator("#clock")).containsText("onsdag 25 november");
    assertThat(desk.locator("#queue-title")).hasText("Kön");
    screenshot("demo-jump.png");
  }

  @Test
  void whileSaraIsAwayEmilChoosesAndItIsHersAgainWhenSheIsBack() {
    open(1400, 900);
    play("away");
    awaitTold("Emil vill prata med Sara.");
    assertThat(phone.locator("#whose")).containsText("Emil Sand", contained(SOON));
    awaitTold("Löftet har fått en ägare");
    screenshot("demo-away.png");
    awaitTold("Sara är tillbaka.");
    assertThat(desk.locator(".rows").first()).containsText("Emil Sand", contained(SOON));
  }

  @Test
  void dangerTurnsTheDeskRed() {
    open(1400, 900);
    play("crisis");
    assertThat(desk.locator(".row.danger")).containsText("Kent Ås", contained(STORY));
    assertThat(phone.locator(".theirs").last()).containsText("90101");
    assertThat(phone.locator(".theirs").last()).containsText("jag larmar personalen nu");
    awaitTold("Larmet står rött");
    screenshot("demo-crisis.png");

    // once more, while the alarm is still open
    play("crisis");
    awaitTold("Kent ska boka en tid.");
    awaitTold("Larmet står rött");
    assertThat(desk.locator(".row.danger")).hasCount(1, countWithin(SOON));
  }

  @Test
  void aStoryCanBeStoppedAndTheTownBeginsAnew() {
    open(1400, 900);
    play("book");
    awaitTold("Gunilla skriver som hon brukar.");
    assertThat(phone.locator(".mine")).hasCount(1, countWithin(SOON));
    page.locator("#stop").click();
    awaitTold("Stoppat.");
    assertThat(page.locator("#play-book")).isEnabled();
    beginAnew();
    assertThat(page.locator("#tells")).containsText("Välj en berättelse.");
    assertThat(phone.locator(".message")).hasCount(0);
    assertThat(page.locator("#clock")).containsText("måndag 23 november kl 09.1");
  }

  @Test
  void itIsAccessibleAndFitsOnASmallScreen() {
    open(390, 844);
    Locator root = page.locator("html");
    assertThat((Integer) root.evaluate("it => it.scrollWidth - it.clientWidth")).isZero();
    double phoneTop = page.locator("#phone").boundingBox().y;
    assertThat(phoneTop).as("the phone first").isLessThan(page.locator("#desk").boundingBox().y);
    screenshot("demo-small.png");
    assertAccessible("on a small screen");
    page.setViewportSize(1400, 900);
    assertAccessible("on a large one");
    play("book");
    awaitTold("Gunilla skriver som hon brukar.");
    assertAccessible("while a story is played");
    page.locator("#stop").click();
    context.close();
    open(1400, 900, ColorScheme.DARK);
    assertAccessible("in the dark");
    screenshot("demo-dark.png");
  }

  private void assertAccessible(String what) {
    assertThat(new AxeBuilder(page).analyze().getViolations()).as(what).isEmpty();
  }

  private void screenshot(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/screenshots", name))
            .setAnimations(ScreenshotAnimations.DISABLED));
  }
}
