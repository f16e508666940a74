package nara.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nara.config.Oidc;
import nara.config.Secret;
import nara.db.TestDatabase;
import nara.people.Caseworkers;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Over real HTTP, with an issuer of the tests. */
class OidcSignInTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();
  private static final Organisation ORGANISATION = new Organisation();

  private static final Desk DESK = Desk.asking(database, ORGANISATION.settings());

  private final Desk desk = DESK;
  private final Browser browser = new Browser(DESK);

  @BeforeEach
  void begin() {
    database
        .jdbi()
        .useHandle(tx -> tx.execute("truncate staff_session, sign_in_attempt, audit_entry"));
    desk.town.set(Desk.town("", ""));
    ORGANISATION.knows("sara", "caseworker");
  }

  @AfterAll
  static void close() {
    DESK.close();
    ORGANISATION.close();
  }

  @Test
  void whoOpensAPageSignsInAndIsThere() {
    HttpResponse<String> page = browser.get("/desk/page?case=1&x=å".replace("å", "%C3%A5"));
    assertThat(page.statusCode()).isEqualTo(303);
    assertThat(Browser.location(page))
        .isEqualTo("/signin?to=%2Fdesk%2Fpage%3Fcase%3D1%26x%3D%25C3%25A5");

    ORGANISATION.knows("sara", "caseworker");
    HttpResponse<String> back =
        browser.get(Browser.callback(browser.leave(Browser.location(page))));

    assertThat(back.statusCode()).isEqualTo(303);
    assertThat(Browser.location(back)).isEqualTo("/desk/page?case=1&x=%C3%A5");
    assertThat(browser.get("/desk/page").body()).isEqualTo("sara Sara Lind [CASEWORKER]");
    assertThat(audit()).containsExactly(Caseworkers.idOf("sara") + " sign_in");
  }

  @Test
  void theRequestHasPkceStateAndNonceAndTheCodeIsExchangedWithTheVerifier() throws Exception {
    drain();
    ORGANISATION.knows("sara", "caseworker");
    URI leaving = browser.leave("/signin");

    assertThat(leaving.toString()).startsWith(ORGANISATION.issuer() + "/authorize?");
    assertThat(Browser.parameter(leaving, "response_type")).isEqualTo("code");
    assertThat(Browser.parameter(leaving, "code_challenge_method")).isEqualTo("S256");
    assertThat(Browser.parameter(leaving, "code_challenge")).hasSize(43);
    assertThat(Browser.parameter(leaving, "state")).hasSize(43);
    assertThat(Browser.parameter(leaving, "nonce")).hasSize(43);
    assertThat(Browser.parameter(leaving, "redirect_uri")).endsWith("%2Fsignin%2Fcallback");
    browser.get(Browser.callback(leaving));

    assertThat(drain())
        .filteredOn(it -> it.contains("grant_type=authorization_code"))
        .singleElement()
        .asString()
        .contains("code_verifier=")
        .doesNotContain(Organisation.SECRET.replace(' ', '+'));
  }

  /** What the issuer was asked since, bodies only. */
  private static List<String> drain() throws InterruptedException {
    Stream.Builder<String> bodies = Stream.builder();
    try {
      while (true) {
        RecordedRequest request = ORGANISATION.server.takeRequest(20, TimeUnit.MILLISECONDS);
        bodies.add(request.getBody().readUtf8());
      }
    } catch (RuntimeException e) {
      return bodies.build().toList();
    }
  }

  static Stream<Arguments> wrongTokens() {
    Instant now = Instant.now();
    return Stream.of(
        Arguments.of("another nonce", Map.of("nonce", "another")),
        Arguments.of("no nonce", Map.of("nonce", "")),
        Arguments.of("another audience", Map.of("aud", "another")),
        Arguments.of(
            "two audiences and not for us", Map.of("aud", List.of("nara", "x"), "azp", "x")),
        Arguments.of("another issuer", Map.of("iss", "https://another.example")),
        Arguments.of("of the future", Map.of("iat", Date.from(now.plus(Duration.ofHours(1))))),
        Arguments.of("nobody's", Map.of("preferred_username", "")));
  }

  @ParameterizedTest(name = "a token that is {0} lets nobody in")
  @MethodSource("wrongTokens")
  void aTokenThatIsNotForUsNowAndHereLetsNobodyIn(String why, Map<String, Object> claims) {
    ORGANISATION.issuesOfSara(claims);

    refused(browser.signIn(), "gick inte att lita på");
    assertThat(audit()).containsExactly("unknown sign_in.refused");
  }

  @ParameterizedTest(name = "a token good for {0} minutes: {1}")
  @CsvSource({"-5, 403", "5, 303"})
  void aTokenThatHasExpiredLetsNobodyIn(int minutes, int status) {
    URI leaving = browser.leave("/signin");
    String callback = Browser.callback(leaving);
    Map<String, Object> claims =
        Map.of(
            "aud",
            Organisation.CLIENT,
            "sub",
            "subject-1",
            "nonce",
            Browser.parameter(leaving, "nonce"),
            "preferred_username",
            "sara",
            "roles",
            List.of("caseworker"));
    ORGANISATION.issuesForged(
        ORGANISATION
            .server
            .anyToken(
                ORGANISATION.server.issuerUrl(Organisation.ID), claims, Duration.ofMinutes(minutes))
            .serialize());

    assertThat(browser.get(callback).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest(name = "a token signed by {0} lets nobody in")
  @CsvSource({"another key", "our own secret", "nobody"})
  void aTokenThatTheIssuerDidNotSignLetsNobodyIn(String by) throws Exception {
    URI leaving = browser.leave("/signin");
    String callback = Browser.callback(leaving);
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(ORGANISATION.issuer())
            .audience(Organisation.CLIENT)
            .subject("subject-1")
            .issueTime(Date.from(Instant.now()))
            .expirationTime(Date.from(Instant.now().plusSeconds(600)))
            .claim("nonce", Browser.parameter(leaving, "nonce"))
            .claim("preferred_username", "sara")
            .claim("roles", List.of("manager"))
            .build();
    ORGANISATION.issuesForged(signed(claims, by).serialize());

    refused(browser.get(callback), "gick inte att lita på");
  }

  private static JWT signed(JWTClaimsSet claims, String by) throws JOSEException {
    return switch (by) {
      case "another key" -> {
        SignedJWT jwt =
            new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(Organisation.ID).build(), claims);
        jwt.sign(new RSASSASigner(new RSAKeyGenerator(2048).generate()));
        yield jwt;
      }
      case "our own secret" -> {
        SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        jwt.sign(new MACSigner(Organisation.SECRET));
        yield jwt;
      }
      default -> new PlainJWT(claims);
    };
  }

  @Test
  void aStateIsUsedOnce() {
    ORGANISATION.knows("sara", "caseworker");
    String callback = Browser.callback(browser.leave("/signin"));
    assertThat(browser.get(callback).statusCode()).isEqualTo(303);

    HttpResponse<String> again = browser.get(callback);

    assertThat(again.statusCode()).isEqualTo(400);
    assertThat(again.body()).contains("för gammal", "too old");
  }

  @Test
  void aStateThatWeDidNotMakeIsRefused() {
    browser.leave("/signin");

    HttpResponse<String> back = browser.get("/signin/callback?code=x&state=" + "x".repeat(43));

    assertThat(back.statusCode()).isEqualTo(400);
    assertThat(browser.get("/signin/callback?code=x").statusCode()).isEqualTo(400);
    assertThat(browser.cookies).doesNotContainKey("nara");
  }

  @Test
  void aStateOfAnotherBrowserIsRefusedAndStillGoodInItsOwn() {
    ORGANISATION.knows("sara", "caseworker");
    Browser other = new Browser(desk);
    other.leave("/signin");
    String callback = Browser.callback(browser.leave("/signin"));

    assertThat(other.get(callback).statusCode()).isEqualTo(400);
    assertThat(new Browser(desk).get(callback).statusCode()).isEqualTo(400);
    assertThat(other.cookies).doesNotContainKey("nara");
    assertThat(browser.get(callback).statusCode()).isEqualTo(303);
  }

  @Test
  void aStateIsGoodForTenMinutes() {
    String callback = Browser.callback(browser.leave("/signin"));
    desk.clock.pass(Attempts.LONGEST);

    assertThat(browser.get(callback).statusCode()).isEqualTo(400);
    browser.leave("/signin");
    assertThat(desk.column("select count(*) from sign_in_attempt")).containsExactly("1");
  }

  @Test
  void severalTabsMaySignInAtOnce() {
    String first = Browser.callback(browser.leave("/signin?to=/desk/page"));
    String second = Browser.callback(browser.leave("/signin?to=/desk"));
    ORGANISATION.knows("sara", "caseworker");
    ORGANISATION.knows("sara", "caseworker");

    assertThat(Browser.location(browser.get(second))).isEqualTo("/desk");
    assertThat(Browser.location(browser.get(first))).isEqualTo("/desk/page");
    assertThat(browser.get("/desk").statusCode()).isEqualTo(200);
  }

  @Test
  void anotherIssuersAnswerIsRefused() {
    ORGANISATION.knows("sara", "caseworker");
    String callback = Browser.callback(browser.leave("/signin"));

    refused(browser.get(callback + "&iss=https%3A%2F%2Fanother.example"), "lita på");
  }

  @Test
  void whoBreaksOffReadsSo() {
    URI leaving = browser.leave("/signin?to=/desk/page");

    HttpResponse<String> back =
        browser.get(
            "/signin/callback?error=access_denied&state=" + Browser.parameter(leaving, "state"));

    refused(back, "avbröts");
    assertThat(back.body()).contains("/signin?to=%2Fdesk%2Fpage");
  }

  @ParameterizedTest(name = "{0} with {1} is {2}")
  @CsvSource({
    "sara, caseworker, sara Sara Lind [CASEWORKER]",
    "sara, caseworker|designer|chef, 'sara Sara Lind [CASEWORKER, DESIGNER]'",
    "lena, manager|administrator, 'lena Lena Ek [MANAGER, ADMINISTRATOR]'",
    "ali, intake|CASEWORKER, ali Ali Haddad [INTAKE]",
    "okand, designer|manager, okand okand [DESIGNER]",
    "okand, administrator, okand okand [ADMINISTRATOR]"
  })
  void rolesAreThoseOfTheClaimAndOfTheRoster(String who, String roles, String shown) {
    ORGANISATION.knows(who, roles.split("\\|"));
    browser.signIn();

    assertThat(browser.get("/desk").body()).isEqualTo(shown);
  }

  @Test
  void rolesMayLieDeeperAndBeOneText() {
    try (Desk other = Desk.asking(database, ORGANISATION.settings("realm_access.roles"))) {
      ORGANISATION.issues(
          Map.of("preferred_username", "lena", "realm_access", Map.of("roles", "x manager")));
      Browser lena = new Browser(other);
      lena.signIn();

      assertThat(lena.get("/desk").body()).isEqualTo("lena Lena Ek [MANAGER]");
    }
  }

  @Test
  void whoHasNoRoleWeKnowReadsWhyInBothLanguages() {
    ORGANISATION.knows("sara", "chef", "Caseworker", "admin");

    HttpResponse<String> back = browser.signIn();

    refused(back, "ingen roll i Nära");
    assertThat(back.body()).contains("<html lang=\"sv\">", "has no role in Nära", "som sara");
    assertThat(audit()).containsExactly(Caseworkers.idOf("sara") + " sign_in.refused");
  }

  @Test
  void whoIsNotInTheRosterReadsWhy() {
    ORGANISATION.knows("<b>okand", "caseworker");

    HttpResponse<String> back = browser.signIn();

    refused(back, "inte i personallistan");
    assertThat(back.body()).contains("&lt;b&gt;okand").doesNotContain("<b>okand");
    assertThat(desk.dump()).noneMatch(it -> it.contains("okand"));
  }

  @Test
  void whereTheRosterStatesAnotherNameThatAloneIsTheirs() {
    desk.town.set(
        Desk.town(
            "    name: Sara Lind\n",
            "    name: Sara Lind\n    sign_in: sara.lind@exempelstad.se\n"));
    ORGANISATION.knows("sara.lind@exempelstad.se", "caseworker");
    browser.signIn();
    assertThat(browser.get("/desk").body()).isEqualTo("sara Sara Lind [CASEWORKER]");

    ORGANISATION.knows("sara", "caseworker");
    assertThat(new Browser(desk).signIn().body()).contains("inte i personallistan");
    ORGANISATION.knows("sara", "caseworker", "designer");
    Browser namesake = new Browser(desk);
    namesake.signIn();
    assertThat(namesake.get("/desk").body()).isEqualTo("sara sara [DESIGNER]");
    assertThat(audit()).doesNotHaveDuplicates().hasSize(3);
  }

  @Test
  void anIssuerThatIsDownGivesAPageAndIsAskedAgainSoon() {
    int nobody = Desk.freePort();
    Oidc down =
        new Oidc(
            "http://localhost:" + nobody + "/exempelstad",
            "nara",
            new Secret("s"),
            "roles",
            "preferred_username");
    try (Desk other = Desk.asking(database, down)) {
      Browser visitor = new Browser(other);
      HttpResponse<String> page = visitor.get("/signin?to=/desk/page");

      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.body())
          .contains("svarar inte just nu", "it-support", "does not answer", "Försök igen")
          .contains("href=\"/signin?to=%2Fdesk%2Fpage\"");
      assertThat(visitor.get("/signout").statusCode()).isEqualTo(200);
      assertThat(visitor.get("/signin").statusCode()).isEqualTo(503);
    }
  }

  @Test
  void anIssuerThatGoesDownMeanwhileKeepsNobodyOutWhoIsIn() {
    Organisation failing = new Organisation();
    try (Desk other = Desk.asking(database, failing.settings())) {
      failing.knows("sara", "caseworker");
      Browser sara = new Browser(other);
      sara.signIn();
      Browser late = new Browser(other);
      String callback = Browser.callback(late.leave("/signin"));
      failing.close();

      assertThat(late.get(callback).statusCode()).isEqualTo(503);
      assertThat(sara.get("/desk").body()).startsWith("sara");
    }
  }

  @Test
  void anIssuerThatComesBackIsAskedAgainAfterSomeSeconds() throws Exception {
    Organisation late = new Organisation();
    String issuer = late.issuer();
    late.close();
    Oidc settings = new Oidc(issuer, "nara", new Secret("s"), "roles", "preferred_username");
    try (Desk other = Desk.asking(database, settings)) {
      Browser visitor = new Browser(other);
      assertThat(visitor.get("/signin").statusCode()).isEqualTo(503);
      try (Organisation back = new Organisation(URI.create(issuer).getPort())) {
        assertThat(visitor.get("/signin").statusCode()).as("not yet asked again").isEqualTo(503);
        other.clock.pass(Duration.ofSeconds(5));

        back.knows("sara", "caseworker");
        assertThat(visitor.signIn().statusCode()).isEqualTo(303);
      }
    }
  }

  @ParameterizedTest(name = "{0} is no page to return to")
  @CsvSource({
    "//evil.example",
    "https://evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/%09/evil.example",
    "javascript:alert(1)",
    "evil.example",
    "/signin",
    "/signout?x=1"
  })
  void nobodyIsSentElsewhere(String to) {
    ORGANISATION.knows("sara", "caseworker");
    String path = "/signin?to=" + (to.contains("%") ? to : encoded(to));

    HttpResponse<String> back = browser.get(Browser.callback(browser.leave(path)));

    assertThat(Browser.location(back)).isEqualTo("/desk");
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void theDatabaseHoldsNoNameNoTokenAndNoSecret() {
    ORGANISATION.knows("okand.person", "designer");
    browser.signIn();
    URI leaving = browser.leave("/signin");

    assertThat(desk.dump())
        .hasSize(3)
        .noneMatch(it -> it.contains("okand") || it.contains("designer"))
        .noneMatch(it -> it.contains(browser.session()))
        .noneMatch(it -> it.contains(Browser.parameter(leaving, "state")))
        .noneMatch(it -> it.contains(Browser.parameter(leaving, "nonce")));
  }

  private void refused(HttpResponse<String> response, String words) {
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).contains(words);
    assertThat(Browser.header(response, "Content-Type")).isEqualTo("text/html;charset=utf-8");
    assertThat(browser.cookies).doesNotContainKey("nara");
    assertThat(desk.column("select count(*) from sign_in_attempt")).containsExactly("0");
  }

  private List<String> audit() {
    return desk.column("select actor || ' ' || action from audit_entry order by action, actor");
  }
}
