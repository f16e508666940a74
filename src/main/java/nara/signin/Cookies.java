package nara.signin;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;

/**
 * What a browser holds for us. Over https the names begin so that browsers take them from this very
 * host alone, and no other can plant one.
 */
final class Cookies {
  private static final int UNTIL_IT_CLOSES = -1;
  private static final int GONE = 0;

  private final boolean isSecure;
  private final String session;
  private final String attempt;

  Cookies(boolean isSecure) {
    this.isSecure = isSecure;
    String prefix = isSecure ? "__Host-" : "";
    this.session = prefix + "nara";
    this.attempt = prefix + "nara-signin";
  }

  Optional<Token> session(Context ctx) {
    return Token.of(ctx.cookie(session));
  }

  void keepSession(Context ctx, Token token) {
    put(ctx, session, token.text(), UNTIL_IT_CLOSES);
  }

  void clearSession(Context ctx) {
    put(ctx, session, "", GONE);
  }

  /** The browser's mark while somebody is at the organisation's sign-in. */
  Optional<Token> attempt(Context ctx) {
    return Token.of(ctx.cookie(attempt));
  }

  void keepAttempt(Context ctx, Token token) {
    put(ctx, attempt, token.text(), (int) Attempts.LONGEST.toSeconds());
  }

  private void put(Context ctx, String name, String value, int seconds) {
    ctx.cookie(new Cookie(name, value, "/", seconds, isSecure, true, null, SameSite.LAX));
  }
}
