package nara.conversation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nara.message.Channel;
import nara.message.IdentityLevel;
import nara.message.Language;
import nara.people.Identifications.Identified;
import nara.people.Representative;
import nara.people.Resident;
import nara.thread.ThreadState;
import org.jdbi.v3.core.Handle;

/**
 * Who writes, and how surely that is known.
 *
 * @param resident whose errands these are
 * @param representative who writes for the resident, if it is not the resident
 */
record Person(
    Optional<Resident> resident, IdentityLevel identity, Optional<Representative> representative) {

  /** Somebody of whom nothing is known. */
  static final Person NOBODY = known(Optional.empty(), Optional.empty());

  /**
   * The language of a conversation that has not begun: nobody knows which a representative reads.
   */
  Language language() {
    return resident
        .filter(it -> representative.isEmpty())
        .map(Resident::language)
        .orElse(Language.SWEDISH);
  }

  /** Whose thread it is, who has shown who they are in a web chat, or for whom somebody writes. */
  static Person of(
      Handle tx,
      ThreadState thread,
      UUID contactPoint,
      Channel channel,
      Stores stores,
      Instant now) {
    Optional<Identified> identified =
        channel == Channel.WEB ? stores.identifications().find(tx, contactPoint) : Optional.empty();
    if (identified.isPresent()) {
      Resident resident = stores.residents().get(tx, identified.get().resident());
      return new Person(Optional.of(resident), identified.get().level(), Optional.empty());
    }
    Optional<Representative> representative =
        channel == Channel.SMS && thread.resident().isEmpty()
            ? stores.representatives().at(tx, contactPoint, now)
            : Optional.empty();
    Optional<UUID> whose = thread.resident().or(() -> representative.map(Representative::resident));
    return known(whose.map(it -> stores.residents().get(tx, it)), representative);
  }

  private static Person known(
      Optional<Resident> resident, Optional<Representative> representative) {
    IdentityLevel level =
        resident.isPresent() ? IdentityLevel.KNOWN_CONTACT : IdentityLevel.ANONYMOUS;
    return new Person(resident, level, representative);
  }
}
