package nara.config;

import java.net.URI;
import java.util.Optional;

/** Reads where colleagues sign in: first {@link #check}, then, if all is well, read. */
final class OidcReader {
  private static final String ROLES_CLAIM = "roles";
  private static final String NAME_CLAIM = "preferred_username";

  private final Environment environment;
  private final boolean isDemo;

  OidcReader(Environment environment, boolean isDemo) {
    this.environment = environment;
    this.isDemo = isDemo;
  }

  void check() {
    if (isDemo && !environment.isAnySet(Names.OIDC)) {
      return;
    }
    environment.require(
        Names.OIDC_ISSUER,
        "ange adressen till er inloggning (OpenID Connect), som https://inloggning.exempelstad.se.");
    environment.require(Names.OIDC_CLIENT_ID, "ange det id som Nära har hos er inloggning.");
    environment.require(
        Names.OIDC_CLIENT_SECRET, "ange den hemlighet som Nära har hos er inloggning.");
    Optional<URI> issuer = environment.url(Names.OIDC_ISSUER);
    if (issuer
        .filter(it -> !"https".equalsIgnoreCase(it.getScheme()) && !Loopback.isLoopback(it))
        .isPresent()) {
      environment.problem(
          Names.OIDC_ISSUER + " ska börja med https://, annars kan vem som helst logga in.");
    }
  }

  Optional<Oidc> read() {
    return environment
        .text(Names.OIDC_ISSUER)
        .map(
            issuer ->
                new Oidc(
                    issuer,
                    environment.text(Names.OIDC_CLIENT_ID).orElseThrow(),
                    environment.secret(Names.OIDC_CLIENT_SECRET).orElseThrow(),
                    environment.text(Names.OIDC_ROLES_CLAIM).orElse(ROLES_CLAIM),
                    environment.text(Names.OIDC_NAME_CLAIM).orElse(NAME_CLAIM)));
  }
}
