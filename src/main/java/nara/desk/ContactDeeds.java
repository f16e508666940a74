package nara.desk;

import static nara.desk.ResidentDeeds.not;

import io.javalin.config.RoutesConfig;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nara.desk.ResidentDeeds.Doing;
import nara.desk.ResidentDeeds.Result;
import nara.message.PhoneNumber;
import nara.people.Representative;
import nara.people.Representative.Basis;
import nara.people.SafeContacts.Rule;
import nara.town.Town;
import org.jdbi.v3.core.Handle;

/** Where a resident is reached, and who speaks for them. */
final class ContactDeeds {
  private final DeskStores stores;
  private final ResidentDeeds deeds;
  private final Supplier<UUID> ids;

  ContactDeeds(DeskStores stores, ResidentDeeds deeds, Supplier<UUID> ids) {
    this.stores = stores;
    this.deeds = deeds;
    this.ids = ids;
  }

  void register(RoutesConfig routes) {
    String resident = "/desk/residents/{resident}";
    routes.post(resident + "/contacts", ctx -> deeds.act(ctx, this::contact));
    routes.post(resident + "/representatives", ctx -> deeds.act(ctx, this::representative));
  }

  private Result contact(Handle tx, Doing doing) {
    if (doing.field("contact").isEmpty()) {
      return newContact(tx, doing);
    }
    Optional<UUID> contact =
        Form.id(doing.field("contact"))
            .filter(it -> stores.safeContacts().find(tx, doing.id(), it).isPresent());
    if (contact.isEmpty()) {
      throw new NotFoundResponse();
    }
    if (doing.field("do").equals("end")) {
      stores.safeContacts().end(tx, doing.id(), contact.get(), doing.actor(), doing.now());
      return Result.done("contact_ended");
    }
    Rule rule =
        new Rule(
            doing.isOn("write"), doing.isOn("call"), doing.isOn("reminds"), doing.field("rule"));
    stores.safeContacts().agree(tx, doing.id(), contact.get(), rule, doing.actor(), doing.now());
    return Result.done("saved");
  }

  private Result newContact(Handle tx, Doing doing) {
    Optional<PhoneNumber> number = PhoneNumber.written(doing.field("number"));
    if (number.isEmpty()) {
      return not(doing, "number");
    }
    if (!doing.isOn("consent")) {
      return not(doing, "consent");
    }
    stores.agree(tx, doing.id(), number.get(), doing.actor(), doing.now());
    return Result.done("contact_added");
  }

  private Result representative(Handle tx, Doing doing) {
    if (!doing.field("end").isEmpty()) {
      return endRepresentative(tx, doing);
    }
    Optional<PhoneNumber> number = PhoneNumber.written(doing.field("rep_number"));
    Optional<Basis> basis = Form.one(Basis.class, doing.field("basis"));
    Optional<Instant> until = Form.date(doing.field("until")).map(ContactDeeds::endOf);
    if (number.isEmpty()) {
      return not(doing, "number");
    }
    if (basis.isEmpty() || until.filter(it -> it.isAfter(doing.now())).isEmpty()) {
      return not(doing, "until");
    }
    Representative added =
        new Representative(
            ids.get(),
            doing.id(),
            stores.contactPoints().ofKnown(tx, number.get(), stores.provider(), doing.now()),
            doing.field("representative"),
            basis.get(),
            doing.now(),
            until.get());
    return switch (stores.representatives().register(tx, added, doing.actor(), doing.now())) {
      case ADDED, RENEWED -> Result.done("saved");
      case SPEAKS_FOR_ANOTHER -> not(doing, "speaks_for_another");
      case RESIDENTS_OWN -> not(doing, "residents_own");
    };
  }

  private Result endRepresentative(Handle tx, Doing doing) {
    Optional<UUID> theirs =
        Form.id(doing.field("end"))
            .flatMap(it -> stores.representatives().find(tx, it))
            .filter(it -> it.resident().equals(doing.id()))
            .map(Representative::id);
    if (theirs.isEmpty()) {
      throw new NotFoundResponse();
    }
    stores.representatives().end(tx, theirs.get(), doing.actor(), doing.now());
    return Result.done("saved");
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(Town.ZONE).toInstant();
  }
}
