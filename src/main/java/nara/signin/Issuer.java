package nara.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.AuthorizedParty;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import nara.config.Oidc;
import nara.signin.Attempts.Attempt;
import org.jspecify.annotations.Nullable;

/** The organisation's sign-in, by OpenID Connect: the code flow with PKCE, state and nonce. */
final class Issuer {
  private final Oidc settings;
  private final URI callback;
  private final Discovery discovery;
  private final Claims claims;

  /**
   * @param callback where people come back to
   * @param machine goes by how long the issuer's description is believed
   */
  Issuer(Oidc settings, URI callback, Clock machine) {
    this.settings = settings;
    this.callback = callback;
    this.discovery = new Discovery(settings, machine);
    this.claims = new Claims(settings.rolesClaim(), settings.nameClaim());
  }

  /**
   * Where to send somebody.
   *
   * @throws IssuerDownException if it does not say where that is
   */
  URI address(Token state, Attempt attempt) throws IssuerDownException {
    return new AuthenticationRequest.Builder(
            ResponseType.CODE, new Scope("openid", "profile"), client(), callback)
        .endpointURI(discovery.get().authorization())
        .state(new State(state.text()))
        .nonce(new Nonce(attempt.nonce().text()))
        .codeChallenge(new CodeVerifier(attempt.verifier().text()), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /**
   * Where an issuer says who it is (RFC 9207), it must be this one, and not another that had the
   * visitor on the way.
   */
  void requireItself(@Nullable String issuer) throws NotBelievedException {
    if (issuer != null && !issuer.equals(settings.issuer())) {
      throw new NotBelievedException("another issuer answered");
    }
  }

  /**
   * Who came back with this code.
   *
   * @throws NotBelievedException if the code is nobody's, or what is issued for it is not meant for
   *     us, now and here
   */
  Identity identity(String code, Attempt attempt) throws IssuerDownException, NotBelievedException {
    Discovery.Known issuer = discovery.get();
    JWT token = token(issuer, code, attempt);
    try {
      IDTokenClaimsSet told = issuer.validator().validate(token, new Nonce(attempt.nonce().text()));
      requireForUs(told);
      return claims.identity(told);
    } catch (KeySourceException e) {
      throw new IssuerDownException("its keys cannot be read", e);
    } catch (BadJOSEException | JOSEException e) {
      throw new NotBelievedException("its token is not for us: " + e.getMessage(), e);
    }
  }

  /** It may name us among several and still be issued to another of them. */
  private void requireForUs(IDTokenClaimsSet told) throws NotBelievedException {
    AuthorizedParty party = told.getAuthorizedParty();
    if (party != null && !party.getValue().equals(settings.clientId())) {
      throw new NotBelievedException("its token was issued to another program");
    }
  }

  private JWT token(Discovery.Known issuer, String code, Attempt attempt)
      throws IssuerDownException, NotBelievedException {
    AuthorizationCodeGrant grant =
        new AuthorizationCodeGrant(
            new AuthorizationCode(code), callback, new CodeVerifier(attempt.verifier().text()));
    HTTPRequest request =
        new TokenRequest.Builder(issuer.token(), issuer.authentication(), grant)
            .build()
            .toHTTPRequest();
    Discovery.limit(request);
    try {
      HTTPResponse response = request.send();
      TokenResponse parsed = OIDCTokenResponseParser.parse(response);
      if (parsed instanceof TokenErrorResponse error) {
        throw refused(error);
      }
      JWT token = ((OIDCTokenResponse) parsed).getOIDCTokens().getIDToken();
      if (token == null) {
        throw new NotBelievedException("it issued no id token");
      }
      return token;
    } catch (IOException e) {
      throw new IssuerDownException("it does not answer for a code", e);
    } catch (ParseException e) {
      throw new IssuerDownException("it answers something else for a code", e);
    }
  }

  /** Only a code that is wrong is the visitor's; all else is how the two of us are set up. */
  private static NotBelievedException refused(TokenErrorResponse error) throws IssuerDownException {
    String code = String.valueOf(error.getErrorObject().getCode());
    if (OAuth2Error.INVALID_GRANT.getCode().equals(code)) {
      return new NotBelievedException("it does not know the code");
    }
    throw new IssuerDownException("it refuses us: " + code);
  }

  private ClientID client() {
    return new ClientID(settings.clientId());
  }
}
