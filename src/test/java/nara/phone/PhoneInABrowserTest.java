package nara.phone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nara.message.InboundMessage;
import nara.message.PhoneNumber;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The phone in a real browser, with a town that answers every message. */
class PhoneInABrowserTest {
  private static final String ANSWER =
      "Hej Gunilla! Jag är kommunens digitala assistent, ingen människa. Sara har tid ons 25/11 kl"
          + " 10.00 eller tors 26/11 kl 13.30. Svara 1 eller 2. Svara MÄNNISKA om du hellre vill"
          + " prata med någon.";
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
  private static DemoTown town;
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void start() {
    town = new DemoTown(DemoTown.TOKEN, PhoneInABrowserTest::answer);
    playwright = Playwright.create();
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(FLAGS));
  }

  /** After the message is stored, as a real turn does. */
  private static void answer(InboundMessage message) {
    var unused = CompletableFuture.runAsync(() -> town.say((PhoneNumber) message.from(), ANSWER));
  }

  @AfterAll
  static void stop() {
    playwright.close();
    town.close();
  }

  @BeforeEach
  void open() {
    open(new Browser.NewContextOptions().setViewportSize(1280, 900));
  }

  private void open(Browser.NewContextOptions options) {
    context = browser.newContext(options);
    page = context.newPage();
    page.setDefaultTimeout(5000);
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void whoWritesSeesTheAnswerByItself() {
    goTo("gunilla");
    assertThat(field()).isFocused();
    page.keyboard().type("hej jag ville ha en tid hoss sara nån dag denna vekan");
    assertThat(page.locator("#count")).hasText("1 SMS, GSM-7, 53 tecken");
    page.keyboard().press("Enter");
    Locator answer = page.locator(".theirs").first();
    assertThat(answer.locator(".text")).hasText(ANSWER);
    assertThat(answer.locator(".facts")).containsText("2 SMS, GSM-7, 191 tecken");
    assertThat(answer.locator(".status")).hasText("Framme");
    assertThat(page.locator(".mine .status").first()).hasText("Framme hos kommunen");
    assertThat(field()).isFocused();
    assertThat(field()).hasValue("");
    assertThat(page.locator("#reload")).hasCount(0);
    assertThat(page.locator("#count")).hasText("1 SMS, GSM-7, 0 tecken");
    screenshot("phone.png");
    page.reload();
    assertThat(page.locator(".theirs .text").first()).hasText(ANSWER);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    screenshot("phone-dark.png");
    page.setViewportSize(320, 640);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    assertFits();
    screenshot("phone-320.png");
  }

  @Test
  void fitsWithTextTwiceAsLarge() {
    goTo("amina");
    page.evaluate("document.documentElement.style.fontSize = '200%'");
    page.setViewportSize(640, 900);
    assertFits();
    screenshot("phone-200.png");
  }

  @Test
  void theKeysOfThePictureWrite() {
    goTo("kent");
    key("4").click();
    key("4").click();
    page.waitForTimeout(1000);
    key("#").click();
    key("2").click();
    assertThat(field()).hasValue("hA");
    assertThat(field()).isFocused();
    page.locator("#erase").click();
    assertThat(field()).hasValue("h");
    assertThat(page.locator("#count")).hasText("1 SMS, GSM-7, 1 tecken");
  }

  @Test
  void aPhoneThatIsOffShowsNothingAndSendsNothing() {
    goTo("okant");
    page.getByText("Stäng av telefonen").click();
    assertThat(page.locator("#off")).containsText("Telefonen är avstängd.");
    screenshot("phone-off.png");
    assertThat(field()).hasCount(0);
    page.getByText("Slå på").click();
    assertThat(field()).isFocused();
  }

  @Test
  void worksWithoutScript() {
    context.close();
    open(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    goTo("amina");
    field().fill("hej från amina");
    page.getByText("Skicka", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator(".mine .text").first()).hasText("hej från amina");
    await().until(() -> town.get("/phone/log?as=amina").body().contains(ANSWER));
    page.getByText("Hämta nya meddelanden").click();
    assertThat(page.locator(".theirs .text").first()).hasText(ANSWER);
  }

  private void goTo(String owner) {
    page.navigate(town.address + "/phone?as=" + owner);
  }

  private Locator field() {
    return page.locator("#text");
  }

  private Locator key(String label) {
    return page.locator(".pad .key").filter(new Locator.FilterOptions().setHasText(label)).first();
  }

  private void assertFits() {
    Object wider =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(wider).isEqualTo(0);
  }

  private void screenshot(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/screenshots", name))
            .setFullPage(true)
            .setAnimations(ScreenshotAnimations.DISABLED));
  }
}
