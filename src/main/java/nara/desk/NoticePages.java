package nara.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nara.people.Caseworkers;
import nara.people.NoticeChoice;
import nara.people.NoticeChoice.Wanted;
import nara.people.NoticeChoice.Way;
import nara.people.NoticeChoices;
import nara.signin.Colleague;
import nara.signin.SignIn;
import nara.town.Staff;
import org.jdbi.v3.core.Handle;

/** Everybody chooses for themselves how they are told that something waits. */
final class NoticePages {
  private static final String PATH = "/desk/time";

  private final DeskStores stores;
  private final SignIn signIn;

  NoticePages(DeskStores stores, SignIn signIn) {
    this.stores = stores;
    this.signIn = signIn;
  }

  void register(RoutesConfig routes) {
    routes.post(PATH + "/notices", this::choose);
  }

  /** What somebody's own page shows of it; empty on the page of another. */
  static Optional<NoticeForm> form(
      Handle tx, Context ctx, DeskStores stores, Staff whose, Colleague who) {
    if (!whose.key().equals(who.key())) {
      return Optional.empty();
    }
    List<Way> ways = Way.to(whose, stores.hasMailServer());
    String noMail = whose.mail() == null ? "no_address" : "no_server";
    String before = Objects.requireNonNullElse(ctx.queryParam("before"), "");
    return Optional.of(
        new NoticeForm(
            NoticeChoices.of(tx, whose),
            ways,
            ways.contains(Way.MAIL) ? "" : noMail,
            read(before, ways)));
  }

  /** A way and when, as {@code MOBILE.AT_ONCE}; empty if there is no such way to them. */
  private static Optional<NoticeChoice> read(String written, List<Way> ways) {
    int dot = written.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    try {
      Way way = Way.valueOf(written.substring(0, dot));
      Wanted wanted = Wanted.valueOf(written.substring(dot + 1));
      return Optional.of(new NoticeChoice(way, wanted)).filter(it -> ways.contains(it.way()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void choose(Context ctx) {
    Colleague who = signIn.require(ctx, DeskPages.WHO_WORK_HERE);
    Staff whose = DeskPages.staff(who);
    if (!Objects.requireNonNullElse(ctx.formParam("for"), whose.key()).equals(whose.key())) {
      throw new NotFoundResponse();
    }
    List<Way> ways = Way.to(whose, stores.hasMailServer());
    NoticeChoice choice =
        read(Form.text(ctx, "way") + "." + Form.text(ctx, "wanted"), ways)
            .orElseThrow(NotFoundResponse::new);
    NoticeChoice before = stores.transactions().in(tx -> change(tx, whose, choice));
    boolean canGoBack = !before.equals(choice) && ways.contains(before.way());
    String undo = canGoBack ? "&before=" + before.way() + "." + before.wanted() : "";
    ctx.redirect(PATH + "?told=saved" + undo, HttpStatus.SEE_OTHER);
  }

  /** Changes it, and tells what held before. */
  private NoticeChoice change(Handle tx, Staff whose, NoticeChoice choice) {
    NoticeChoice before = NoticeChoices.of(tx, whose);
    NoticeChoices.choose(tx, Caseworkers.idOf(whose.key()), choice, stores.clock().instant());
    return before;
  }
}
