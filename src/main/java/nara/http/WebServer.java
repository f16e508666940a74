package nara.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.function.Consumer;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The web server: where errors become answers, and requests under way end before it stops. */
public final class WebServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
  private static final int STOP_WITHIN_MS = 5_000;
  private static final long SLOWEST_BYTES_PER_SECOND = 100;
  private static final long IDLE_MS = 6_000;

  private final Javalin javalin;

  private WebServer(Javalin javalin) {
    this.javalin = javalin;
  }

  /**
   * Starts it.
   *
   * @param port 0 for any that is free
   * @param isLocalOnly whether requests from other machines are refused
   * @throws PortTakenException if another program listens there
   */
  public static WebServer start(int port, boolean isLocalOnly, Consumer<RoutesConfig> routes) {
    Javalin javalin = Javalin.create(config -> configure(config, isLocalOnly, routes));
    try {
      javalin.start(port);
    } catch (RuntimeException e) {
      if (hasCause(e, BindException.class) || hasCause(e, IOException.class)) {
        throw new PortTakenException(port, e);
      }
      throw e;
    }
    return new WebServer(javalin);
  }

  private static void configure(
      JavalinConfig config, boolean isLocalOnly, Consumer<RoutesConfig> routes) {
    config.startup.showJavalinBanner = false;
    config.jetty.modifyServer(
        server -> {
          server.setStopTimeout(STOP_WITHIN_MS);
          server.insertHandler(new GracefulHandler());
          server.insertHandler(new MinimumDataRateHandler(SLOWEST_BYTES_PER_SECOND, 0));
        });
    config.jetty.modifyHttpConfiguration(http -> http.setIdleTimeout(IDLE_MS));
    if (isLocalOnly) {
      config.routes.before(WebServer::requireLocal);
    }
    routes.accept(config.routes);
    config.routes.exception(
        HttpResponseException.class,
        (e, ctx) -> ctx.status(e.getStatus()).contentType("text/plain; charset=utf-8").result(""));
    config.routes.exception(
        Exception.class,
        (e, ctx) -> {
          LOG.error("{} {} failed: {}", ctx.method(), ctx.endpoint(), e.getClass().getName());
          LOG.debug("why it failed", e);
          ctx.status(500)
              .contentType("text/plain; charset=utf-8")
              .result("Något gick fel hos oss.");
        });
  }

  private static void requireLocal(Context ctx) {
    try {
      if (!InetAddress.getByName(ctx.req().getRemoteAddr()).isLoopbackAddress()) {
        throw new ForbiddenResponse();
      }
    } catch (UnknownHostException e) {
      throw new ForbiddenResponse();
    }
  }

  /**
   * Tells early that a port cannot be had.
   *
   * @throws PortTakenException if another program listens there
   */
  public static void requireFree(int port) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(port));
    } catch (IOException e) {
      throw new PortTakenException(port, e);
    }
  }

  private static boolean hasCause(Throwable thrown, Class<? extends Throwable> kind) {
    for (@Nullable Throwable it = thrown; it != null; it = it.getCause()) {
      if (kind.isInstance(it)) {
        return true;
      }
    }
    return false;
  }

  /** Where it listens. */
  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    try {
      javalin.stop();
    } catch (JavalinException e) {
      LOG.warn("some request was still under way at the end: {}", e.toString());
    }
  }
}
