package nara.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nara.booking.Meeting;
import nara.booking.Span;
import nara.desk.ResidentView.Appointment;
import nara.desk.ResidentView.Choice;
import nara.desk.ResidentView.Speaker;
import nara.desk.ResidentsView.Row;
import nara.handover.QueueEntry;
import nara.handover.Routing;
import nara.message.Language;
import nara.people.Caseworkers;
import nara.people.ProtectedIdentity;
import nara.people.Representative;
import nara.people.Resident;
import nara.signin.Colleague;
import nara.signin.DeskRole;
import nara.signin.SignIn;
import nara.town.Staff;
import nara.town.Town;
import org.jdbi.v3.core.Handle;

/** The residents of somebody, and what is kept of one. */
final class ResidentPages {
  /** Managers see how much there is, never whose. */
  static final DeskRole[] WHO_HAVE_RESIDENTS = {DeskRole.CASEWORKER, DeskRole.INTAKE};

  private static final Duration LOOKS_BACK = Duration.ofDays(60);
  private static final int TIMES = 30;

  private final DeskStores stores;
  private final SignIn signIn;
  private final DeskPages pages;
  private final Caseworkers caseworkers;

  ResidentPages(DeskStores stores, SignIn signIn, DeskPages pages) {
    this.stores = stores;
    this.signIn = signIn;
    this.pages = pages;
    this.caseworkers = new Caseworkers(stores.town());
  }

  void register(RoutesConfig routes) {
    routes.get("/desk/residents", this::all);
    routes.post("/desk/residents/find", this::find);
    routes.post("/desk/residents/{resident}/open", this::toOpen);
    routes.get("/desk/residents/{resident}", ctx -> show(ctx, "", Map.of()));
  }

  private void all(Context ctx) {
    Colleague who = signIn.require(ctx, WHO_HAVE_RESIDENTS);
    Words words = pages.words(ctx);
    list(
        ctx,
        who,
        words,
        "",
        (tx, rule) ->
            stores.residents().of(tx, rule.whose()).stream()
                .filter(it -> rule.to(it).isPresent())
                .toList());
  }

  /** By the whole name alone: nothing else may be sought for. */
  private void find(Context ctx) {
    Colleague who = signIn.require(ctx, WHO_HAVE_RESIDENTS);
    Words words = pages.words(ctx);
    String name = Form.text(ctx, "name");
    list(
        ctx,
        who,
        words,
        name,
        (tx, rule) ->
            stores.residents().named(tx, name).stream()
                .filter(it -> !it.isProtected() || rule.to(it).isPresent())
                .toList());
  }

  /**
   * Somebody has found the name of a resident who is not theirs: their thread asks for a reason.
   */
  private void toOpen(Context ctx) {
    signIn.require(ctx, WHO_HAVE_RESIDENTS);
    UUID id = Form.idInPath(ctx, "resident");
    Instant now = pages.words(ctx).now();
    UUID thread =
        stores
            .transactions()
            .in(
                tx -> {
                  Resident resident =
                      stores
                          .residents()
                          .find(tx, id)
                          .filter(it -> !it.isProtected())
                          .orElseThrow(NotFoundResponse::new);
                  return stores.threads().ofResident(tx, resident.id(), now);
                });
    ctx.redirect("/desk/threads/" + thread + "/open", HttpStatus.SEE_OTHER);
  }

  /** Which residents are listed. */
  @FunctionalInterface
  private interface Listed {
    List<Resident> of(Handle tx, NeedToKnow rule);
  }

  private void list(Context ctx, Colleague who, Words words, String sought, Listed listed) {
    Frame frame = pages.frame(ctx, who, "residents", words.say("residents.tab"), words);
    ResidentsView view =
        stores
            .transactions()
            .in(
                tx -> {
                  NeedToKnow rule = NeedToKnow.of(tx, stores.town(), who, words.now());
                  List<Resident> residents = listed.of(tx, rule);
                  Map<UUID, QueueEntry> waiting = waiting(tx, words.now());
                  List<Row> rows =
                      residents.stream()
                          .map(it -> row(tx, it, rule, waiting, words))
                          .sorted(Comparator.comparing(Row::name, String.CASE_INSENSITIVE_ORDER))
                          .toList();
                  long followed = residents.stream().filter(Resident::isFollowed).count();
                  return new ResidentsView(frame, sought, rows, followed);
                });
    pages.html(ctx, "desk/residents.jte", view);
  }

  private Map<UUID, QueueEntry> waiting(Handle tx, Instant now) {
    return stores.queue().all(tx, now).stream()
        .filter(QueueEntry::waitsForUs)
        .filter(it -> it.resident().isPresent())
        .collect(Collectors.toMap(it -> it.resident().orElseThrow(), it -> it));
  }

