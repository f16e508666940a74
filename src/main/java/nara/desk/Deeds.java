package nara.desk;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.Optional;
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

  /**
   * Who does it, where and when.
   *
   * @param isBehind whether the resident has written since the page was shown on which they did it
   */
  record Doing(
      Context ctx,
      Colleague colleague,
      Staff staff,
      QueueEntry entry,
      boolean isBehind,
      Words words) {
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

    boolean isDone() {
      return alert.isEmpty();
    }
  }

  /** Does it, and shows the thread, or the queue if the thread was left. */
  void act(Context ctx, Deed deed) {
    perform(ctx, (tx, who, thread) -> deed.perform(tx, doing(tx, ctx, who, thread)));
  }

  /**
   * Does it unless it was done: a form that is sent twice, just as it was, has one effect.
   *
   * @param done what is said to whoever sends it again
   */
  void actOnce(Context ctx, Result done, Deed deed) {
    Optional<UUID> mark = Once.mark(ctx);
    perform(
        ctx,
        (tx, who, thread) -> {
          if (Once.wasDone(tx, mark)) {
            return done;
          }
          Doing doing = doing(tx, ctx, who, thread);
          Result result = deed.perform(tx, doing);
          if (result.isDone()) {
            Once.note(tx, mark, doing.now());
          }
          return result;
        });
  }

  /** What is done under a thread's lock. */
  @FunctionalInterface
  private interface Locked {
    Result perform(Handle tx, Colleague who, UUID thread);
  }

  private Doing doing(Handle tx, Context ctx, Colleague who, UUID thread) {
    Words words = pages.words(ctx);
    QueueEntry entry = pages.readable(tx, who, thread, words);
    boolean isBehind =
        Form.number(ctx, "seen")
            .filter(seen -> stores.messages().newestInbound(tx, thread) > seen)
            .isPresent();
    return new Doing(ctx, who, DeskPages.staff(who), entry, isBehind, words);
  }

  /**
   * Why somebody may not put an end to what goes on in a thread: a colleague has it, or there is
   * something in it that they have not seen.
   */
  Optional<String> stop(Doing doing) {
    Optional<UUID> colleague =
        doing
            .entry()
            .holder()
            .filter(it -> !it.equals(doing.self()))
            .filter(it -> new Caseworkers(stores.town()).find(it).isPresent());
    return colleague
        .map(it -> heldBy(it, doing))
        .or(
            () ->
                doing.isBehind()
                    ? Optional.of(doing.words().say("alert.behind"))
                    : Optional.empty());
  }

  String heldBy(UUID caseworker, Doing doing) {
    String name =
        new Caseworkers(stores.town())
            .find(caseworker)
            .map(Staff::firstName)
            .orElse(doing.words().say("who.somebody"));
    return doing.words().say("alert.held", "name", name);
  }

  private void perform(Context ctx, Locked locked) {
    Colleague who = signIn.require(ctx, DeskPages.WHO_WORK_HERE);
    DeskPages.staff(who);
    UUID thread = DeskPages.threadOf(ctx);
    Result result =
        stores
            .transactions()
            .in(
                tx -> {
                  stores.threads().lock(tx, thread);
                  return locked.perform(tx, who, thread);
                });
    if (!result.isDone()) {
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
