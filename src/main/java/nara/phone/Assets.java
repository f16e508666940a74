package nara.phone;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The files that the page brings along, from the class path. */
final class Assets {
  private static final Map<String, String> TYPES =
      Map.of(
          "phone.css", "text/css; charset=utf-8",
          "phone.js", "text/javascript; charset=utf-8",
          "icon.svg", "image/svg+xml");

  private Assets() {}

  static void register(RoutesConfig routes) {
    TYPES.forEach(
        (name, type) -> {
          byte[] bytes = read(name);
          routes.get("/phone/" + name, ctx -> ctx.contentType(type).result(bytes));
        });
  }

  static byte[] read(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not in the program: " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
