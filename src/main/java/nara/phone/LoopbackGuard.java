package nara.phone;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Keeps other web sites out of the demo: it is called by a name of this machine only, so that no
 * name of theirs can lead here, and written to from its own pages only.
 */
final class LoopbackGuard {
  private static final Pattern HOST =
      Pattern.compile(
          "(localhost|127(\\.[0-9]{1,3}){3}|\\[::1])(:[0-9]{1,5})?", Pattern.CASE_INSENSITIVE);

  private LoopbackGuard() {}

  /** Runs before every handler; answers what is refused with 403 and plain words. */
  static void guard(Context ctx) {
    headers(ctx);
    String host = Objects.requireNonNullElse(ctx.header("Host"), "");
    if (!HOST.matcher(host).matches()) {
      refuse(ctx, "Telefonen finns bara på den egna datorn, under localhost.");
    } else if (!ctx.method().equals(HandlerType.GET) && !isOwnPage(ctx, host)) {
      refuse(ctx, "Telefonen tar bara emot det som skrivs på dess egen sida.");
    }
  }

  /** What is no browser sends none of these headers. */
  private static boolean isOwnPage(Context ctx, String host) {
    String origin = ctx.header("Origin");
    if (origin != null) {
      return origin.equalsIgnoreCase("http://" + host)
          || origin.equalsIgnoreCase("https://" + host);
    }
    String site = Objects.requireNonNullElse(ctx.header("Sec-Fetch-Site"), "none");
    return site.equals("same-origin") || site.equals("none");
  }

  private static void refuse(Context ctx, String why) {
    ctx.status(403).contentType("text/plain; charset=utf-8").result(why);
    ctx.skipRemainingHandlers();
  }

  private static void headers(Context ctx) {
    boolean isFramed = ctx.queryParam("frame") != null; // beside the desk
    ctx.header(
        "Content-Security-Policy",
        "default-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none';"
            + " frame-ancestors "
            + (isFramed ? "'self'" : "'none'"));
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("Cross-Origin-Resource-Policy", "same-origin");
    ctx.header("Cross-Origin-Opener-Policy", "same-origin");
    // with no-referrer a browser would hide our own pages' origin from us
    ctx.header("Referrer-Policy", "same-origin");
    ctx.header("Cache-Control", "no-store");
  }
}
