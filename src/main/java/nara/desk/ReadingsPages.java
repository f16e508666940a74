package nara.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nara.audit.BreakGlass.Opened;
import nara.audit.Reading;
import nara.audit.Readings;
import nara.desk.ReadingsView.Row;
import nara.people.Caseworkers;
import nara.people.Resident;
import nara.signin.Colleague;
import nara.signin.DeskRole;
import nara.signin.SignIn;
import nara.town.Staff;
import org.jdbi.v3.core.Handle;

/** The log of readings, for whoever has to review it; looking at it is noted too. */
final class ReadingsPages {
  private static final Duration LOOKS_BACK = Duration.ofDays(30);

  private final DeskStores stores;
  private final SignIn signIn;
  private final DeskPages pages;
  private final Caseworkers caseworkers;

  ReadingsPages(DeskStores stores, SignIn signIn, DeskPages pages) {
    this.stores = stores;
    this.signIn = signIn;
    this.pages = pages;
    this.caseworkers = new Caseworkers(stores.town());
  }

  void register(RoutesConfig routes) {
    routes.get("/desk/readings", this::show);
  }

  private void show(Context ctx) {
    Colleague who = signIn.require(ctx, DeskRole.MANAGER);
    Words words = pages.words(ctx);
    boolean isAll = "all".equals(ctx.queryParam("show"));
    Frame frame = pages.frame(ctx, who, "readings", words.say("readings.title"), words);
    Instant since = words.now().minus(LOOKS_BACK);
    List<Row> rows =
        stores
            .transactions()
            .in(
                tx -> {
                  stores
                      .audit()
                      .note(tx, who.actor(), "readings.read", Optional.empty(), words.now());
                  return rows(tx, since, isAll, words);
                });
    pages.html(ctx, "desk/readings.jte", new ReadingsView(frame, isAll, rows));
  }

  private List<Row> rows(Handle tx, Instant since, boolean isAll, Words words) {
    record Timed(Instant at, Row row) {}
    List<Timed> rows = new ArrayList<>();
    for (Opened it : stores.breakGlass().since(tx, since)) {
      rows.add(new Timed(it.at(), opened(tx, it, words)));
    }
    for (Reading it : Readings.since(tx, since, isAll)) {
      rows.add(new Timed(it.at(), read(tx, it, words)));
    }
    return rows.stream()
        .sorted(Comparator.comparing(Timed::at).reversed())
        .map(Timed::row)
        .toList();
  }

  private Row opened(Handle tx, Opened it, Words words) {
    return new Row(
        words.wholeMoment(it.at()),
        name(it.who(), words),
        whom(tx, it.thread(), words),
        words.say("readings.in_need", "reason", it.reason()),
        true);
  }

  private Row read(Handle tx, Reading it, Words words) {
    return new Row(
        words.wholeMoment(it.at()),
        actor(it.actor(), words),
        it.isOfResident()
            ? resident(stores.residents().find(tx, it.subject()), words)
            : whom(tx, it.subject(), words),
        words.say("readings.by." + it.access()),
        false);
  }

  private String actor(String actor, Words words) {
    try {
      return name(UUID.fromString(actor), words);
    } catch (IllegalArgumentException e) {
      return words.say("who.somebody");
    }
  }

  private String name(UUID caseworker, Words words) {
    return caseworkers.find(caseworker).map(Staff::fullName).orElse(words.say("who.somebody"));
  }

  /** Whose thread it is; whoever's identity is protected is not named here either. */
  private String whom(Handle tx, UUID thread, Words words) {
    return stores
        .queue()
        .of(tx, thread)
        .flatMap(it -> it.resident())
        .map(it -> resident(stores.residents().find(tx, it), words))
        .orElse(words.say("readings.unknown"));
  }

  private static String resident(Optional<Resident> resident, Words words) {
    return resident
        .map(it -> it.isProtected() ? words.say("resident.protected") : it.fullName())
        .orElse(words.say("readings.unknown"));
  }
}
