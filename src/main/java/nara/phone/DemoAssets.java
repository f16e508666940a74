package nara.phone;

import io.javalin.config.RoutesConfig;
import java.util.Map;

/** The files that the demo's page brings along. */
final class DemoAssets {
  private static final Map<String, String> TYPES =
      Map.of("demo.css", "text/css; charset=utf-8", "demo.js", "text/javascript; charset=utf-8");

  private DemoAssets() {}

  static void register(RoutesConfig routes) {
    TYPES.forEach(
        (name, type) -> {
          byte[] bytes = Assets.read(name);
          routes.get("/demo/files/" + name, ctx -> ctx.contentType(type).result(bytes));
        });
  }
}
