package nara.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nara.handover.QueueEntry;
import nara.people.Resident;
import nara.records.CaseFile.Waiting;
import nara.signin.Colleague;
import nara.signin.SignIn;
import org.jdbi.v3.core.Handle;

/** The threads of somebody, and of whom they stand in for, with what is not in the case file. */
final class UnrecordedPages {
  private final DeskStores stores;
  private final SignIn signIn;
  private final DeskPages pages;
  private final Names names;

  UnrecordedPages(DeskStores stores, SignIn signIn, DeskPages pages) {
    this.stores = stores;
    this.signIn = signIn;
    this.pages = pages;
    this.names = new Names(stores);
  }

  void register(RoutesConfig routes) {
    routes.get("/desk/unrecorded", this::show);
  }

  private void show(Context ctx) {
    Colleague who = signIn.require(ctx, DeskPages.WHO_WORK_HERE);
    Words words = pages.words(ctx);
    List<UnrecordedView.Row> rows = stores.transactions().in(tx -> rows(tx, who, words));
    Frame frame = pages.frame(ctx, who, "unrecorded", words.say("nav_unrecorded"), words);
    pages.html(ctx, "desk/unrecorded.jte", new UnrecordedView(frame, rows));
  }

  private List<UnrecordedView.Row> rows(Handle tx, Colleague who, Words words) {
    NeedToKnow rule = NeedToKnow.of(tx, stores.town(), who, words.now());
    List<UnrecordedView.Row> rows = new ArrayList<>();
    for (Waiting waiting : stores.caseFile().waitingWith(tx, rule.whose())) {
      QueueEntry entry = stores.queue().of(tx, waiting.thread()).orElseThrow();
      Optional<Resident> resident = entry.resident().map(it -> stores.residents().get(tx, it));
      if (rule.to(entry, resident).isPresent()) {
        String name = names.of(tx, entry, resident, words);
        String since = words.wholeMoment(waiting.since());
        rows.add(new UnrecordedView.Row(waiting.thread(), name, waiting.count(), since));
      }
    }
    return rows;
  }
}
