package nara.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nara.desk.ThreadView.Hold;
import nara.desk.ThreadView.Point;
import nara.handover.Complaints;
import nara.handover.Complaints.Withheld;
import nara.handover.LegalClock;
import nara.handover.Matter;
import nara.handover.Matter.Pledge;
import nara.handover.QueueEntry;
import nara.message.Language;
import nara.people.Caseworkers;
import nara.people.Resident;
import nara.signin.Colleague;
import nara.thread.ThreadState;
import nara.town.NamedLanguage;
import nara.town.Staff;
import org.jdbi.v3.core.Handle;

/** Makes a thread as somebody sees it who may read it. */
final class ThreadPages {
  private final DeskStores stores;
  private final Caseworkers caseworkers;
  private final Reach reach;

  ThreadPages(DeskStores stores) {
    this.stores = stores;
    this.caseworkers = new Caseworkers(stores.town());
    this.reach = new Reach(stores);
  }

  /** The thread as it is. */
  ThreadView of(Handle tx, Colleague who, QueueEntry entry, Words words) {
    return of(tx, who, entry, words, new Asked(Optional.empty(), "", Map.of()));
  }

  /**
   * What the page is opened with.
   *
   * @param reply an answer that is put into the field
   * @param alert why the last thing did not work; empty if it did
   * @param typed what stood in the form that did not work, and under "form" which it was
   */
  record Asked(Optional<UUID> reply, String alert, Map<String, String> typed) {}

  /** The thread as somebody has opened it. */
  ThreadView of(Handle tx, Colleague who, QueueEntry entry, Words words, Asked asked) {
    UUID id = entry.thread();
    NeedToKnow rule = NeedToKnow.of(tx, stores.town(), who, words.now());
    Withheld withheld = Complaints.of(tx, id, rule::hears);
    Optional<Resident> resident = entry.resident().map(it -> stores.residents().get(tx, it));
    String name = new Names(stores).of(tx, entry, resident, words);
    ThreadState state = stores.threads().get(tx, id, words.now());
    Optional<Staff> holder = state.owner().flatMap(caseworkers::find);
    String draft = draft(tx, who, entry, asked, resident, words);
    return new ThreadView(
        words,
        id,
        name,
        resident.map(it -> "/desk/residents/" + it.id()).orElse(""),
        facts(tx, entry, resident, words),
        brief(tx, entry, resident, words),
        new MatterPages(stores).of(tx, id, entry.clocks(), withheld, words),
        new ThreadLog(stores, words)
            .of(tx, id, resident.map(Resident::firstName).orElse(name), withheld),
        hold(state, who),
        holder.map(Staff::fullName).orElse(""),
        reach.said(tx, entry, words),
        who.staff()
            .map(it -> stores.replies().of(tx, Caseworkers.idOf(it.key())))
            .orElse(List.of()),
        draft,
        Counter.of(draft, words),
        stores.closing().mayAsk(entry) && reach.of(tx, entry).isPresent(),
        asked.alert(),
        asked.typed(),
        stores.messages().newestInbound(tx, id),
        stores.caseFile().waiting(tx, id));
  }

  /** What stands in the field: what was written there, and an answer that is put in after it. */
  private String draft(
      Handle tx,
      Colleague who,
      QueueEntry entry,
      Asked asked,
      Optional<Resident> resident,
      Words words) {
    if (who.staff().isEmpty()) {
      return "";
    }
    Staff staff = who.staff().get();
    UUID self = Caseworkers.idOf(staff.key());
    String written = stores.drafts().of(tx, self, entry.thread());
    String put =
        asked
            .reply()
            .flatMap(it -> stores.replies().find(tx, self, it))
            .map(it -> new Placeholders(stores).fill(tx, it.text(), resident, staff, words))
            .orElse("");
    return written.isEmpty() || put.isEmpty() ? written + put : written + "\n" + put;
  }

  private static Hold hold(ThreadState state, Colleague who) {
    Optional<UUID> self = who.staff().map(it -> Caseworkers.idOf(it.key()));
    if (state.owner().isPresent()) {
      return state.owner().equals(self) ? Hold.MINE : Hold.COLLEAGUE;
    }
    return state.silencedBy().isPresent() ? Hold.SILENCED : Hold.ASSISTANT;
  }

  private List<String> facts(
      Handle tx, QueueEntry entry, Optional<Resident> resident, Words words) {
    List<String> facts = new ArrayList<>();
    reach
        .telephone(tx, entry)
        .ifPresent(it -> facts.add(words.say("fact.telephone", "number", it)));
    if (resident.isEmpty()) {
      facts.add(words.say("fact.unknown"));
      return facts;
    }
    Resident who = resident.get();
    who.caseworker()
        .flatMap(caseworkers::find)
        .ifPresentOrElse(
            it -> facts.add(words.say("fact.caseworker", "name", it.firstName())),
            () -> facts.add(words.say("fact.no_caseworker")));
    facts.add(words.say("fact.language", "language", named(who.language(), words)));
    who.interpreter()
        .ifPresent(it -> facts.add(words.say("fact.interpreter", "language", named(it, words))));
    stores.representatives().all(tx, words.now()).stream()
        .filter(it -> it.resident().equals(who.id()))
        .forEach(it -> facts.add(words.say("fact.representative", "name", it.name())));
    return facts;
  }

  private String named(Language language, Words words) {
    return stores.town().languages().stream()
        .filter(it -> it.language().equals(language))
        .findFirst()
        .map(NamedLanguage::name)
        .map(it -> it.in(new Language(words.language())))
        .orElse(language.code());
  }

  /** Two lines in place of a history: what was said, what was promised, what is booked. */
  private List<Point> brief(Handle tx, QueueEntry entry, Optional<Resident> resident, Words words) {
    List<Point> brief = new ArrayList<>();
    for (Matter matter : entry.matters()) {
      String label = words.reason(matter.reason()) + " · " + words.wholeMoment(matter.arrived());
      brief.add(new Point(label, matter.words(), false));
      matter.promise().ifPresent(it -> brief.add(promised(matter, it, words)));
    }
    for (LegalClock clock : entry.clocks()) {
      boolean isLate = clock.due().isBefore(words.now());
      brief.add(new Point(words.say("brief.clock"), MatterPages.title(clock, words), isLate));
    }
    resident
        .map(it -> stores.booking().meetings().coming(tx, it.id(), words.now()))
        .orElse(List.of())
        .forEach(
            it ->
                brief.add(
                    new Point(
                        words.say("brief.meeting"),
                        new MeetingLine(stores.town()).of(it, words),
                        false)));
    return brief;
  }

  private Point promised(Matter matter, Pledge pledge, Words words) {
    boolean isLate = pledge.isBroken() || pledge.promised().isBefore(words.now());
    String owner = caseworkers.find(matter.owner()).map(Staff::firstName).orElse("");
    String text =
        words.say(
            "brief.promise." + pledge.way().name(),
            Map.of("owner", owner, "when", words.wholeMoment(pledge.promised())));
    return new Point(words.say(isLate ? "brief.late" : "brief.promised"), text, isLate);
  }
}
