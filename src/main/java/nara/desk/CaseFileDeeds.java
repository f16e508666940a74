package nara.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nara.desk.CaseFileLog.Thing;
import nara.handover.QueueEntry;
import nara.people.Caseworkers;
import nara.records.Extract;
import nara.signin.Colleague;
import nara.signin.SignIn;
import nara.town.Town;
import org.jdbi.v3.core.Handle;

/** What was chosen for the case file: written out, marked as carried over, or the mark undone. */
final class CaseFileDeeds {
  private final DeskStores stores;
  private final SignIn signIn;
  private final DeskPages pages;
  private final CaseFilePages choosing;
  private final Extracts extracts;

  CaseFileDeeds(DeskStores stores, SignIn signIn, DeskPages pages, CaseFilePages choosing) {
    this.stores = stores;
    this.signIn = signIn;
    this.pages = pages;
    this.choosing = choosing;
    this.extracts = new Extracts(stores);
  }

  void register(RoutesConfig routes) {
    String caseFile = "/desk/threads/{thread}/case-file";
    routes.post(caseFile + "/text", ctx -> export(ctx, this::text));
    routes.post(caseFile + "/pdf", ctx -> export(ctx, this::pdf));
    routes.post(caseFile + "/record", ctx -> mark(ctx, Marking.RECORD));
    routes.post(caseFile + "/undo", ctx -> mark(ctx, Marking.UNDO));
  }

  /** Who wrote what out of which thread. */
  private record Export(Colleague who, QueueEntry entry, Extract extract, List<Thing> chosen) {}

  private interface Writing {
    void write(Context ctx, Export export);
  }

  /** What is done with a mark, and by which field the form names the things. */
  private enum Marking {
    RECORD("item", "thread.record", "recorded"),
    UNDO("undo", "thread.unrecord", "unrecorded");

    private final String field;
    private final String action;
    private final String told;

    Marking(String field, String action, String told) {
      this.field = field;
      this.action = action;
      this.told = told;
    }
  }

  private void export(Context ctx, Writing writing) {
    Colleague who = signIn.require(ctx, DeskPages.WHO_WORK_HERE);
    UUID thread = DeskPages.threadOf(ctx);
    Words words = pages.words(ctx);
    Optional<Export> export =
        stores
            .transactions()
            .in(
                tx -> {
                  QueueEntry entry = pages.readable(tx, who, thread, words);
                  return chosen(tx, ctx, entry, Marking.RECORD.field)
                      .map(it -> exported(tx, who, entry, it, words.now()));
                });
    ctx.header("Cache-Control", "no-store");
    export.ifPresentOrElse(it -> writing.write(ctx, it), () -> refuse(ctx, words));
  }

  private Export exported(
      Handle tx, Colleague who, QueueEntry entry, List<Thing> chosen, Instant now) {
    Optional<UUID> thread = Optional.of(entry.thread());
    stores.audit().note(tx, who.actor(), "thread.export", thread, now);
    return new Export(who, entry, extracts.of(tx, entry, chosen, who, now), chosen);
  }

  private void text(Context ctx, Export export) {
    Words words = pages.words(ctx);
    Frame frame = pages.frame(ctx, export.who(), "unrecorded", words.say("nav_unrecorded"), words);
    List<String> chosen = export.chosen().stream().map(it -> it.item().written()).toList();
    pages.html(
        ctx,
        "desk/casefiletext.jte",
        new CaseFileTextView(
            frame,
            export.entry().thread(),
            export.extract().title(),
            export.extract().asText(),
            chosen));
  }

  private void pdf(Context ctx, Export export) {
    LocalDate today = stores.clock().instant().atZone(Town.ZONE).toLocalDate();
    String attached = "attachment; filename=\"nara-till-akten-" + today + ".pdf\"";
    byte[] pdf = extracts.pdf(export.extract());
    ctx.header("Content-Disposition", attached).contentType("application/pdf").result(pdf);
  }

  private void mark(Context ctx, Marking marking) {
    Colleague who = signIn.require(ctx, DeskPages.WHO_WORK_HERE);
    UUID self = Caseworkers.idOf(DeskPages.staff(who).key());
    UUID thread = DeskPages.threadOf(ctx);
    Words words = pages.words(ctx);
    boolean isDone =
        stores
            .transactions()
            .in(
                tx -> {
                  QueueEntry entry = pages.readable(tx, who, thread, words);
                  Optional<List<Thing>> chosen = chosen(tx, ctx, entry, marking.field);
                  chosen.ifPresent(it -> mark(tx, thread, it, self, words.now(), marking));
                  return chosen.isPresent();
                });
    if (isDone) {
      String address = "/desk/threads/" + thread + "/case-file?told=" + marking.told;
      ctx.redirect(address, HttpStatus.SEE_OTHER);
    } else {
      refuse(ctx, words);
    }
  }

  private void mark(
      Handle tx, UUID thread, List<Thing> chosen, UUID self, Instant now, Marking marking) {
    for (Thing thing : chosen) {
      switch (marking) {
        case RECORD -> stores.caseFile().record(tx, thread, thing.item(), self, now);
        case UNDO -> stores.caseFile().undo(tx, thread, thing.item(), self, now);
      }
    }
    stores.audit().note(tx, self.toString(), marking.action, Optional.of(thread), now);
  }

  private void refuse(Context ctx, Words words) {
    ctx.status(HttpStatus.CONFLICT);
    choosing.show(ctx, words.say("alert.case_file"));
  }

  /** What the form names, oldest first; empty if that is nothing, or not all of it is here. */
  private Optional<List<Thing>> chosen(Handle tx, Context ctx, QueueEntry entry, String field) {
    Set<String> named = new HashSet<>(ctx.formParams(field));
    CaseFileLog log = Extracts.log(stores);
    List<Thing> chosen =
        log
            .of(
                tx,
                entry.thread(),
                choosing.name(tx, entry, log.words()),
                pages.withheld(tx, ctx, entry.thread()))
            .stream()
            .filter(it -> named.contains(it.item().written()))
            .toList();
    return chosen.isEmpty() || chosen.size() < named.size()
        ? Optional.empty()
        : Optional.of(chosen);
  }
}
