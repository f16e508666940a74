package nara.http;

import io.javalin.config.RoutesConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.BooleanSupplier;

/** What operators ask: whether it lives, whether it can work, and how much it does. */
public final class Health {
  private static final String TEXT = "text/plain; charset=utf-8";

  private Health() {}

  /**
   * Adds the three addresses.
   *
   * @param isReady whether messages can be received now
   */
  public static void register(
      RoutesConfig routes, BooleanSupplier isReady, PrometheusMeterRegistry meters) {
    routes.get("/health/live", ctx -> ctx.contentType(TEXT).result("ok"));
    routes.get(
        "/health/ready",
        ctx -> {
          boolean ready = isReady.getAsBoolean();
          ctx.status(ready ? 200 : 503).contentType(TEXT).result(ready ? "ok" : "not ready");
        });
    routes.get(
        "/metrics",
        ctx -> ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(meters.scrape()));
  }
}
