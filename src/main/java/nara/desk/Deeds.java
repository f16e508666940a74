package nara.desk;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.UUID;
import nara.handover.QueueEntry;
import nara.people.Caseworkers;
import nara.signin.Colleague;
import nara.signin.SignIn;
import nara.town.Staff;
import org.jdbi.v3.core.Handle;

/** How a form of a thread is done: by somebody who may read it, under its lock, and then shown. */
final class Deeds {
  private final DeskStores stores;
  private final SignIn signIn;
  private final DeskPages pages;
  private final Runnable changed;

  /**
   * @param changed is told after something was done, so that every desk shows it
   */
  Deeds(DeskStores stores, SignIn signIn, DeskPages pages, Runnable changed) {
    this.stores = stores;
    this.signIn = signIn;
    this.pages = pages;
    this.changed = changed;
  }

  /** Something that is done in a thread that they may read. */
  @FunctionalInterface
  interface Deed {
    Result perform(Handle tx, Doing doing);
  }

  /** Who does it, where and when. */
  record Doing(Context ctx, Colleague colleague, Staff staff, QueueEntry entry, Words words) {
    UUID thread() {
      return entry.thread();
    }

    UUID self() {
      return Caseworkers.idOf(staff.key());
    }

    Instant now() {
      return words.now();
    }

    String field(String name) {
      return Form.text(ctx, name);
    }
  }

  /**
   * What came of it.
   *
   * @param alert why it was not done; empty if it was
   * @param told what is said of it once it is done
   * @param isLeft whether the thread is left for the queue
   */
  record Result(String alert, String told, boolean isLeft) {
    static Result done(String told) {
      return new Result("", told, false);
    }

    static Result left(String told) {
      return new Result("", told, true);
    }

    static Result not(String alert) {
      return new Result(alert, "", false);
    }
  }

  /** Does it, and shows the thread, or the queue if the thread was left. */
  void act(Context ctx, Deed deed) {
    Colleague who = signIn.require(ctx, DeskPages.WHO_WORK_HERE);
    Staff staff = DeskPages.staff(who);
    UUID thread = DeskPages.threadOf(ctx);
    Words words = pages.words(ctx);
    Result result =
        stores
            .transactions()
            .in(
                tx -> {
                  stores.threads().lock(tx, thread);
                  QueueEntry entry = pages.readable(tx, who, thread, words);
                  return deed.perform(tx, new Doing(ctx, who, staff, entry, words));
                });
    if (!result.alert().isEmpty()) {
      ctx.status(HttpStatus.CONFLICT);
      pages.show(ctx, result.alert());
      return;
    }
    changed.run();
    String part = QueueView.Part.of(ctx.queryParam("part")).code();
    String path = result.isLeft() ? "/desk" : "/desk/threads/" + thread;
    ctx.redirect(path + "?part=" + part + "&told=" + result.told(), HttpStatus.SEE_OTHER);
  }
}
