package nara.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nara.desk.MattersView.Item;
import nara.desk.MattersView.Running;
import nara.handover.Classified;
import nara.handover.Classified.Said;
import nara.handover.Complaints.Withheld;
import nara.handover.LegalClock;
import nara.people.Caseworkers;
import nara.town.Staff;
import org.jdbi.v3.core.Handle;

/** Makes what is shown of matters and of their clocks. */
final class MatterPages {
  private final DeskStores stores;
  private final Caseworkers caseworkers;

  MatterPages(DeskStores stores) {
    this.stores = stores;
    this.caseworkers = new Caseworkers(stores.town());
  }

  /** What came from outside into a thread, and the clocks that run there. */
  MattersView of(Handle tx, UUID thread, List<LegalClock> clocks, Withheld withheld, Words words) {
    return new MattersView(
        stores.classifications().of(tx, thread).stream()
            .filter(it -> !withheld.tickets().contains(it.ticket()))
            .map(it -> item(it, words))
            .toList(),
        clocks.stream().map(it -> running(it, words)).toList());
  }

  private Item item(Classified matter, Words words) {
    String title = words.reason(matter.reason()) + " · " + words.wholeMoment(matter.arrived());
    return new Item(
        matter.ticket(),
        title,
        matter
            .said()
            .map(it -> said(it, words))
            .orElseGet(() -> words.say("matter.unnamed", "ago", words.ago(matter.arrived()))),
        matter.said().map(Said::kind).orElse(null));
  }

  private String said(Said said, Words words) {
    String by = caseworkers.find(said.by()).map(Staff::firstName).orElse(words.say("who.somebody"));
    return words.say(
        said.isChanged() ? "matter.changed" : "matter.named",
        Map.of(
            "kind", words.say("kind." + said.kind().written()),
            "by", by,
            "when", words.wholeMoment(said.at())));
  }

  private static Running running(LegalClock clock, Words words) {
    return new Running(
        clock.id(),
        title(clock, words),
        clock.due().isBefore(words.now()),
        clock.kind().outcomes(),
        clock.kind().isExtendable());
  }

  /** What the clock is for, and until when. */
  static String title(LegalClock clock, Words words) {
    return words.say("clock." + clock.kind().name(), "day", words.day(clock.lastDay()));
  }
}
