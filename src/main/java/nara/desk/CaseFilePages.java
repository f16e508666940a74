package nara.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nara.desk.CaseFileLog.Thing;
import nara.handover.QueueEntry;
import nara.http.PageTexts;
import nara.people.Caseworkers;
import nara.people.Resident;
import nara.records.CaseFile.Recorded;
import nara.records.CaseFileItem;
import nara.signin.Colleague;
import nara.signin.SignIn;
import nara.town.Staff;
import nara.town.Town;
import org.jdbi.v3.core.Handle;

/** Where it is chosen what of a thread goes to the case file. */
final class CaseFilePages {
  private final DeskStores stores;
  private final SignIn signIn;
  private final DeskPages pages;
  private final Names names;

  CaseFilePages(DeskStores stores, SignIn signIn, DeskPages pages) {
    this.stores = stores;
    this.signIn = signIn;
    this.pages = pages;
    this.names = new Names(stores);
  }

  void register(RoutesConfig routes) {
    routes.get("/desk/threads/{thread}/case-file", ctx -> show(ctx, ""));
  }

  /** Shows it, with what went wrong, if anything did. */
  void show(Context ctx, String alert) {
    Colleague who = signIn.require(ctx, DeskPages.WHO_WORK_HERE);
    UUID thread = DeskPages.threadOf(ctx);
    Words words = pages.words(ctx);
    Frame frame = pages.frame(ctx, who, "unrecorded", words.say("nav_unrecorded"), words);
    CaseFileView page =
        stores
            .transactions()
            .in(tx -> view(tx, ctx, frame, pages.readable(tx, who, thread, words), alert));
    pages.html(ctx, "desk/casefile.jte", page);
  }

  private CaseFileView view(Handle tx, Context ctx, Frame frame, QueueEntry entry, String alert) {
    CaseFileLog log = new CaseFileLog(stores, PageTexts.of(ctx));
    String name = name(tx, entry, frame.words());
    Optional<LocalDate> from = day(ctx, "from");
    Optional<LocalDate> to = day(ctx, "to");
    String choose = Objects.requireNonNullElse(ctx.queryParam("choose"), "new");
    Map<CaseFileItem, Recorded> recorded = stores.caseFile().of(tx, entry.thread());
    List<CaseFileView.Row> rows =
        log.of(tx, entry.thread(), name, pages.withheld(tx, ctx, entry.thread())).stream()
            .filter(within(from, to))
            .map(it -> row(it, Optional.ofNullable(recorded.get(it.item())), choose, log))
            .toList();
    return new CaseFileView(frame, entry.thread(), name, written(from), written(to), rows, alert);
  }

  private CaseFileView.Row row(
      Thing thing, Optional<Recorded> recorded, String choose, CaseFileLog log) {
    boolean isChosen =
        choose.equals("all")
            || (!choose.equals("none") && recorded.isEmpty() && thing.isExpected());
    return new CaseFileView.Row(
        thing.item().written(),
        thing.entry().head(),
        thing.entry().parties(),
        thing.entry().text(),
        thing.entry().mark(),
        recorded.map(it -> recorded(it, log)).orElse(""),
        isChosen);
  }

  private String recorded(Recorded recorded, CaseFileLog log) {
    String by =
        new Caseworkers(stores.town())
            .find(recorded.by())
            .map(Staff::fullName)
            .orElse(log.words().say("who.somebody"));
    return log.words()
        .say("case_file.recorded", Map.of("when", log.moment(recorded.at()), "by", by));
  }

  String name(Handle tx, QueueEntry entry, Words words) {
    Optional<Resident> resident = entry.resident().map(it -> stores.residents().get(tx, it));
    return names.of(tx, entry, resident, words);
  }

  private static Predicate<Thing> within(Optional<LocalDate> from, Optional<LocalDate> to) {
    return thing -> {
      LocalDate day = thing.at().atZone(Town.ZONE).toLocalDate();
      return from.filter(day::isBefore).isEmpty() && to.filter(day::isAfter).isEmpty();
    };
  }

  /** A day that is none is as if it were not given. */
  private static Optional<LocalDate> day(Context ctx, String name) {
    try {
      return Optional.of(LocalDate.parse(Objects.requireNonNullElse(ctx.queryParam(name), "")));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String written(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }
}
