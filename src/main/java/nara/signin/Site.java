package nara.signin;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nara.config.Loopback;
import org.jspecify.annotations.Nullable;

/** Our own place on the web: what is sent from elsewhere is not believed. */
final class Site {
  private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);
  private static final String NO_SCRIPTS_OF_OTHERS =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors ";

  private final boolean isDemo;
  private final String origin;

  Site(boolean isDemo, URI publicUrl) {
    this.isDemo = isDemo;
    this.origin = origin(publicUrl);
  }

  boolean isSecure() {
    return origin.startsWith("https:");
  }

  /** The headers of every page that shows anything of residents, or leads there. */
  void headers(Context ctx) {
    // the demo shows the desk in a frame
    ctx.header("Content-Security-Policy", NO_SCRIPTS_OF_OTHERS + (isDemo ? "'self'" : "'none'"));
    ctx.header("X-Frame-Options", isDemo ? "SAMEORIGIN" : "DENY");
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("Referrer-Policy", "same-origin");
    ctx.header("Cache-Control", "no-store");
    if (isSecure()) {
      ctx.header("Strict-Transport-Security", "max-age=31536000");
    }
  }

  /** Whether the request can change nothing. */
  static boolean isReading(Context ctx) {
    return READING.contains(ctx.method());
  }

  /**
   * The demo is called by names of this machine only, so that no name of others can lead here.
   *
   * @throws Refusal if it is called otherwise
   */
  void requireOwnHost(Context ctx) {
    if (isDemo && uri("http://" + host(ctx)).filter(Loopback::isLoopback).isEmpty()) {
      throw Refusal.of(Message.HOST);
    }
  }

  /**
   * What is no browser sends none of these headers; browsers always do.
   *
   * @throws Refusal if it was sent from another website
   */
  void requireOwnPage(Context ctx) {
    String site = ctx.header("Sec-Fetch-Site");
    String sender = ctx.header("Origin");
    if ((site != null && !site.equals("same-origin")) || (sender != null && !isOurs(ctx, sender))) {
      throw Refusal.of(Message.REFUSED);
    }
  }

  /** In the demo, localhost and 127.0.0.1 are both ours. */
  private boolean isOurs(Context ctx, String sender) {
    return sender.equals(origin) || (isDemo && sender.equals("http://" + host(ctx)));
  }

  /** The page that the request was made for, to return to. */
  LocalPath page(Context ctx) {
    if (isPage(ctx)) {
      String query = ctx.req().getQueryString();
      String path = ctx.req().getRequestURI();
      return LocalPath.of(query == null ? path : path + "?" + query).orElse(LocalPath.DESK);
    }
    return ownPage(ctx, ctx.header("HX-Current-URL"))
        .or(() -> ownPage(ctx, ctx.header("Referer")))
        .orElse(LocalPath.DESK);
  }

  /** Whether somebody opens a page, rather than a page sending or fetching something. */
  static boolean isPage(Context ctx) {
    return isReading(ctx) && ctx.header("HX-Request") == null && !isByItself(ctx);
  }

  /** Whether a page asks by itself, without anybody doing anything. */
  static boolean isByItself(Context ctx) {
    return ctx.header("X-Nara-Poll") != null
        || Objects.requireNonNullElse(ctx.header("Accept"), "").contains("text/event-stream");
  }

  private Optional<LocalPath> ownPage(Context ctx, @Nullable String address) {
    return Optional.ofNullable(address)
        .flatMap(Site::uri)
        .filter(it -> it.getHost() != null && isOurs(ctx, origin(it)))
        .flatMap(
            it ->
                LocalPath.of(
                    it.getRawQuery() == null
                        ? it.getRawPath()
                        : it.getRawPath() + "?" + it.getRawQuery()));
  }

  private static String host(Context ctx) {
    return Objects.requireNonNullElse(ctx.header("Host"), "");
  }

  private static Optional<URI> uri(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** As browsers write it: in lower case, without a port that goes without saying. */
  private static String origin(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    int usual = scheme.equals("https") ? 443 : 80;
    boolean isUsual = address.getPort() < 0 || address.getPort() == usual;
    return scheme + "://" + host + (isUsual ? "" : ":" + address.getPort());
  }
}
