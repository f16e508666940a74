package nara.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nara.handover.QueueEntry;
import nara.people.Caseworkers;
import nara.people.Resident;
import nara.signin.Colleague;
import nara.signin.SignIn;
import nara.thread.Event;
import nara.thread.EventType;
import nara.town.Staff;
import org.jdbi.v3.core.Handle;

/**
 * What is not somebody's own is opened for a reason, where they know of it already: as a line of
 * the queue, or by the whole name of a resident. Never where an identity is protected.
 */
final class BreakGlassPages {
  private static final int SHORTEST_REASON = 10;

  private final DeskStores stores;
  private final SignIn signIn;
  private final DeskPages pages;

  BreakGlassPages(DeskStores stores, SignIn signIn, DeskPages pages) {
    this.stores = stores;
    this.signIn = signIn;
    this.pages = pages;
  }

  void register(RoutesConfig routes) {
    routes.get("/desk/threads/{thread}/open", ctx -> ask(ctx, ""));
    routes.post("/desk/threads/{thread}/open", this::open);
  }

  private void ask(Context ctx, String alert) {
    Colleague who = signIn.require(ctx, ResidentPages.WHO_HAVE_RESIDENTS);
    UUID thread = DeskPages.threadOf(ctx);
    Words words = pages.words(ctx);
    stores.transactions().run(tx -> requireOpenable(tx, who, thread, words));
    Frame frame = pages.frame(ctx, who, "queue", words.say("glass.title"), words);
    pages.html(
        ctx, "desk/glass.jte", new GlassView(frame, "/desk/threads/" + thread + "/open", alert));
  }

  private void open(Context ctx) {
    Colleague who = signIn.require(ctx, ResidentPages.WHO_HAVE_RESIDENTS);
    Staff staff = DeskPages.staff(who);
    UUID thread = DeskPages.threadOf(ctx);
    Words words = pages.words(ctx);
    String reason = Form.text(ctx, "reason");
    if (reason.length() < SHORTEST_REASON) {
      ctx.status(HttpStatus.CONFLICT);
      ask(ctx, words.say("glass.alert"));
      return;
    }
    stores
        .transactions()
        .run(
            tx -> {
              stores.threads().lock(tx, thread);
              requireOpenable(tx, who, thread, words);
              UUID self = Caseworkers.idOf(staff.key());
              stores.breakGlass().open(tx, thread, self, reason, words.now());
              Map<String, String> payload = Map.of("by", staff.key());
              Event event =
                  new Event(EventType.OPENED_IN_NEED, payload, staff.key(), Optional.empty());
              stores.events().append(tx, thread, event, words.now());
            });
    ctx.redirect("/desk/threads/" + thread, HttpStatus.SEE_OTHER);
  }

  /** Whether there is such a thread is not told to whoever does not know of it. */
  private void requireOpenable(Handle tx, Colleague who, UUID thread, Words words) {
    QueueEntry entry = stores.queue().of(tx, thread).orElseThrow(NotFoundResponse::new);
    Optional<Resident> resident = entry.resident().map(it -> stores.residents().get(tx, it));
    boolean isProtected = resident.filter(Resident::isProtected).isPresent();
    boolean isKnown =
        resident.isPresent()
            || NeedToKnow.of(tx, stores.town(), who, words.now()).isOfMyTeam(entry);
    if (isProtected || !isKnown) {
      throw new NotFoundResponse();
    }
  }
}
