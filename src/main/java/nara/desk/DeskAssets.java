package nara.desk;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The files that the desk's pages bring along, from the class path. */
final class DeskAssets {
  static final String PATH = "/desk/files/";
  private static final String JAVASCRIPT = "text/javascript; charset=utf-8";
  private static final String WEBJARS = "/META-INF/resources/webjars/";

  private record Asset(String path, String type) {}

  private static final Map<String, Asset> ASSETS =
      Map.of(
          "desk.css", new Asset("desk.css", "text/css; charset=utf-8"),
          "desk.js", new Asset("desk.js", JAVASCRIPT),
          "icon.svg", new Asset("icon.svg", "image/svg+xml"),
          "htmx.js", new Asset(WEBJARS + "htmx.org/2.0.10/dist/htmx.min.js", JAVASCRIPT),
          "sse.js", new Asset(WEBJARS + "htmx-ext-sse/2.2.2/sse.js", JAVASCRIPT));

  private DeskAssets() {}

  static void register(RoutesConfig routes) {
    ASSETS.forEach(
        (name, asset) -> {
          byte[] bytes = read(asset.path());
          routes.get(
              PATH + name,
              ctx ->
                  ctx.header("Cache-Control", "no-cache").contentType(asset.type()).result(bytes));
        });
  }

  private static byte[] read(String path) {
    try (InputStream in = DeskAssets.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("not in the program: " + path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
