package nara.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nara.message.Language;
import nara.people.Caseworkers;
import nara.people.Resident;
import nara.signin.Colleague;
import nara.signin.SignIn;
import nara.town.NamedLanguage;
import nara.town.Staff;
import org.jdbi.v3.core.Handle;

/** A resident is registered, one by one. */
final class NewResidents {

  private final DeskStores stores;
  private final SignIn signIn;
  private final DeskPages pages;
  private final Supplier<UUID> ids;

  NewResidents(DeskStores stores, SignIn signIn, DeskPages pages, Supplier<UUID> ids) {
    this.stores = stores;
    this.signIn = signIn;
    this.pages = pages;
    this.ids = ids;
  }

  void register(RoutesConfig routes) {
    routes.get("/desk/residents/new", this::form);
    routes.post("/desk/residents/new", this::save);
  }

  private void form(Context ctx) {
    Colleague who = signIn.require(ctx, ResidentPages.WHO_HAVE_RESIDENTS);
    show(ctx, who, Map.of("caseworker", who.key(), "language", "sv"), "", false);
  }

  private void show(
      Context ctx, Colleague who, Map<String, String> typed, String alert, boolean mayBeTwice) {
    Words words = pages.words(ctx);
    Frame frame = pages.frame(ctx, who, "residents", words.say("resident.new.title"), words);
    List<NamedLanguage> languages =
        stores.town().languages().stream()
            .filter(it -> stores.town().speaks().contains(it.language()))
            .toList();
    List<Staff> staff = List.copyOf(stores.town().staff().values());
    pages.html(
        ctx,
        "desk/new-resident.jte",
        new NewResidentView(frame, staff, languages, typed, alert, mayBeTwice));
  }

  private void save(Context ctx) {
    Colleague who = signIn.require(ctx, ResidentPages.WHO_HAVE_RESIDENTS);
    Words words = pages.words(ctx);
    Map<String, String> typed = ResidentDeeds.typed(ctx);
    NewResident entered =
        new NewResident(
            Form.text(ctx, "name"),
            Form.text(ctx, "first_name"),
            Form.text(ctx, "number"),
            Form.text(ctx, "consent").equals("yes"),
            Form.text(ctx, "language"),
            Form.text(ctx, "caseworker"));
    Optional<String> problem = entered.problem(stores.town());
    if (problem.isPresent()) {
      refuse(ctx, who, typed, words.say("resident.alert." + problem.get()), false);
      return;
    }
    boolean isSure = Form.text(ctx, "anyway").equals("yes");
    Optional<UUID> once = Once.mark(ctx);
    Optional<UUID> added =
        stores
            .transactions()
            .in(
                tx ->
                    !isSure && !wasAdded(tx, once) && isThere(tx, entered)
                        ? Optional.empty()
                        : Optional.of(add(tx, entered, once, who.actor(), words.now())));
    if (added.isEmpty()) {
      refuse(ctx, who, typed, words.say("resident.alert.twice"), true);
      return;
    }
    ctx.redirect("/desk/residents/" + added.get() + "?told=resident_added", HttpStatus.SEE_OTHER);
  }

  private void refuse(
      Context ctx, Colleague who, Map<String, String> typed, String alert, boolean mayBeTwice) {
    ctx.status(HttpStatus.CONFLICT);
    show(ctx, who, typed, alert, mayBeTwice);
  }

  private boolean wasAdded(Handle tx, Optional<UUID> once) {
    return once.flatMap(it -> stores.residents().find(tx, it)).isPresent();
  }

  /** Whether somebody is called so, or has that number: then it is asked whether it is meant. */
  boolean isThere(Handle tx, NewResident entered) {
    boolean isNamed = !stores.residents().named(tx, entered.name()).isEmpty();
    return isNamed
        || entered.phone().filter(it -> stores.safeContacts().isSomebodys(tx, it)).isPresent();
  }

  /** A form that is sent twice adds one: its mark is the resident's id. */
  UUID add(Handle tx, NewResident entered, Optional<UUID> once, String by, Instant now) {
    UUID id = once.orElseGet(ids);
    if (stores.residents().find(tx, id).isPresent()) {
      return id;
    }
    stores
        .residents()
        .add(
            tx,
            new Resident(
                id,
                entered.calledBy(),
                entered.name(),
                Optional.of(Caseworkers.idOf(entered.caseworker())),
                new Language(entered.language()),
                Optional.empty(),
                false,
                false),
            now);
    entered.phone().ifPresent(it -> stores.agree(tx, id, it, by, now));
    stores.audit().note(tx, by, "resident.add", Optional.of(id), now);
    return id;
  }
}
