package nara.signin;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nara.http.PageTexts;

/** Writes the pages of the sign-in. */
final class Pages {
  private static final Map<String, String> FILES =
      Map.of("signin.css", "text/css; charset=utf-8", "icon.svg", "image/svg+xml");

  private final boolean isDemo;
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), "jte");

  Pages(boolean isDemo) {
    this.isDemo = isDemo;
    // broken texts are told at the start, and not to the first who reads them
    PageTexts.in(PageTexts.USUAL);
  }

  void register(RoutesConfig routes) {
    FILES.forEach(
        (name, type) -> {
          byte[] bytes = read(name);
          routes.get("/signin/" + name, ctx -> ctx.contentType(type).result(bytes));
        });
  }

  /**
   * Answers with a page that says something, in the reader's language first and in the other below:
   * whoever stands before a closed door has had no time to choose.
   *
   * @param name who it is about; empty if nobody
   */
  void message(Context ctx, Message message, LocalPath to, String name) {
    PageTexts first = PageTexts.of(ctx);
    String key = "signin." + message.name().toLowerCase(Locale.ROOT);
    Map<String, String> values = Map.of("name", name);
    ctx.status(message.status());
    html(
        ctx,
        "signin/message.jte",
        new MessageView(
            isDemo,
            List.of(first, PageTexts.in(first.otherLanguage())),
            key,
            values,
            way(message),
            message.way() == Message.Way.DESK ? LocalPath.DESK.text() : to.afterSignIn()));
  }

  private static String way(Message message) {
    return switch (message.way()) {
      case AGAIN -> "signin.again";
      case SIGN_IN -> "signin.sign_in";
      case DESK -> "signin.to_desk";
      case NONE -> "";
    };
  }

  void choose(Context ctx, ChooseView view) {
    html(ctx, "signin/choose.jte", view);
  }

  private void html(Context ctx, String template, Object view) {
    StringOutput output = new StringOutput();
    templates.render(template, view, output);
    ctx.contentType("text/html; charset=utf-8").result(output.toString());
  }

  private static byte[] read(String name) {
    try (InputStream in = Pages.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not in the program: " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
