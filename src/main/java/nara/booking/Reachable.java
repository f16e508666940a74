package nara.booking;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nara.conversation.Stores;
import nara.delivery.OptOuts;
import nara.people.Residents;
import nara.people.Residents.Reach;
import nara.thread.Threads;
import org.jdbi.v3.core.Handle;

/** Where residents can be written to about a meeting without having written first. */
final class Reachable {
  private final Residents residents;
  private final Threads threads;
  private final OptOuts optOuts;

  Reachable(Stores stores) {
    this.residents = stores.residents();
    this.threads = stores.threads();
    this.optOuts = stores.optOuts();
  }

  /**
   * The telephone that they agreed to; empty if they have none.
   *
   * @param agreed the one that goes before others
   */
  Optional<Reach> telephone(Handle tx, UUID resident, Optional<UUID> agreed) {
    return residents.reach(tx, resident, agreed);
  }

  /** Whether nobody else is reached there, and something may be sent at all. */
  boolean isOpen(Handle tx, UUID resident, Reach reach, Instant now) {
    UUID thread = threads.of(tx, reach.contactPoint(), now);
    return threads.get(tx, thread, now).resident().filter(resident::equals).isPresent()
        && !hasOptedOut(tx, reach);
  }

  boolean hasOptedOut(Handle tx, Reach reach) {
    return optOuts.contains(tx, reach.contactPoint());
  }

  /** Whether a reminder that is planned can be sent, as it stands now. */
  boolean canBeReminded(Handle tx, UUID resident, Optional<UUID> agreed, Instant now) {
    return telephone(tx, resident, agreed)
        .filter(Reach::reminds)
        .filter(it -> isOpen(tx, resident, it, now))
        .isPresent();
  }
}
