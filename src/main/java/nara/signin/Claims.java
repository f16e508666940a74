package nara.signin;

import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an id token says of somebody, in the claims that the town has chosen. A claim may lie in
 * another, {@code realm_access.roles}.
 */
record Claims(String roles, String name) {

  /**
   * @throws NotBelievedException if it does not say who they are
   */
  Identity identity(IDTokenClaimsSet token) throws NotBelievedException {
    Map<String, Object> claims = token.toJSONObject();
    if (!(find(claims, name) instanceof String who) || who.isBlank()) {
      throw new NotBelievedException("its token has no claim " + name);
    }
    String called = claims.get("name") instanceof String it && !it.isBlank() ? it : who;
    return Identity.of(who, called, texts(find(claims, roles)));
  }

  private static @Nullable Object find(Map<?, ?> claims, String path) {
    Object whole = claims.get(path);
    int dot = path.indexOf('.');
    if (whole != null || dot < 0) {
      return whole;
    }
    return claims.get(path.substring(0, dot)) instanceof Map<?, ?> below
        ? find(below, path.substring(dot + 1))
        : null;
  }

  /** A list, or words in one text. */
  private static List<String> texts(@Nullable Object value) {
    if (value instanceof Collection<?> several) {
      return several.stream().map(String::valueOf).toList();
    }
    return value instanceof String one ? Stream.of(one.split("[ ,]+")).toList() : List.of();
  }
}