  private Row row(
      Handle tx, Resident it, NeedToKnow rule, Map<UUID, QueueEntry> waiting, Words words) {
    boolean isOpen = rule.to(it).isPresent();
    String with =
        it.caseworker()
            .flatMap(caseworkers::find)
            .map(Staff::firstName)
            .orElse(words.say("resident.nobodys"));
    String next =
        isOpen
            ? stores.booking().meetings().coming(tx, it.id(), words.now()).stream()
                .findFirst()
                .map(meeting -> words.wholeMoment(meeting.starts()))
                .orElse("")
            : "";
    String waits =
        Optional.ofNullable(waiting.get(it.id()))
            .filter(entry -> isOpen)
            .map(entry -> words.say("sign." + QueuePages.level(entry, words.now())))
            .orElse("");
    return new Row(it.id(), it.fullName(), with, next, waits, isOpen);
  }

  /** The resident of the address, where they may read what is kept; the reading is noted. */
  Resident readable(Handle tx, Colleague who, Context ctx, Words words) {
    Resident resident =
        stores
            .residents()
            .find(tx, Form.idInPath(ctx, "resident"))
            .orElseThrow(NotFoundResponse::new);
    Access access =
        NeedToKnow.of(tx, stores.town(), who, words.now())
            .to(resident)
            .orElseThrow(NotFoundResponse::new);
    stores
        .audit()
        .note(tx, who.actor(), access.action("resident"), Optional.of(resident.id()), words.now());
    return resident;
  }

  /** Shows the resident of the address, with what went wrong, if anything did. */
  void show(Context ctx, String alert, Map<String, String> typed) {
    Colleague who = signIn.require(ctx, WHO_HAVE_RESIDENTS);
    Words words = pages.words(ctx);
    Frame frame = pages.frame(ctx, who, "residents", words.say("residents.tab"), words);
    ResidentView view =
        stores
            .transactions()
            .in(tx -> view(tx, frame, readable(tx, who, ctx, words), typed, alert));
    pages.html(ctx, "desk/resident.jte", view);
  }

  private ResidentView view(
      Handle tx, Frame frame, Resident resident, Map<String, String> typed, String alert) {
    Words words = frame.words();
    Instant now = words.now();
    Optional<Staff> own = resident.caseworker().flatMap(caseworkers::find);
    return new ResidentView(
        frame,
        resident,
        own.map(Staff::fullName).orElse(""),
        own.flatMap(it -> new Routing(stores.town()).substituteOf(tx, it, now))
            .map(Staff::firstName)
            .orElse(""),
        List.copyOf(stores.town().staff().values()),
        stores.town().languages(),
        codes(stores.town().speaks()),
        stores.safeContacts().of(tx, resident.id()),
        speakers(tx, resident, words),
        readers(tx, resident),
        appointments(stores.booking().meetings().coming(tx, resident.id(), now), words),
        appointments(stores.booking().meetings().unsaid(tx, resident.id(), past(now)), words),
        times(tx, resident, own, words),
        places(words),
        typed,
        alert);
  }

  private static Set<String> codes(Iterable<Language> languages) {
    Set<String> codes = new HashSet<>();
    languages.forEach(it -> codes.add(it.code()));
    return codes;
  }

  private static Span past(Instant now) {
    return new Span(now.minus(LOOKS_BACK), now);
  }

  private Set<String> readers(Handle tx, Resident resident) {
    return ProtectedIdentity.readers(tx, resident.id()).stream()
        .flatMap(it -> caseworkers.find(it).stream())
        .map(Staff::key)
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<Speaker> speakers(Handle tx, Resident resident, Words words) {
    return stores.representatives().all(tx, words.now()).stream()
        .filter(it -> it.resident().equals(resident.id()))
        .map(it -> new Speaker(it.id(), speaker(it, words)))
        .toList();
  }

  private static String speaker(Representative it, Words words) {
    return words.say(
        "resident.representatives.line",
        Map.of(
            "name", it.name(),
            "basis", words.say("resident.basis." + it.basis().name()),
            "until", words.day(it.to().minusMillis(1).atZone(Town.ZONE).toLocalDate())));
  }

  private List<Appointment> appointments(List<Meeting> meetings, Words words) {
    MeetingLine line = new MeetingLine(stores.town());
    return meetings.stream().map(it -> new Appointment(it.id(), line.of(it, words))).toList();
  }

  private List<Choice> times(Handle tx, Resident resident, Optional<Staff> own, Words words) {
    return own.map(
            it -> stores.booking().freeTimes(tx, resident.id(), it.key(), words.now()).stream())
        .orElseGet(java.util.stream.Stream::empty)
        .limit(TIMES)
        .map(it -> new Choice(it.toString(), words.wholeMoment(it)))
        .toList();
  }

  private List<Choice> places(Words words) {
    Language language = new Language(words.language());
    return stores.town().places().stream()
        .map(it -> new Choice(it.key(), it.name().in(language)))
        .toList();
  }
}
