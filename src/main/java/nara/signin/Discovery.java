package nara.signin;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import nara.config.Oidc;
import org.jspecify.annotations.Nullable;

/** What the issuer says of itself: asked when first needed, and again after an hour. */
final class Discovery {
  private static final int CONNECT_MS = 3_000;
  private static final int READ_MS = 5_000;
  private static final int LARGEST_BYTES = 500_000;
  private static final long WAIT_SECONDS = 2;
  private static final Duration BELIEVED = Duration.ofHours(1);
  private static final Duration TRIES_AGAIN = Duration.ofSeconds(5);

  private final Oidc settings;
  private final Clock machine;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile @Nullable Known known;
  private Instant notBefore = Instant.MIN;

  Discovery(Oidc settings, Clock machine) {
    this.settings = settings;
    this.machine = machine;
  }

  /** Who it is, and how its tokens are checked. */
  record Known(
      URI authorization,
      URI token,
      ClientAuthentication authentication,
      IDTokenValidator validator,
      Instant until) {}

  /**
   * What it said last.
   *
   * @throws IssuerDownException if it has never answered; it is then asked again after some seconds
   *     only, so that it does not keep us busy
   */
  Known get() throws IssuerDownException {
    Known now = known;
    if (now != null && machine.instant().isBefore(now.until)) {
      return now;
    }
    try {
      if (!asking.tryLock(WAIT_SECONDS, TimeUnit.SECONDS)) {
        return otherwise(new IssuerDownException("it is being asked"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return otherwise(new IssuerDownException("there is no time to ask it"));
    }
    try {
      return ask();
    } finally {
      asking.unlock();
    }
  }

  private Known ask() throws IssuerDownException {
    Instant now = machine.instant();
    Known before = known;
    if (before != null && now.isBefore(before.until)) {
      return before;
    }
    if (now.isBefore(notBefore)) {
      return otherwise(new IssuerDownException("it did not answer lately"));
    }
    try {
      Known fresh = known(metadata(), now.plus(BELIEVED));
      known = fresh;
      return fresh;
    } catch (IssuerDownException e) {
      notBefore = now.plus(TRIES_AGAIN);
      return otherwise(e);
    }
  }

  /** What was known before is better than nothing. */
  private Known otherwise(IssuerDownException down) throws IssuerDownException {
    Known before = known;
    if (before == null) {
      throw down;
    }
    return before;
  }

  private OIDCProviderMetadata metadata() throws IssuerDownException {
    try {
      return OIDCProviderMetadata.resolve(
          new com.nimbusds.oauth2.sdk.id.Issuer(settings.issuer()), Discovery::limit);
    } catch (IOException | GeneralException e) {
      throw new IssuerDownException("it does not describe itself: " + e.getMessage(), e);
    }
  }

  private Known known(OIDCProviderMetadata metadata, Instant until) throws IssuerDownException {
    @Nullable URI authorization = metadata.getAuthorizationEndpointURI();
    @Nullable URI token = metadata.getTokenEndpointURI();
    @Nullable URI keys = metadata.getJWKSetURI();
    if (authorization == null || token == null || keys == null) {
      throw new IssuerDownException("it does not say where people sign in");
    }
    return new Known(authorization, token, authentication(metadata), validator(keys), until);
  }

  private ClientAuthentication authentication(OIDCProviderMetadata metadata) {
    ClientID client = new ClientID(settings.clientId());
    Secret secret = new Secret(settings.clientSecret().reveal());
    List<ClientAuthenticationMethod> takes = metadata.getTokenEndpointAuthMethods();
    boolean isPost =
        takes != null
            && takes.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
            && !takes.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    return isPost ? new ClientSecretPost(client, secret) : new ClientSecretBasic(client, secret);
  }

  /** Only what is signed with a private key of the issuer's is believed. */
  private IDTokenValidator validator(URI keys) throws IssuerDownException {
    try {
      JWKSource<SecurityContext> source =
          JWKSourceBuilder.create(
                  keys.toURL(), new DefaultResourceRetriever(CONNECT_MS, READ_MS, LARGEST_BYTES))
              .refreshAheadCache(false)
              .build();
      return new IDTokenValidator(
          new com.nimbusds.oauth2.sdk.id.Issuer(settings.issuer()),
          new ClientID(settings.clientId()),
          new JWSVerificationKeySelector<>(JWSAlgorithm.Family.SIGNATURE, source),
          null);
    } catch (MalformedURLException e) {
      throw new IssuerDownException("it does not say where its keys are", e);
    }
  }

  static void limit(HTTPRequest request) {
    request.setConnectTimeout(CONNECT_MS);
    request.setReadTimeout(READ_MS);
    request.setFollowRedirects(false);
  }
}
