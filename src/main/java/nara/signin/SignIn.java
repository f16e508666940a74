package nara.signin;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nara.audit.AuditLog;
import nara.db.Transactions;
import nara.seal.Seal;
import nara.town.Town;

/**
 * How colleagues sign in, and what other pages ask of it: who is here, what they may do, and
 * whether a form was truly sent by them.
 */
public final class SignIn {
  private static final String CSRF = "csrf";

  private final Site site;
  private final Cookies cookies;
  private final Visitors visitors;
  private final Pages pages;
  private final RoutesOfSignIn routes;

  /** Either of the two ways to sign in. */
  private interface RoutesOfSignIn {
    void register(RoutesConfig routes);
  }

  /**
   * @param town the roster as it is now, asked at each request
   * @param machine the machine's clock, which sessions go by
   */
  public SignIn(
      SignInSettings settings,
      Supplier<Town> town,
      Transactions transactions,
      Seal seal,
      Clock machine,
      Supplier<UUID> ids) {
    this.site = new Site(settings.isDemo(), settings.publicUrl());
    this.cookies = new Cookies(site.isSecure());
    Sessions sessions = new Sessions(settings.issuer(), seal, ids);
    AuditLog audit = new AuditLog(ids);
    this.visitors = new Visitors(transactions, sessions, cookies, audit, town, machine);
    this.pages = new Pages(settings.isDemo());
    URI callback = URI.create(settings.publicUrl() + "/signin/callback");
    this.routes =
        settings
            .oidc()
            .map(it -> new Issuer(it, callback, machine))
            .map(
                issuer ->
                    new OidcRoutes(
                        issuer,
                        new Attempts(seal, ids),
                        visitors,
                        cookies,
                        pages,
                        new OidcRoutes.Kept(transactions, machine)))
            .<RoutesOfSignIn>map(it -> it::register)
            .orElseGet(() -> new DemoRoutes(visitors, site, pages, town)::register);
  }

  /** Adds all addresses that begin with {@code /signin} and {@code /signout}. */
  public void register(RoutesConfig all) {
    all.exception(Refusal.class, this::answer);
    for (String path : new String[] {"/signin", "/signin/*", "/signout"}) {
      all.before(path, site::headers);
      all.before(path, site::requireOwnHost);
    }
    pages.register(all);
    routes.register(all);
    all.get("/signout", ctx -> pages.message(ctx, Message.OUT, LocalPath.DESK, ""));
    all.post("/signout", this::signOut);
  }

  /**
   * Guards all addresses beneath a prefix: their headers let no script of others run and no other
   * site frame them, and what changes anything must come from our own pages, by who is signed in.
   *
   * @param prefix such as {@code /desk}
   */
  public void protect(RoutesConfig all, String prefix) {
    for (String path : new String[] {prefix, prefix + "/*"}) {
      all.before(path, site::headers);
      all.before(path, site::requireOwnHost);
      all.before(
          path,
          ctx -> {
            if (!Site.isReading(ctx)) {
              requireCsrf(ctx);
            }
          });
    }
  }

  /**
   * Who asks; empty if nobody is signed in. It counts as activity of theirs, unless it is a stream
   * or has the header {@code X-Nara-Poll}.
   */
  public Optional<Colleague> colleague(Context ctx) {
    return visitors.colleague(ctx);
  }

  /** Whether a page asks by itself, without anybody doing anything. */
  public static boolean isByItself(Context ctx) {
    return Site.isByItself(ctx);
  }

  /**
   * For what stays open, such as a stream: asks anew each time whether they are still signed in. It
   * never counts as activity, and may be asked when the request is over.
   */
  public Supplier<Optional<Colleague>> following(Context ctx) {
    return visitors.following(ctx);
  }

  /**
   * Who asks, with any of these roles; with none given, anybody who is signed in. Otherwise the
   * request ends here: a page leads to the sign-in and back, all else is answered 401 with {@code
   * HX-Redirect}, and who lacks the role reads 403. For a stream call it in a {@code before}
   * handler, as a stream that has begun cannot be refused.
   */
  public Colleague require(Context ctx, DeskRole... anyOf) {
    Optional<Colleague> colleague = colleague(ctx);
    if (colleague.isEmpty()) {
      LocalPath page = site.page(ctx);
      throw Site.isPage(ctx) ? Refusal.ofPage(page) : Refusal.of(Message.SIGNED_OUT, page);
    }
    if (!colleague.get().hasAny(anyOf)) {
      throw Refusal.of(Message.FORBIDDEN);
    }
    return colleague.get();
  }

  /**
   * What a form must send as {@code csrf}, or a script as {@code X-CSRF-Token}: made from the
   * session, and no other session's.
   *
   * @throws IllegalStateException if nobody is signed in
   */
  public String csrf(Context ctx) {
    return csrfToken(ctx)
        .orElseThrow(() -> new IllegalStateException("nobody is signed in"))
        .text();
  }

  /**
   * Refuses what was not sent by a page that we made for who is signed in: 403, or 401 if nobody
   * is.
   */
  public void requireCsrf(Context ctx) {
    site.requireOwnPage(ctx);
    require(ctx);
    String header = ctx.header("X-CSRF-Token");
    String sent = header == null ? ctx.formParam(CSRF) : header;
    String given = Objects.requireNonNullElse(sent, "");
    if (csrfToken(ctx).filter(it -> it.matches(given)).isEmpty()) {
      throw Refusal.of(Message.REFUSED);
    }
  }

  private Optional<Token> csrfToken(Context ctx) {
    return colleague(ctx).flatMap(it -> cookies.session(ctx)).map(it -> it.derived(CSRF));
  }

  /** Whoever is out already just reads so. */
  private void signOut(Context ctx) {
    site.requireOwnPage(ctx);
    if (colleague(ctx).isPresent()) {
      requireCsrf(ctx);
    }
    visitors.leave(ctx);
    ctx.redirect("/signout", HttpStatus.SEE_OTHER);
  }

  private void answer(Refusal refusal, Context ctx) {
    site.headers(ctx);
    String way = refusal.returnsTo().orElse(LocalPath.DESK).afterSignIn();
    if (refusal.isPage()) {
      ctx.redirect(way, HttpStatus.SEE_OTHER);
      return;
    }
    if (refusal.why() == Message.SIGNED_OUT) {
      ctx.header("HX-Redirect", way);
    }
    pages.message(ctx, refusal.why(), refusal.returnsTo().orElse(LocalPath.DESK), "");
  }
}
