package nara.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import nara.db.TestDatabase;
import nara.people.Caseworkers;
import nara.town.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long somebody is signed in, and by which cookie. */
class SessionsTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();
  private static final Organisation ORGANISATION = new Organisation();
  private static final Desk DESK = Desk.asking(database, ORGANISATION.settings());
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Browser sara = new Browser(DESK);

  @AfterAll
  static void close() {
    DESK.close();
    ORGANISATION.close();
  }

  @BeforeEach
  void begin() {
    database.jdbi().useHandle(tx -> tx.execute("truncate staff_session, audit_entry"));
    DESK.town.set(Desk.town("", ""));
    ORGANISATION.knows("sara", "caseworker");
  }

  @Test
  void theCookieIsForOurPagesOnlyAndForNoScript() {
    HttpResponse<String> back = sara.signIn();

    assertThat(back.headers().allValues("Set-Cookie"))
        .singleElement()
        .asString()
        .matches("nara=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax");
  }

  @Test
  void overHttpsTheCookiesCannotBePlantedByAnotherHost() {
    try (Desk real =
        Desk.forReal(database, ORGANISATION.settings(), "https://chat.exempelstad.se")) {
      Browser browser = new Browser(real);
      HttpResponse<String> left = browser.get("/signin");
      HttpResponse<String> back = browser.get(Browser.callback(URI.create(Browser.location(left))));

      assertThat(Browser.header(left, "Set-Cookie"))
          .matches(
              "__Host-nara-signin=[A-Za-z0-9_-]{43}; Path=/; Expires=[^;]*; Max-Age=600; Secure;"
                  + " HttpOnly; SameSite=Lax");
      assertThat(Browser.header(back, "Set-Cookie"))
          .matches("__Host-nara=[A-Za-z0-9_-]{43}; Path=/; Secure; HttpOnly; SameSite=Lax");
      assertThat(browser.get("/desk").body()).startsWith("sara");
    }
  }

  @Test
  void aTokenThatWasPlantedBeforeTheSignInIsWorthlessAfter() {
    Token planted = Token.random();
    sara.cookies.put("nara", planted.text());
    sara.signIn();

    assertThat(sara.session()).isNotEqualTo(planted.text());
    assertThat(sara.get("/desk").body()).startsWith("sara");
    assertSignedOut(holding(planted.text()));
  }

  @Test
  void eachSignInHasANewTokenAndTheOldOneEnds() {
    sara.signIn();
    String before = sara.session();
    sara.signIn();

    assertThat(sara.session()).isNotEqualTo(before);
    assertSignedOut(holding(before));
    assertThat(sara.get("/desk").statusCode()).isEqualTo(200);
    assertThat(DESK.column("select count(*) from staff_session")).containsExactly("1");
  }

  @Test
  void whoIsRefusedIsNotWhoWasHereBefore() {
    sara.signIn();
    ORGANISATION.knows("okand", "caseworker");
    assertThat(sara.signIn().statusCode()).isEqualTo(403);

    assertThat(sara.cookies).doesNotContainKey("nara");
    assertThat(DESK.column("select count(*) from staff_session")).containsExactly("0");
  }

  @Test
  void anHourWithoutARequestEndsIt() {
    sara.signIn();
    DESK.clock.pass(Sessions.IDLE.minus(MINUTE));
    assertThat(sara.get("/desk").statusCode()).isEqualTo(200);
    DESK.clock.pass(Sessions.IDLE.minus(MINUTE));
    assertThat(sara.get("/desk").statusCode()).isEqualTo(200);
    DESK.clock.pass(Sessions.IDLE);

    assertSignedOut(sara);
  }

  @ParameterizedTest(name = "what a page asks by itself ({0}: {1}) keeps nobody signed in")
  @CsvSource({"X-Nara-Poll, 1", "Accept, text/event-stream"})
  void whatPagesAskByThemselvesIsNoActivity(String header, String value) {
    sara.signIn();
    for (int i = 0; i < 4; i++) {
      DESK.clock.pass(Duration.ofMinutes(14));
      assertThat(sara.get("/desk", header, value).statusCode()).isEqualTo(200);
    }
    DESK.clock.pass(Duration.ofMinutes(4));

    assertThat(sara.get("/desk", header, value).statusCode()).isEqualTo(401);
    assertSignedOut(sara);
  }

  @Test
  void twelveHoursEndItHoweverBusySomebodyIs() {
    sara.signIn();
    for (int i = 0; i < 23; i++) {
      DESK.clock.pass(Duration.ofMinutes(30));
      assertThat(sara.get("/desk").statusCode()).isEqualTo(200);
    }
    DESK.clock.pass(Duration.ofMinutes(30));

    assertSignedOut(sara);
  }

  @Test
  void aRequestIsNotedOnceAMinute() {
    sara.signIn();
    String before = seen();
    DESK.clock.pass(MINUTE.minusSeconds(1));
    sara.get("/desk");
    assertThat(seen()).isEqualTo(before);
    DESK.clock.pass(Duration.ofSeconds(1));
    sara.get("/desk");

    assertThat(seen()).isNotEqualTo(before);
  }

  private static String seen() {
    return DESK.column("select seen_at || ' ' || xmin from staff_session").get(0);
  }

  @Test
  void whatHasEndedIsDeletedWhenTheNextSignsIn() {
    sara.signIn();
    DESK.clock.pass(Sessions.IDLE);
    new Browser(DESK).signIn();

    assertThat(DESK.column("select count(*) from staff_session")).containsExactly("1");
  }

  @Test
  void whoHasLeftTheRosterIsOutAtOnce() {
    ORGANISATION.knows("petra", "intake");
    Browser petra = new Browser(DESK);
    petra.signIn();
    assertThat(petra.get("/desk").body()).startsWith("petra");

    DESK.town.set(withoutPetra());

    assertSignedOut(petra);
    DESK.town.set(Desk.town("", ""));
    assertSignedOut(petra);
  }

  @Test
  void whoHasLeftTheRosterKeepsWhatNeedsNone() {
    ORGANISATION.knows("petra", "intake", "designer");
    Browser petra = new Browser(DESK);
    petra.signIn();
    DESK.town.set(withoutPetra());

    assertThat(petra.get("/desk").body()).isEqualTo("petra petra [DESIGNER]");
  }

  private static Town withoutPetra() {
    return Desk.town("petra", "petronella");
  }

  @Test
  void whatStaysOpenAsksAgainWhoIsThere() {
    sara.signIn();
    sara.get("/desk/follow");
    assertThat(DESK.followed().get()).map(Colleague::key).contains("sara");
    DESK.clock.pass(Sessions.IDLE);

    assertThat(DESK.followed().get()).isEmpty();
  }

  @Test
  void signingOutEndsItForGood() {
    sara.signIn();
    String token = sara.session();
    String csrf = sara.get("/desk/csrf").body();

    HttpResponse<String> out = sara.post("/signout", Map.of("csrf", csrf));

    assertThat(out.statusCode()).isEqualTo(303);
    assertThat(sara.get(Browser.location(out)).body())
        .contains("Du är utloggad", "You are signed out");
    assertThat(sara.cookies).doesNotContainKey("nara");
    assertSignedOut(holding(token));
    assertThat(DESK.column("select count(*) from staff_session")).containsExactly("0");
    assertThat(DESK.column("select actor || ' ' || action from audit_entry order by action desc"))
        .containsExactly(
            Caseworkers.idOf("sara") + " sign_out", Caseworkers.idOf("sara") + " sign_in");
  }

  @Test
  void signingOutNeedsTheSessionsOwnForm() {
    sara.signIn();

    assertThat(sara.post("/signout", Map.of()).statusCode()).isEqualTo(403);
    assertThat(sara.get("/desk").statusCode()).isEqualTo(200);
  }

  @Test
  void whoIsOutAlreadyMaySignOutAgain() {
    assertThat(sara.post("/signout", Map.of()).statusCode()).isEqualTo(303);
  }

  @Test
  void whatAnotherIssuerVouchedForOpensNothing() {
    sara.signIn();
    database.jdbi().useHandle(tx -> tx.execute("update staff_session set issuer = 'demo'"));

    assertSignedOut(sara);
  }

  private static Browser holding(String token) {
    Browser browser = new Browser(DESK);
    browser.cookies.put("nara", token);
    return browser;
  }

  private static void assertSignedOut(Browser browser) {
    HttpResponse<String> page = browser.get("/desk");
    assertThat(page.statusCode()).isEqualTo(303);
    assertThat(Browser.location(page)).isEqualTo("/signin?to=%2Fdesk");
  }
}
