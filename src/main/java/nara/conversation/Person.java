package nara.conversation;

import java.util.Optional;
import nara.message.Channel;
import nara.message.IdentityLevel;
import nara.people.Identifications;
import nara.people.Identifications.Identified;
import nara.people.Resident;
import nara.people.Residents;
import nara.thread.ThreadState;
import org.jdbi.v3.core.Handle;

/** Who writes, and how surely that is known. */
record Person(Optional<Resident> resident, IdentityLevel identity) {

  /** Whose thread it is, or who has shown who they are in a web chat. */
  static Person of(
      Handle tx,
      ThreadState thread,
      java.util.UUID contactPoint,
      Channel channel,
      Residents residents,
      Identifications identifications) {
    Optional<Identified> identified =
        channel == Channel.WEB ? identifications.find(tx, contactPoint) : Optional.empty();
    if (identified.isPresent()) {
      Resident resident = residents.get(tx, identified.get().resident());
      return new Person(Optional.of(resident), identified.get().level());
    }
    Optional<Resident> resident = thread.resident().map(it -> residents.get(tx, it));
    IdentityLevel level =
        resident.isPresent() ? IdentityLevel.KNOWN_CONTACT : IdentityLevel.ANONYMOUS;
    return new Person(resident, level);
  }
}
