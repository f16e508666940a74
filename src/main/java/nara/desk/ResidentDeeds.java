package nara.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nara.booking.Bookings.Doer;
import nara.booking.Meeting;
import nara.booking.MeetingChange.By;
import nara.conversation.PersonChange.Cause;
import nara.conversation.PersonChange.Persons;
import nara.message.Language;
import nara.message.PhoneNumber;
import nara.people.Caseworkers;
import nara.people.Representative;
import nara.people.Representative.Basis;
import nara.people.Resident;
import nara.people.SafeContacts.Rule;
import nara.signin.Colleague;
import nara.signin.SignIn;
import nara.town.NamedLanguage;
import nara.town.Place;
import nara.town.Staff;
import nara.town.Town;
import org.jdbi.v3.core.Handle;

/** What a caseworker notes of a resident, and does with their meetings. */
final class ResidentDeeds {
  /** Over which somebody is written to who has not written yet. */
  private static final String PROVIDER_IF_NEW = "twilio";

  private final DeskStores stores;
  private final SignIn signIn;
  private final DeskPages pages;
  private final ResidentPages residents;
  private final Supplier<UUID> ids;
  private final Runnable changed;

  ResidentDeeds(
      DeskStores stores,
      SignIn signIn,
      DeskPages pages,
      ResidentPages residents,
      Supplier<UUID> ids,
      Runnable changed) {
    this.stores = stores;
    this.signIn = signIn;
    this.pages = pages;
    this.residents = residents;
    this.ids = ids;
    this.changed = changed;
  }

  void register(RoutesConfig routes) {
    String resident = "/desk/residents/{resident}";
    routes.post(resident + "/thread", ctx -> act(ctx, this::thread));
    routes.post(resident + "/contacts", ctx -> act(ctx, this::contact));
    routes.post(resident + "/language", ctx -> act(ctx, this::language));
    routes.post(resident + "/caseworker", ctx -> act(ctx, this::caseworker));
    routes.post(resident + "/follow", ctx -> act(ctx, this::follow));
    routes.post(resident + "/representatives", ctx -> act(ctx, this::representative));
    routes.post(resident + "/protect", ctx -> act(ctx, this::protect));
    routes.post(resident + "/meetings", ctx -> act(ctx, this::book));
    routes.post(resident + "/meetings/{meeting}", ctx -> act(ctx, this::outcome));
  }

  /** Something that is done with a resident of whom they may read. */
  @FunctionalInterface
  private interface Deed {
    Result perform(Handle tx, Doing doing);
  }

  /** Who does it, with whom and when. */
  private record Doing(Context ctx, Staff staff, Resident resident, Words words) {
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
  private record Result(String alert, String told, String path) {
    static Result done(String told) {
      return new Result("", told, "");
    }

    static Result at(String path) {
      return new Result("", "", path);
    }
  }

  private static Result not(Doing doing, String alert) {
    return new Result(doing.words().say("resident.alert." + alert), "", "");
  }

  private void act(Context ctx, Deed deed) {
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

  /** The thread of the resident, also before anybody has written. */
  private Result thread(Handle tx, Doing doing) {
    return Result.at("/desk/threads/" + stores.threads().ofResident(tx, doing.id(), doing.now()));
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
    UUID contact = stores.contactPoints().ofKnown(tx, number.get(), PROVIDER_IF_NEW, doing.now());
    Rule rule = new Rule(true, true, true, "");
    stores.safeContacts().agree(tx, doing.id(), contact, rule, doing.actor(), doing.now());
    return Result.done("contact_added");
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

  private Result representative(Handle tx, Doing doing) {
    if (!doing.field("end").isEmpty()) {
      return endRepresentative(tx, doing);
    }
    Optional<PhoneNumber> number = PhoneNumber.written(doing.field("rep_number"));
    Optional<Basis> basis = Form.one(Basis.class, doing.field("basis"));
    Optional<Instant> until = Form.date(doing.field("until")).map(ResidentDeeds::endOf);
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
            stores.contactPoints().ofKnown(tx, number.get(), PROVIDER_IF_NEW, doing.now()),
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

  private Result book(Handle tx, Doing doing) {
    Optional<Instant> starts = starts(doing);
    String place = doing.field("place");
    Optional<Staff> with =
        doing.resident().caseworker().flatMap(new Caseworkers(stores.town())::find);
    if (starts.isEmpty() || stores.town().place(place).isEmpty()) {
      return not(doing, "time");
    }
    Optional<Meeting> booked =
        stores
            .booking()
            .bookFor(
                tx,
                doing.id(),
                with.orElse(doing.staff()).key(),
                starts.get(),
                place.isEmpty() ? Place.OFFICE : place,
                doing.staff().key(),
                doing.now());
    return booked.isPresent() ? Result.done("booked") : not(doing, "taken");
  }

  private static Optional<Instant> starts(Doing doing) {
    try {
      return Optional.of(
          doing.field("time").isEmpty()
              ? LocalDateTime.parse(doing.field("other_time")).atZone(Town.ZONE).toInstant()
              : Instant.parse(doing.field("time")));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Result outcome(Handle tx, Doing doing) {
    Optional<Meeting> meeting =
        Form.id(doing.ctx().pathParam("meeting"))
            .flatMap(it -> stores.booking().meetings().find(tx, it))
            .filter(it -> it.resident().equals(doing.id()));
    Optional<Meeting.State> state = state(doing.field("outcome"));
    if (meeting.isEmpty() || state.isEmpty()) {
      throw new NotFoundResponse();
    }
    Doer doer = Doer.staff(By.CASEWORKER, doing.staff().key());
    return stores
            .booking()
            .bookings()
            .end(tx, meeting.get().id(), state.get(), doer, doing.now())
            .isPresent()
        ? Result.done("saved")
        : not(doing, "meeting");
  }

  private static Optional<Meeting.State> state(String written) {
    return switch (written) {
      case "CANCELLED" -> Optional.of(Meeting.State.CANCELLED);
      case "HELD" -> Optional.of(Meeting.State.HELD);
      case "ABSENT" -> Optional.of(Meeting.State.ABSENT);
      default -> Optional.empty();
    };
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(Town.ZONE).toInstant();
  }
}
