package nara.desk;

import java.util.Optional;
import nara.handover.QueueEntry;
import nara.people.Caseworkers;
import nara.people.Resident;
import nara.town.Staff;
import org.jdbi.v3.core.Handle;

/** What a thread is called on the page. */
final class Names {
  private final DeskStores stores;
  private final Caseworkers caseworkers;

  Names(DeskStores stores) {
    this.stores = stores;
    this.caseworkers = new Caseworkers(stores.town());
  }

  /** Whose it is: a name, or the end of a number that nobody has registered. */
  String of(Handle tx, QueueEntry entry, Optional<Resident> resident, Words words) {
    return resident.map(Resident::fullName).orElseGet(() -> unknown(tx, entry, words));
  }

  private String unknown(Handle tx, QueueEntry entry, Words words) {
    return entry
        .contactPoint()
        .flatMap(it -> stores.contactPoints().ending(tx, it))
        .map(it -> words.say("who.unknown_number", "end", it))
        .orElse(words.say("who.anonymous"));
  }

  /** What may be said of it to somebody who may not read it. */
  String hidden(QueueEntry entry, Optional<Resident> resident, Words words) {
    return resident
        .flatMap(Resident::caseworker)
        .or(entry::responsible)
        .flatMap(caseworkers::find)
        .map(Staff::firstName)
        .map(it -> words.say("who.with", "caseworker", it))
        .orElse(words.say("who.somebody"));
  }
}
