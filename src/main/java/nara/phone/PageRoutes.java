package nara.phone;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nara.message.SmsText;

/** The page with the phone, and what it posts. */
final class PageRoutes {
  private final List<PhoneOwner> owners;
  private final String townNumber;
  private final MessageCentre centre;
  private final Handset handset;
  private final Clock clock;
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, PageRoutes.class.getClassLoader(), "jte");

  PageRoutes(
      List<PhoneOwner> owners,
      PhoneAccount account,
      MessageCentre centre,
      Handset handset,
      Clock clock) {
    this.owners = List.copyOf(owners);
    this.townNumber = account.townNumber().national();
    this.centre = centre;
    this.handset = handset;
    this.clock = clock;
  }

  void register(RoutesConfig routes) {
    routes.get("/phone", this::page);
    routes.get("/phone/log", this::log);
    routes.post("/phone/messages", this::send);
    routes.post("/phone/count", this::count);
    routes.post("/phone/power", this::power);
  }

  private void page(Context ctx) {
    String key = query(ctx, "as");
    PageLanguage language = PageLanguage.of(ctx.queryParam("lang"));
    Optional<PhoneOwner> owner = key.isEmpty() ? Optional.of(owners.get(0)) : owner(key);
    if (owner.isEmpty()) {
      ctx.redirect(PhoneView.address(owners.get(0), language), HttpStatus.SEE_OTHER);
      return;
    }
    html(
        ctx,
        "phone/page.jte",
        view(owner.get(), language, query(ctx, "text"), "").framed(!query(ctx, "frame").isEmpty()));
  }

  /** Answers 204 as long as the page has seen it all. */
  private void log(Context ctx) {
    Optional<PhoneOwner> owner = owner(query(ctx, "as"));
    if (owner.isEmpty()) {
      noSuchOwner(ctx);
      return;
    }
    PhoneView view = view(owner.get(), PageLanguage.of(ctx.queryParam("lang")), "", "");
    if (view.version().equals(query(ctx, "seen"))) {
      ctx.status(204);
    } else {
      html(ctx, "phone/log.jte", view);
    }
  }

  private void send(Context ctx) {
    Optional<PhoneOwner> owner = owner(field(ctx, "as"));
    if (owner.isEmpty()) {
      noSuchOwner(ctx);
      return;
    }
    PageLanguage language = PageLanguage.of(ctx.formParam("lang"));
    // a browser writes line ends so when it sends a form
    String text = field(ctx, "text").replace("\r\n", "\n");
    int pictures = ctx.formParam("picture") == null ? 0 : 1;
    String alert = unsendable(owner.get(), language, text, pictures);
    boolean byScript = ctx.formParam("script") != null;
    if (!alert.isEmpty()) {
      ctx.status(422);
      if (byScript) {
        plain(ctx, alert);
      } else {
        html(ctx, "phone/page.jte", view(owner.get(), language, text, alert));
      }
      return;
    }
    handset.send(owner.get().number(), text, pictures);
    if (byScript) {
      html(ctx, "phone/log.jte", view(owner.get(), language, "", ""));
    } else {
      ctx.redirect(PhoneView.address(owner.get(), language), HttpStatus.SEE_OTHER);
    }
  }

  /** Why the text cannot be sent; empty if it can. */
  private String unsendable(PhoneOwner owner, PageLanguage language, String text, int pictures) {
    if (centre.isOff(owner.number())) {
      return language.say("Slå på telefonen först.", "Switch the phone on first.");
    }
    if (text.isBlank() && pictures == 0) {
      return language.say("Skriv något först.", "Write something first.");
    }
    if (text.length() > Sms.LONGEST_TEXT) {
      return language.say(
          "Det är för långt: högst 1 600 tecken.", "Too long: 1,600 characters at most.");
    }
    return "";
  }

  private void count(Context ctx) {
    SmsText text = new SmsText(field(ctx, "text").replace("\r\n", "\n"));
    plain(ctx, PageLanguage.of(ctx.formParam("lang")).size(text));
  }

  private void power(Context ctx) {
    Optional<PhoneOwner> owner = owner(field(ctx, "as"));
    if (owner.isEmpty()) {
      noSuchOwner(ctx);
      return;
    }
    if (field(ctx, "power").equals("off")) {
      centre.switchOff(owner.get().number());
    } else {
      centre.switchOn(owner.get().number());
    }
    PageLanguage language = PageLanguage.of(ctx.formParam("lang"));
    ctx.redirect(PhoneView.address(owner.get(), language), HttpStatus.SEE_OTHER);
  }

  private PhoneView view(PhoneOwner owner, PageLanguage language, String draft, String alert) {
    // the version before the messages: at worst they are fetched once more
    Instant now = clock.instant();
    String time = language.clock(now);
    String version = centre.version() + "-" + time;
    List<Bubble> bubbles =
        centre.ofPhone(owner.number()).stream().map(sms -> Bubble.of(sms, language, now)).toList();
    return new PhoneView(
        language,
        owner,
        owners,
        townNumber,
        centre.isOff(owner.number()),
        version,
        time,
        bubbles,
        draft,
        language.size(new SmsText(draft)),
        alert,
        false);
  }

  private Optional<PhoneOwner> owner(String key) {
    return owners.stream().filter(it -> it.key().equals(key)).findFirst();
  }

  private void html(Context ctx, String template, PhoneView view) {
    StringOutput output = new StringOutput();
    templates.render(template, view, output);
    ctx.contentType("text/html; charset=utf-8").result(output.toString());
  }

  private static void noSuchOwner(Context ctx) {
    ctx.status(404);
    plain(ctx, "Den telefonen finns inte.");
  }

  private static void plain(Context ctx, String text) {
    ctx.contentType("text/plain; charset=utf-8").result(text);
  }

  private static String field(Context ctx, String name) {
    return Objects.requireNonNullElse(ctx.formParam(name), "");
  }

  private static String query(Context ctx, String name) {
    return Objects.requireNonNullElse(ctx.queryParam(name), "");
  }
}
