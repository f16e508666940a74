package nara.config;

/**
 * The organisation's sign-in, by OpenID Connect.
 *
 * @param issuer its address, exactly as it names itself in what it issues
 * @param rolesClaim which claim tells what somebody may do
 * @param nameClaim which claim tells who somebody is, as the roster knows them
 */
public record Oidc(
    String issuer, String clientId, Secret clientSecret, String rolesClaim, String nameClaim) {}
