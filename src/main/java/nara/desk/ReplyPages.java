package nara.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nara.people.Caseworkers;
import nara.signin.Colleague;
import nara.signin.SignIn;
import nara.thread.CannedReply;

/** The answers that caseworkers write often: kept here, used in threads. */
final class ReplyPages {
  private static final String PATH = "/desk/replies";
  private static final int LONGEST_TITLE = 60;
  private static final int LONGEST_TEXT = 1000;

  private final DeskStores stores;
  private final SignIn signIn;
  private final DeskPages pages;

  ReplyPages(DeskStores stores, SignIn signIn, DeskPages pages) {
    this.stores = stores;
    this.signIn = signIn;
    this.pages = pages;
  }

  void register(RoutesConfig routes) {
    routes.get(PATH, ctx -> show(ctx, "", "", ""));
    routes.post(PATH, this::add);
    routes.post(PATH + "/{reply}/end", this::end);
  }

  private void show(Context ctx, String title, String text, String alert) {
    Colleague who = signIn.require(ctx, ResidentPages.WHO_HAVE_RESIDENTS);
    Words words = pages.words(ctx);
    Frame frame = pages.frame(ctx, who, "replies", words.say("replies.title"), words);
    UUID self = self(who);
    List<CannedReply> replies = stores.transactions().in(tx -> stores.replies().of(tx, self));
    pages.html(ctx, "desk/replies.jte", new RepliesView(frame, replies, title, text, alert));
  }

  private static UUID self(Colleague who) {
    return Caseworkers.idOf(DeskPages.staff(who).key());
  }

  private void add(Context ctx) {
    Colleague who = signIn.require(ctx, ResidentPages.WHO_HAVE_RESIDENTS);
    UUID self = self(who);
    String title = Form.text(ctx, "title");
    String text = Form.text(ctx, "text");
    boolean isShared = Form.text(ctx, "shared").equals("yes");
    boolean fits = title.length() <= LONGEST_TITLE && text.length() <= LONGEST_TEXT;
    if (title.isEmpty() || text.isEmpty() || !fits) {
      ctx.status(HttpStatus.CONFLICT);
      show(ctx, title, text, pages.words(ctx).say("replies.alert"));
      return;
    }
    Instant now = pages.words(ctx).now();
    stores.transactions().run(tx -> stores.replies().add(tx, self, isShared, title, text, now));
    ctx.redirect(PATH + "?told=saved", HttpStatus.SEE_OTHER);
  }

  private void end(Context ctx) {
    Colleague who = signIn.require(ctx, ResidentPages.WHO_HAVE_RESIDENTS);
    UUID self = self(who);
    Instant now = pages.words(ctx).now();
    stores
        .transactions()
        .run(
            tx -> {
              CannedReply reply =
                  stores
                      .replies()
                      .find(tx, self, Form.idInPath(ctx, "reply"))
                      .orElseThrow(NotFoundResponse::new);
              stores.replies().end(tx, reply.id(), now);
            });
    ctx.redirect(PATH + "?told=removed", HttpStatus.SEE_OTHER);
  }
}
