package nara.signin;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import nara.db.Transactions;
import nara.signin.Attempts.Attempt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends people to the organisation's sign-in, and takes them in when they come back. */
final class OidcRoutes {
  private static final Logger LOG = LoggerFactory.getLogger(OidcRoutes.class);

  private final Issuer issuer;
  private final Attempts attempts;
  private final Visitors visitors;
  private final Cookies cookies;
  private final Pages pages;
  private final Kept kept;

  /** Where attempts are kept, and the machine's clock, which they go by. */
  record Kept(Transactions transactions, Clock machine) {}

  OidcRoutes(
      Issuer issuer,
      Attempts attempts,
      Visitors visitors,
      Cookies cookies,
      Pages pages,
      Kept kept) {
    this.issuer = issuer;
    this.attempts = attempts;
    this.visitors = visitors;
    this.cookies = cookies;
    this.pages = pages;
    this.kept = kept;
  }

  void register(RoutesConfig routes) {
    routes.get("/signin", this::leave);
    routes.get("/signin/callback", this::comeBack);
  }

  private void leave(Context ctx) {
    LocalPath to = LocalPath.of(ctx.queryParam("to")).orElse(LocalPath.DESK);
    Token state = Token.random();
    Attempt attempt = new Attempt(Token.random(), Token.random(), to);
    try {
      URI address = issuer.address(state, attempt);
      begin(ctx, state, attempt);
      ctx.redirect(address.toString(), HttpStatus.SEE_OTHER);
    } catch (IssuerDownException e) {
      down(ctx, to, e);
    }
  }

  /** Several tabs may be on their way at once, so a mark that we gave lately is kept. */
  private void begin(Context ctx, Token state, Attempt attempt) {
    Instant now = kept.machine().instant();
    Token browser =
        kept.transactions()
            .in(
                tx -> {
                  Token mark =
                      cookies
                          .attempt(ctx)
                          .filter(it -> attempts.isUnderWay(tx, it, now))
                          .orElseGet(Token::random);
                  attempts.begin(tx, state, mark, attempt, now);
                  return mark;
                });
    cookies.keepAttempt(ctx, browser);
  }

  private void comeBack(Context ctx) {
    Optional<Attempt> attempt = attempt(ctx);
    if (attempt.isEmpty()) {
      pages.message(ctx, Message.STALE, LocalPath.DESK, "");
      return;
    }
    LocalPath to = attempt.get().to();
    String code = ctx.queryParam("code");
    if (code == null || code.isBlank()) {
      withoutCode(ctx, to);
      return;
    }
    try {
      issuer.requireItself(ctx.queryParam("iss"));
      enter(ctx, issuer.identity(code, attempt.get()), to);
    } catch (IssuerDownException e) {
      down(ctx, to, e);
    } catch (NotBelievedException e) {
      LOG.warn("nobody was let in: {}", e.getMessage());
      visitors.noteStranger();
      pages.message(ctx, Message.DISBELIEVED, to, "");
    }
  }

  private Optional<Attempt> attempt(Context ctx) {
    Instant now = kept.machine().instant();
    return Token.of(ctx.queryParam("state"))
        .flatMap(
            state ->
                cookies
                    .attempt(ctx)
                    .flatMap(
                        browser ->
                            kept.transactions().in(tx -> attempts.take(tx, state, browser, now))));
  }

  private void withoutCode(Context ctx, LocalPath to) {
    String error = ctx.queryParam("error");
    boolean isDenied = "access_denied".equals(error);
    if (isDenied) {
      pages.message(ctx, Message.CANCELLED, to, "");
    } else {
      down(ctx, to, new IssuerDownException("it sends people back without a code"));
    }
  }

  private void enter(Context ctx, Identity identity, LocalPath to) {
    if (visitors.enter(ctx, identity).isPresent()) {
      ctx.redirect(to.text(), HttpStatus.SEE_OTHER);
      return;
    }
    Message why = identity.roles().isEmpty() ? Message.NO_ROLE : Message.NOT_IN_ROSTER;
    pages.message(ctx, why, to, identity.signsInAs());
  }

  private void down(Context ctx, LocalPath to, IssuerDownException e) {
    LOG.warn("the sign-in cannot be used: {}", e.getMessage());
    pages.message(ctx, Message.DOWN, to, "");
  }
}
