package nara.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nara.desk.CaseFileLog.Thing;
import nara.handover.QueueEntry;
import nara.http.PageTexts;
import nara.message.Language;
import nara.people.Caseworkers;
import nara.people.Resident;
import nara.records.Extract;
import nara.records.ExtractPdf;
import nara.signin.Colleague;
import nara.town.Staff;
import org.jdbi.v3.core.Handle;

/** Writes what was chosen for the case file: in Swedish, which is the language of authorities. */
final class Extracts {
  private final DeskStores stores;
  private final Caseworkers caseworkers;
  private final Names names;

  Extracts(DeskStores stores) {
    this.stores = stores;
    this.caseworkers = new Caseworkers(stores.town());
    this.names = new Names(stores);
  }

  static CaseFileLog log(DeskStores stores) {
    return new CaseFileLog(stores, PageTexts.in(PageTexts.USUAL));
  }

  /** What was chosen, by whom and now. */
  Extract of(Handle tx, QueueEntry entry, List<Thing> chosen, Colleague who, Instant now) {
    CaseFileLog log = log(stores);
    Words words = log.words();
    Optional<Resident> resident = entry.resident().map(it -> stores.residents().get(tx, it));
    List<String> head = new ArrayList<>();
    resident
        .flatMap(Resident::caseworker)
        .flatMap(caseworkers::find)
        .map(Staff::fullName)
        .ifPresent(it -> head.add(words.say("case_file.caseworker", "name", it)));
    head.add(stores.town().name().in(new Language(words.language())));
    head.add(
        words.say(
            "case_file.period",
            Map.of(
                "from", log.moment(chosen.get(0).at()),
                "to", log.moment(chosen.get(chosen.size() - 1).at()))));
    head.add(words.say("case_file.printed", Map.of("by", who.name(), "when", log.moment(now))));
    return new Extract(
        names.of(tx, entry, resident, words), head, chosen.stream().map(Thing::entry).toList());
  }

  /** The same as a PDF. */
  byte[] pdf(Extract extract) {
    Words words = log(stores).words();
    return ExtractPdf.of(
        extract,
        new ExtractPdf.Labels(
            words.language(),
            words.say("case_file.document"),
            (page, all) -> words.say("case_file.page", Map.of("page", page, "all", all)),
            missing -> words.say("case_file.missing", "count", missing)));
  }
}
