package nara.desk;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nara.people.Caseworkers;
import nara.people.Resident;
import nara.signin.Colleague;
import nara.signin.SignIn;
import nara.town.Staff;
import org.jdbi.v3.core.Handle;

/** How a form of a resident is done: by somebody who may read of them, and then shown. */
final class ResidentDeeds {
  private final DeskStores stores;
  private final SignIn signIn;
  private final DeskPages pages;
  private final ResidentPages residents;
  private final Runnable changed;

  ResidentDeeds(
      DeskStores stores,
      SignIn signIn,
      DeskPages pages,
      ResidentPages residents,
      Runnable changed) {
    this.stores = stores;
    this.signIn = signIn;
    this.pages = pages;
    this.residents = residents;
    this.changed = changed;
  }

  /** Something that is done with a resident of whom they may read. */
  @FunctionalInterface
  interface Deed {
    Result perform(Handle tx, Doing doing);
  }

  /** Who does it, with whom and when. */
  record Doing(Context ctx, Staff staff, Resident resident, Words words) {
    UUID id() {
      return resident.id();
    }

    UUID self() {
      return Caseworkers.idOf(staff.key());
    }

    String actor() {
      return self().toString();
    }

    Instant now() {
      return words.now();
    }

    String field(String name) {
      return Form.text(ctx, name);
    }

    boolean isOn(String name) {
      return field(name).equals("yes");
    }
  }

  /**
   * What came of it.
   *
   * @param alert why it was not done; empty if it was
   * @param path where one is then; empty for the same page
   */
  record Result(String alert, String told, String path) {
    static Result done(String told) {
      return new Result("", told, "");
    }

    static Result at(String path) {
      return new Result("", "", path);
    }
  }

  static Result not(Doing doing, String alert) {
    return new Result(doing.words().say("resident.alert." + alert), "", "");
  }

  void act(Context ctx, Deed deed) {
    Colleague who = signIn.require(ctx, ResidentPages.WHO_HAVE_RESIDENTS);
    Staff staff = DeskPages.staff(who);
    Words words = pages.words(ctx);
    Result result =
        stores
            .transactions()
            .in(
                tx -> {
                  Resident resident = residents.readable(tx, who, ctx, words);
                  return deed.perform(tx, new Doing(ctx, staff, resident, words));
                });
    if (!result.alert().isEmpty()) {
      ctx.status(HttpStatus.CONFLICT);
      residents.show(ctx, result.alert(), typed(ctx));
      return;
    }
    changed.run();
    String path =
        result.path().isEmpty()
            ? "/desk/residents/" + ctx.pathParam("resident") + "?told=" + result.told()
            : result.path();
    ctx.redirect(path, HttpStatus.SEE_OTHER);
  }

  static Map<String, String> typed(Context ctx) {
    Map<String, String> typed = new HashMap<>();
    ctx.formParamMap().forEach((name, values) -> typed.put(name, values.get(0)));
    return typed;
  }
}
