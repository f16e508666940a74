package nara.signin;

import com.nimbusds.oauth2.sdk.TokenRequest;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nara.config.Oidc;
import nara.config.Secret;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.MockWebServerWrapper;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import okhttp3.Headers;

/** A town's own sign-in: it knows everybody, and says of them what the test tells it to. */
final class Organisation implements AutoCloseable {
  static final String ID = "exempelstad";
  static final String CLIENT = "nara";
  static final String SECRET = "a secret that is long enough to sign with it";

  final MockOAuth2Server server;
  private volatile Map<String, Object> claims = Map.of();
  private volatile String forged = "";

  Organisation() {
    this(0);
  }

  Organisation(int port) {
    OAuth2Config config =
        new OAuth2Config(
            false,
            null,
            null,
            false,
            new OAuth2TokenProvider(),
            Set.of(new OfWhoeverComes()),
            new MockWebServerWrapper());
    server = new MockOAuth2Server(config, new Forging());
    server.start(InetAddress.getLoopbackAddress(), port);
  }

  /** What is issued is what the test says, and no queue that one test could leave to the next. */
  private final class OfWhoeverComes extends DefaultOAuth2TokenCallback {
    OfWhoeverComes() {
      super(ID, "subject-1", "JWT", null, Map.of(), Duration.ofHours(1).toSeconds());
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
      return claims;
    }
  }

  /** In place of its own token, one that it did not sign. */
  private final class Forging implements Route {
    @Override
    public boolean match(OAuth2HttpRequest request) {
      return request.getUrl().encodedPath().endsWith("/token") && !forged.isEmpty();
    }

    @Override
    public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
      String token = forged;
      forged = "";
      return new OAuth2HttpResponse(
          Headers.of("Content-Type", "application/json"),
          200,
          "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\"" + token + "\"}",
          null);
    }
  }

  String issuer() {
    return server.issuerUrl(ID).toString();
  }

  Oidc settings() {
    return settings("roles");
  }

  Oidc settings(String rolesClaim) {
    return new Oidc(issuer(), CLIENT, new Secret(SECRET), rolesClaim, "preferred_username");
  }

  /** From now on, this is who signs in there. */
  void knows(String name, String... roles) {
    issues(Map.of("preferred_username", name, "roles", List.of(roles)));
  }

  /** From now on Sara signs in there, and besides what is usual this is issued of her. */
  void issuesOfSara(Map<String, ?> more) {
    Map<String, Object> all = new HashMap<>();
    all.put("preferred_username", "sara");
    all.put("roles", List.of("caseworker"));
    all.putAll(more);
    issues(all);
  }

  void issues(Map<String, ?> all) {
    claims = new HashMap<>(all);
  }

  /** For the next code it issues this. */
  void issuesForged(String token) {
    forged = token;
  }

  @Override
  public void close() {
    server.shutdown();
  }
}
