package nara.booking;

import java.util.Optional;
import java.util.UUID;
import nara.booking.Bookings.Doer;
import nara.booking.MeetingChange.By;
import nara.conversation.Situation;
import nara.message.Channel;
import nara.people.Representative;

/** Whose doing it is when a flow books. */
final class Doers {
  private Doers() {}

  /** Whoever writes: the resident, or somebody who may speak for them. */
  static Doer of(Situation situation) {
    Optional<UUID> representative = situation.representative().map(Representative::id);
    By by = representative.isPresent() ? By.REPRESENTATIVE : By.RESIDENT;
    return new Doer(by, "assistant", representative);
  }

  /**
   * Where the resident is written to from now on: where they wrote from, if that is a telephone.
   */
  static Optional<UUID> reachedAt(Situation situation) {
    boolean isTheirs = situation.channel() == Channel.SMS && situation.representative().isEmpty();
    return isTheirs ? Optional.of(situation.contactPoint()) : Optional.empty();
  }
}
