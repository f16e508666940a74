package nara.handover;

import java.util.Optional;
import nara.people.Resident;
import nara.thread.StoredMessage;
import nara.thread.ThreadState;

/**
 * A message that told of danger.
 *
 * @param category the kind of danger, as events name it
 * @param isToldQuietly whether whoever is feared may read the telephone
 */
public record Emergency(
    StoredMessage message,
    ThreadState thread,
    Optional<Resident> resident,
    String category,
    boolean isToldQuietly) {
  @Override
  public String toString() {
    return "Emergency[" + message.id() + "]";
  }
}
