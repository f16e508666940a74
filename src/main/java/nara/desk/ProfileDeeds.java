package nara.desk;

import static nara.desk.ResidentDeeds.not;

import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nara.conversation.PersonChange.Cause;
import nara.conversation.PersonChange.Persons;
import nara.desk.ResidentDeeds.Doing;
import nara.desk.ResidentDeeds.Result;
import nara.message.Language;
import nara.people.Caseworkers;
import nara.town.NamedLanguage;
import nara.town.Staff;
import org.jdbi.v3.core.Handle;

/** What a caseworker notes of a resident: language, whose they are, whether they are protected. */
final class ProfileDeeds {
  private final DeskStores stores;
  private final ResidentDeeds deeds;

  ProfileDeeds(DeskStores stores, ResidentDeeds deeds) {
    this.stores = stores;
    this.deeds = deeds;
  }

  void register(RoutesConfig routes) {
    String resident = "/desk/residents/{resident}";
    routes.post(resident + "/thread", ctx -> deeds.act(ctx, this::thread));
    routes.post(resident + "/language", ctx -> deeds.act(ctx, this::language));
    routes.post(resident + "/caseworker", ctx -> deeds.act(ctx, this::caseworker));
    routes.post(resident + "/follow", ctx -> deeds.act(ctx, this::follow));
    routes.post(resident + "/protect", ctx -> deeds.act(ctx, this::protect));
  }

  /** The thread of the resident, also before anybody has written. */
  private Result thread(Handle tx, Doing doing) {
    return Result.at("/desk/threads/" + stores.threads().ofResident(tx, doing.id(), doing.now()));
  }

  private Result language(Handle tx, Doing doing) {
    Optional<Language> language =
        stores.town().speaks().stream()
            .filter(it -> it.code().equals(doing.field("language")))
            .findFirst();
    if (language.isEmpty()) {
      return not(doing, "language");
    }
    stores.residents().speak(tx, doing.id(), language.get());
    stores.town().languages().stream()
        .map(NamedLanguage::language)
        .filter(it -> it.code().equals(doing.field("interpreter")))
        .findFirst()
        .ifPresentOrElse(
            it -> stores.residents().noteInterpreter(tx, doing.id(), it),
            () -> stores.residents().withoutInterpreter(tx, doing.id()));
    return Result.done("saved");
  }

  /** Somebody else is their caseworker; what waits goes along, meetings stay as they are. */
  private Result caseworker(Handle tx, Doing doing) {
    Optional<Staff> to = stores.town().staff(doing.field("caseworker"));
    if (to.isEmpty()) {
      return not(doing, "caseworker");
    }
    Optional<Staff> from =
        doing.resident().caseworker().flatMap(new Caseworkers(stores.town())::find);
    if (from.equals(to)) {
      return Result.done("saved");
    }
    stores.residents().entrust(tx, doing.id(), Caseworkers.idOf(to.get().key()));
    stores
        .audit()
        .note(tx, doing.actor(), "resident.entrust", Optional.of(doing.id()), doing.now());
    UUID thread = stores.threads().ofResident(tx, doing.id(), doing.now());
    stores.humanHand().entrust(tx, thread, to.get(), doing.now());
    if (doing.isOn("tell") && from.isPresent()) {
      Persons persons =
          new Persons(
              from.get(),
              to.get(),
              stores.town().promise().from(doing.now(), stores.town().hours()));
      stores.personChange().tell(tx, thread, Cause.ENTRUSTED, persons, doing.now());
    }
    return to.get().key().equals(doing.staff().key())
        ? Result.done("entrusted")
        : Result.at("/desk/residents?told=entrusted");
  }

  private Result follow(Handle tx, Doing doing) {
    stores.residents().follow(tx, doing.id(), doing.isOn("follow"));
    return Result.done("saved");
  }

  private Result protect(Handle tx, Doing doing) {
    if (doing.field("do").equals("end")) {
      stores.protectedIdentity().end(tx, doing.id(), doing.self(), doing.now());
      return Result.done("saved");
    }
    List<UUID> readers =
        doing.ctx().formParams("reader").stream()
            .flatMap(it -> stores.town().staff(it).stream())
            .map(it -> Caseworkers.idOf(it.key()))
            .toList();
    if (!readers.contains(doing.self())) {
      return not(doing, "not_yourself");
    }
    stores.protectedIdentity().protect(tx, doing.id(), readers, doing.self(), doing.now());
    return Result.done("protected");
  }
}
