package nara.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nara.booking.Booking.Room;
import nara.booking.Meeting;
import nara.booking.Span;
import nara.booking.calendar.CalendarStatus;
import nara.desk.MyTimeView.Away;
import nara.desk.MyTimeView.Day;
import nara.desk.MyTimeView.Draft;
import nara.people.Absences.Absence;
import nara.people.Caseworkers;
import nara.people.Resident;
import nara.signin.Colleague;
import nara.signin.DeskRole;
import nara.signin.SignIn;
import nara.town.Hours;
import nara.town.Staff;
import nara.town.Town;
import org.jdbi.v3.core.Handle;

/** When somebody works, is away and can be booked; managers note that others are away. */
final class MyTimePages {
  private static final String PATH = "/desk/time";
  private static final Duration AHEAD = Duration.ofDays(14);

  private final DeskStores stores;
  private final SignIn signIn;
  private final DeskPages pages;
  private final Runnable changed;

  MyTimePages(DeskStores stores, SignIn signIn, DeskPages pages, Runnable changed) {
    this.stores = stores;
    this.signIn = signIn;
    this.pages = pages;
    this.changed = changed;
  }

  void register(RoutesConfig routes) {
    routes.get(PATH, ctx -> show(ctx, Draft.NONE, ""));
    routes.post(PATH + "/absence", this::away);
    routes.post(PATH + "/absence/{absence}/end", this::back);
  }

  /** Of whom it is: of themselves, or of whom a manager has chosen. */
  private Staff whose(Colleague who, Context ctx) {
    String key =
        Objects.requireNonNullElse(
            ctx.formParam("for"), Objects.requireNonNullElse(ctx.queryParam("for"), who.key()));
    Staff whose = stores.town().staff(key).orElseThrow(NotFoundResponse::new);
    if (!key.equals(who.key()) && !who.has(DeskRole.MANAGER)) {
      throw new NotFoundResponse();
    }
    return whose;
  }

  private void show(Context ctx, Draft draft, String alert) {
    Colleague who = signIn.require(ctx, DeskPages.WHO_WORK_HERE);
    Staff whose = whose(who, ctx);
    Words words = pages.words(ctx);
    Frame frame = pages.frame(ctx, who, "time", words.say("time_page.title"), words);
    List<Staff> everybody = List.copyOf(stores.town().staff().values());
    List<Staff> others = everybody.stream().filter(it -> !it.key().equals(whose.key())).toList();
    MyTimeView view =
        stores
            .transactions()
            .in(
                tx ->
                    new MyTimeView(
                        frame,
                        whose,
                        who.has(DeskRole.MANAGER) ? everybody : List.of(),
                        others,
                        hours(whose, words),
                        load(tx, whose, words),
                        absences(tx, whose, words),
                        calendars(tx, whose, words),
                        draft,
                        NoticePages.form(tx, ctx, stores, whose, who),
                        alert));
    pages.html(ctx, "desk/time.jte", view);
  }

  private static List<Day> hours(Staff whose, Words words) {
    Locale locale = Locale.forLanguageTag(words.language());
    return Arrays.stream(DayOfWeek.values())
        .filter(it -> !whose.works().on(it).isEmpty())
        .map(
            it ->
                new Day(
                    it.getDisplayName(TextStyle.FULL, locale),
                    written(whose.works().on(it), words),
                    written(whose.meets().on(it), words)))
        .toList();
  }

  private static String written(List<Hours> stretches, Words words) {
    return stretches.stream()
        .map(it -> words.time(it.from()) + "–" + words.time(it.to()))
        .collect(Collectors.joining(", "));
  }

  /** The caseload, and how much room there is. */
  private String load(Handle tx, Staff whose, Words words) {
    List<Resident> residents = stores.residents().of(tx, List.of(Caseworkers.idOf(whose.key())));
    Room room = stores.booking().room(tx, whose.key(), AHEAD, words.now());
    return words.say(
        "time_page.load",
        Map.of(
            "residents", residents.size(),
            "followed", residents.stream().filter(Resident::isFollowed).count(),
            "free", room.open() + room.kept(),
            "kept", room.kept()));
  }

