package nara.desk;

import java.util.Optional;
import java.util.UUID;
import nara.handover.QueueEntry;
import nara.message.Channel;
import nara.people.Residents;
import nara.people.SafeContact;
import nara.people.SafeContacts;
import org.jdbi.v3.core.Handle;

/** Where an answer goes: to the way by which they wrote last, else to a safe contact. */
final class Reach {
  private final DeskStores stores;

  Reach(DeskStores stores) {
    this.stores = stores;
  }

  /** The contact point; empty if they can only be called or met. */
  Optional<UUID> of(Handle tx, QueueEntry entry) {
    return stores
        .messages()
        .lastHeardFrom(tx, entry.thread())
        .or(entry::contactPoint)
        .or(
            () ->
                entry
                    .resident()
                    .flatMap(it -> stores.residents().reach(tx, it, Optional.empty()))
                    .map(Residents.Reach::contactPoint))
        .filter(it -> !stores.optOuts().contains(tx, it))
        .filter(it -> entry.resident().filter(who -> SafeContacts.isBarred(tx, who, it)).isEmpty());
  }

  /** What is agreed on of a number of theirs. */
  private Optional<SafeContact> rule(Handle tx, QueueEntry entry, UUID contactPoint) {
    return entry.resident().flatMap(it -> stores.safeContacts().find(tx, it, contactPoint));
  }

  /** The number to call: of a safe contact, or of whoever wrote from a number that nobody has. */
  Optional<String> telephone(Handle tx, QueueEntry entry) {
    Optional<String> agreed =
        entry.resident().stream()
            .flatMap(it -> stores.safeContacts().of(tx, it).stream())
            .filter(SafeContact::mayCall)
            .map(it -> it.number().national())
            .findFirst();
    return agreed.or(() -> unregistered(tx, entry));
  }

  private Optional<String> unregistered(Handle tx, QueueEntry entry) {
    return stores
        .messages()
        .lastHeardFrom(tx, entry.thread())
        .filter(it -> stores.contactPoints().channel(tx, it) == Channel.SMS)
        .filter(it -> rule(tx, entry, it).isEmpty())
        .map(it -> stores.contactPoints().number(tx, it).national());
  }

  /** How it goes, in words; empty if it cannot. */
  String said(Handle tx, QueueEntry entry, Words words) {
    return of(tx, entry)
        .map(
            it -> {
              Channel channel = stores.contactPoints().channel(tx, it);
              String end = stores.contactPoints().ending(tx, it).orElse("");
              return words.say("reach." + channel.name(), "end", end);
            })
        .orElse("");
  }
}
