package nara.sms;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells a call of 46elks from one of anybody else. */
final class ElksCaller {
  private final String secretPath;
  private final Set<InetAddress> allowed;
  private final @Nullable String login;

  ElksCaller(ElksAccount account) {
    this.secretPath = account.secretPath();
    this.allowed =
        account.allowedAddresses().stream().map(IpAddress::of).collect(Collectors.toSet());
    ElksAccount.Login expected = account.callbackLogin();
    this.login = expected == null ? null : BasicAuth.header(expected.user(), expected.password());
  }

  /** Why this is not 46elks, in one word; empty if it is. */
  Optional<String> objection(Context ctx) {
    if (!same(secretPath, ctx.pathParam("secret"))) {
      return Optional.of("secret");
    }
    if (address(ctx).filter(allowed::contains).isEmpty()) {
      return Optional.of("address");
    }
    if (login != null && !same(login, ctx.header("Authorization"))) {
      return Optional.of("login");
    }
    return Optional.empty();
  }

  /**
   * The caller's address. Only a proxy on this machine is believed when it names another one, and
   * only the last it names, which it saw itself; anything before that, the caller may have written.
   */
  private static Optional<InetAddress> address(Context ctx) {
    Optional<InetAddress> peer = IpAddress.read(ctx.req().getRemoteAddr());
    List<String> forwarded = Collections.list(ctx.req().getHeaders("X-Forwarded-For"));
    if (forwarded.isEmpty() || peer.filter(InetAddress::isLoopbackAddress).isEmpty()) {
      return peer;
    }
    String last = forwarded.get(forwarded.size() - 1);
    return IpAddress.read(last.substring(last.lastIndexOf(',') + 1).strip());
  }

  private static boolean same(String expected, @Nullable String given) {
    return given != null
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