  private List<Away> absences(Handle tx, Staff whose, Words words) {
    UUID id = Caseworkers.idOf(whose.key());
    return stores.absences().coming(tx, words.now()).stream()
        .filter(it -> it.caseworker().equals(id))
        .map(it -> new Away(it.id(), line(it, words)))
        .toList();
  }

  private static String line(Absence it, Words words) {
    LocalDate first = it.from().atZone(Town.ZONE).toLocalDate();
    LocalDate last = it.to().minusMillis(1).atZone(Town.ZONE).toLocalDate();
    return words.say(
        "time_page.away_line", Map.of("from", words.day(first), "to", words.day(last)));
  }

  private List<String> calendars(Handle tx, Staff whose, Words words) {
    UUID id = Caseworkers.idOf(whose.key());
    return stores.calendars().all(tx).stream()
        .filter(it -> it.caseworker().equals(id))
        .map(it -> state(it, words))
        .toList();
  }

  private static String state(CalendarStatus calendar, Words words) {
    if (calendar.failingSince().isPresent()) {
      String since = words.wholeMoment(calendar.failingSince().get());
      return words.say("time_page.failing", "since", since);
    }
    return calendar
        .busyAsOf()
        .map(at -> words.say("time_page.read", "when", words.wholeMoment(at)))
        .orElse(words.say("time_page.never_read"));
  }

  /** First the meetings that it touches are shown, then it is confirmed. */
  private void away(Context ctx) {
    Colleague who = signIn.require(ctx, DeskPages.WHO_WORK_HERE);
    Staff whose = whose(who, ctx);
    Words words = pages.words(ctx);
    String substitute = Form.text(ctx, "substitute");
    Optional<Span> span = span(Form.text(ctx, "from"), Form.text(ctx, "to"), words.now());
    if (span.isEmpty()) {
      ctx.status(HttpStatus.CONFLICT);
      show(
          ctx,
          new Draft(Form.text(ctx, "from"), Form.text(ctx, "to"), substitute, List.of(), false),
          words.say("time_page.wrong_days"));
      return;
    }
    if (!Form.text(ctx, "confirm").equals("yes")) {
      MeetingLine line = new MeetingLine(stores.town());
      List<Meeting> touched =
          stores
              .transactions()
              .in(tx -> stores.absences().touched(tx, whose.key(), span.get(), words.now()));
      List<String> lines = touched.stream().map(it -> line.of(it, words)).toList();
      show(
          ctx,
          new Draft(Form.text(ctx, "from"), Form.text(ctx, "to"), substitute, lines, true),
          "");
      return;
    }
    stores
        .absences()
        .add(
            whose.key(),
            span.get(),
            stores.town().staff(substitute).map(Staff::key),
            DeskPages.staff(who).key());
    changed.run();
    ctx.redirect(PATH + "?told=away&for=" + whose.key(), HttpStatus.SEE_OTHER);
  }

  /** From the first day, or from now, until the last day is over; empty if that has been. */
  private static Optional<Span> span(String from, String to, Instant now) {
    try {
      Instant begins =
          from.isEmpty() ? now : LocalDate.parse(from).atStartOfDay(Town.ZONE).toInstant();
      Instant ends = LocalDate.parse(to).plusDays(1).atStartOfDay(Town.ZONE).toInstant();
      return begins.isBefore(ends) && ends.isAfter(now)
          ? Optional.of(new Span(begins, ends))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private void back(Context ctx) {
    Colleague who = signIn.require(ctx, DeskPages.WHO_WORK_HERE);
    Staff whose = whose(who, ctx);
    Instant now = pages.words(ctx).now();
    stores
        .transactions()
        .run(
            tx -> {
              UUID absence =
                  stores.absences().coming(tx, now).stream()
                      .filter(it -> it.caseworker().equals(Caseworkers.idOf(whose.key())))
                      .map(Absence::id)
                      .filter(it -> it.toString().equals(ctx.pathParam("absence")))
                      .findFirst()
                      .orElseThrow(NotFoundResponse::new);
              stores.absences().end(tx, absence, DeskPages.staff(who).key(), now);
            });
    changed.run();
    ctx.redirect(PATH + "?told=back&for=" + whose.key(), HttpStatus.SEE_OTHER);
  }
}
