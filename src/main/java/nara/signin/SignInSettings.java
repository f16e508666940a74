package nara.signin;

import java.net.URI;
import java.util.Optional;
import nara.config.Oidc;
import nara.config.Settings;

/**
 * Where colleagues sign in.
 *
 * @param isDemo whether there are demo people to sign in as, if there is no organisation to ask
 * @param publicUrl how browsers reach us
 * @param oidc the organisation's sign-in
 */
public record SignInSettings(boolean isDemo, URI publicUrl, Optional<Oidc> oidc) {

  /**
   * @throws IllegalArgumentException if nobody could sign in
   */
  public SignInSettings {
    if (!isDemo && oidc.isEmpty()) {
      throw new IllegalArgumentException("outside the demo there must be an issuer");
    }
  }

  public static SignInSettings of(Settings settings) {
    return new SignInSettings(settings.isDemo(), settings.web().publicUrl(), settings.signIn());
  }

  /** Who vouches for those who sign in. */
  String issuer() {
    return oidc.map(Oidc::issuer).orElse("demo");
  }
}
